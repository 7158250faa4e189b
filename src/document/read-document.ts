import type { DocumentFinding } from '../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../core/finding/outcome';
import { hashBytes } from '../datapackage/file/hash-bytes';
import type { DocumentContent, SheetsReading, TextReading } from './content';
import { isWebPage, readHtml } from './html/read-html';
import { LIMITS } from './limits';
import { sniff } from './sniff';
import { readText } from './text/read-text';

/** A file as a person hands it over. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What a document file holds: text for the extraction, or the sheets of a workbook. What the file is
 * its first bytes say, and its name only where they are silent. Never throws; what cannot be read is
 * a finding that names the cure.
 *
 * @example await readDocument({ name: 'plan.txt', bytes }) // { ok: true, value: { kind: 'text', format: 'txt', … } }
 */
export async function readDocument(
  file: DocumentFile,
): Promise<Outcome<DocumentContent, DocumentFinding>> {
  const { name, bytes } = file;
  const found = bytes.length;
  if (found === 0) return fail({ kind: 'document-empty', file: name });
  if (found > LIMITS.bytes) {
    return fail({ kind: 'document-too-large', file: name, found, limit: LIMITS.bytes });
  }
  const reading = await readByKind(file);
  if (!reading.ok) return reading;
  const sha256 = hashBytes(bytes).replace(/^sha256:/, '');
  return succeed({ ...reading.value, sha256 });
}

function readByKind(
  file: DocumentFile,
): Promise<Outcome<TextReading | SheetsReading, DocumentFinding>> {
  switch (sniff(file.bytes)) {
    case undefined:
      return Promise.resolve(readPlain(file));
    default:
      return Promise.resolve(fail({ kind: 'document-unknown', file: file.name }));
  }
}

function readPlain({ name, bytes }: DocumentFile): Outcome<TextReading, DocumentFinding> {
  const read = readText(name, bytes);
  if (!read.ok) return read;
  const { text, notes } = read.value;
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'html' || ending === 'htm' || isWebPage(text)) {
    const lines = readHtml(text);
    const at = lines.map((line) => line.line);
    const page = lines.map((line) => line.text).join('\n');
    return succeed({
      kind: 'text',
      format: 'html',
      text: page,
      notes,
      places: { unit: 'line', at },
    });
  }
  const format = ending === 'md' || ending === 'markdown' ? 'md' : ending === 'csv' ? 'csv' : 'txt';
  return succeed({ kind: 'text', format, text, notes });
}
