import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DocumentFinding } from '../../core/finding/document-finding';
import type { Outcome } from '../../core/finding/outcome';
import type { DocumentContent } from '../../document/content';
import { LIMITS } from '../../document/limits';
import { readDocument } from '../../document/read-document';
import { sayFileError } from '../file/file-error';
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
  const content = await readBytes(file);
  if (typeof content === 'number') {
    const finding = { file: name, found: content, limit: LIMITS.bytes };
    return { ok: false, finding: { kind: 'document-too-large', ...finding } };
  }
  return readDocument({ name, bytes: content }, readerPlaces());
}

/**
 * The contents of a file, or the size of one that is too large to be read.
 *
 * @throws Error in Chinese where the file cannot be opened
 * @example await readBytes('规划.docx') // Uint8Array
 */
export async function readBytes(file: string): Promise<Uint8Array | number> {
  try {
    const { size } = await stat(file);
    return size > LIMITS.bytes ? size : new Uint8Array(await readFile(file));
  } catch (error) {
    throw new Error(`读不了 ${file}：${sayFileError(error, 'read')}。`, { cause: error });
  }
}
