import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DocumentFinding } from '../../core/finding/document-finding';
import type { Outcome } from '../../core/finding/outcome';
import type { DocumentContent } from '../../document/content';
import { LIMITS } from '../../document/limits';
import { readDocument } from '../../document/read-document';
import { readerPlaces } from '../package/from-document';

/**
 * Reads a document file of any kind that the pane reads.
 *
 * @throws Error in Chinese where the file itself cannot be opened
 * @example await readDocumentFile('规划.docx') // { ok: true, value: { kind: 'text', … } }
 */
export async function readDocumentFile(
  file: string,
): Promise<Outcome<DocumentContent, DocumentFinding>> {
  const name = basename(file);
  try {
    const { size } = await stat(file);
    if (size > LIMITS.bytes) {
      const finding = { kind: 'document-too-large', file: name, found: size, limit: LIMITS.bytes };
      return { ok: false, finding: finding as DocumentFinding };
    }
    const bytes = new Uint8Array(await readFile(file));
    return await readDocument({ name, bytes }, readerPlaces());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`读不了 ${file}：${reason}`, { cause: error });
  }
}
