import type { DocumentFinding } from '../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../core/finding/outcome';
import { hashBytes } from '../datapackage/file/decode-text';
import type { DocumentContent, DocumentReading, Tell } from './content';
import { readDocx } from './docx/read-docx';
import { isWebPage, readParts } from './html/read-parts';
import { readWebArchive } from './html/read-web-archive';
import { LIMITS } from './limits';
import { identifyOffice, identifyOld, isOpenSheet, isXmlSheet, sniff } from './identify';
import { readOds } from './ods/read-ods';
import type { PdfPlaces } from './pdf/open-pdf';
import { readPdf } from './pdf/read-pdf';
import { readText } from './read-text';
import { readXls } from './xls/read-xls';
import { readXlsx } from './xlsx/read-xlsx';
import { readXmlSheet } from './xml-sheet/read-xml-sheet';
import { openArchive, partText, type Archive } from './zip/archive';

/** A file as a person hands it over. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What readers are given besides the file. */
export interface ReadOptions {
  /** Where they find their own files; a web page finds them beside itself. */
  readonly pdf?: PdfPlaces;
  /** Hears how far the reading has come; the reading waits for it, and is given up where it throws. */
  readonly tell?: Tell;
}

/**
 * What a document file holds: passages and grids, or text where its layout is nobody's. What the file is
 * its first bytes say, and its name only where they are silent. Never throws; what cannot be read is
 * a finding that names the cure.
 *
 * @param options places are needed in Node only
 * @example await readDocument({ name: 'plan.txt', bytes }) // { ok: true, value: { kind: 'text', format: 'txt', … } }
 */
export async function readDocument(
  file: DocumentFile,
  options: ReadOptions = {},
): Promise<Outcome<DocumentContent, DocumentFinding>> {
  const { name, bytes } = file;
  const found = bytes.length;
  if (found === 0) return fail({ kind: 'document-empty', file: name });
  if (found > LIMITS.bytes) {
    return fail({ kind: 'document-too-large', file: name, found, limit: LIMITS.bytes });
  }
  const { pdf, tell = () => Promise.resolve() } = options;
  await tell({ kind: 'opening' });
  const reading = await readByKind(file, pdf, tell);
  if (!reading.ok) return reading;
  const sha256 = hashBytes(bytes).replace(/^sha256:/, '');
  return succeed({ ...reading.value, sha256 });
}

async function readByKind(
  file: DocumentFile,
  places: PdfPlaces | undefined,
  tell: Tell,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const { name, bytes } = file;
  const signature = sniff(bytes);
  switch (signature) {
    case 'zip':
      return readPacked(file, tell);
    case 'zip-empty':
      return fail({ kind: 'document-foreign', file: name, format: 'zip' });
    case 'ole': {
      const old = identifyOld(bytes);
      // A torn file has lost the names of its streams.
      const isTorn = old === 'old-office' && /^(?:xls|et)$/.test(endingOf(name));
      if (old === 'xls' || isTorn) return readXls(name, bytes);
      return old === 'encrypted'
        ? fail({ kind: 'document-encrypted', file: name, format: 'office' })
        : fail({ kind: 'document-foreign', file: name, format: old });
    }
    case 'pdf':
      return readPdf(name, bytes, places, tell);
    case 'rtf':
    case 'image':
    case 'archive':
      return fail({ kind: 'document-foreign', file: name, format: signature });
    case undefined:
      return readPlain(file);
  }
}

async function readPacked(
  { name, bytes }: DocumentFile,
  tell: Tell,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const archive = openArchive(name, bytes);
  const ending = endingOf(name);
  if (!archive.ok) {
    // A torn file has lost its table of contents, so that only its name tells what it was.
    const { finding } = archive;
    const format = ending === 'docx' || ending === 'xlsx' || ending === 'ods' ? ending : 'zip';
    return finding.kind === 'document-damaged' ? fail({ ...finding, format }) : archive;
  }
  const kind = identifyOffice(archive.value);
  switch (kind) {
    case 'docx':
      await tell({ kind: 'converting' });
      return readDocx(name, archive.value);
    case 'xlsx':
      return readXlsx(name, archive.value, tell);
    case 'odf':
      return readOpenDocument(name, archive.value);
    case 'pptx':
    case 'xlsb':
    case 'ofd':
    case 'zip':
      return fail({ kind: 'document-foreign', file: name, format: kind });
  }
}

function readOpenDocument(
  file: string,
  archive: Archive,
): Outcome<DocumentReading, DocumentFinding> {
  if (partText(archive, 'META-INF/manifest.xml')?.includes('encryption-data') === true) {
    return fail({ kind: 'document-encrypted', file, format: 'office' });
  }
  const xml = partText(archive, 'content.xml');
  if (xml === undefined) return fail({ kind: 'document-damaged', file, format: 'ods' });
  return isOpenSheet(xml)
    ? readOds(file, xml)
    : fail({ kind: 'document-foreign', file, format: 'odf' });
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

async function readPlain({
  name,
  bytes,
}: DocumentFile): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const pages = readWebArchive(bytes);
  if (pages !== undefined) {
    const parts = pages.flatMap((page) => readParts(page));
    if (parts.length > 0) return succeed({ kind: 'parts', format: 'html', parts, notes: [] });
    return fail({ kind: 'document-damaged', file: name, format: 'html' });
  }
  const read = readText(name, bytes);
  if (!read.ok) return read;
  const { text, notes } = read.value;
  if (isXmlSheet(text)) return readXmlSheet(name, text);
  if (isOpenSheet(text)) return readOds(name, text);
  const ending = endingOf(name);
  if (ending === 'html' || ending === 'htm' || isWebPage(text)) {
    return succeed({ kind: 'parts', format: 'html', parts: readParts(text), notes });
  }
  const format = ending === 'md' || ending === 'markdown' ? 'md' : ending === 'csv' ? 'csv' : 'txt';
  return succeed({ kind: 'text', format, text, notes });
}
