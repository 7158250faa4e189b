import type { ForeignFormat } from '../core/finding/document-finding';
import type { Archive } from './zip/archive';

/** What the first bytes of a file say it is; undefined where they say nothing, as those of text. */
type Signature =
  'zip' | 'zip-empty' | 'pdf' | 'ole' | Extract<ForeignFormat, 'rtf' | 'image' | 'archive'>;

const SIGNATURES: readonly (readonly [Signature, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip-empty', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b, 0x08]],
];

/** A PDF may begin with some bytes that are none of its own. */
const PDF = '%PDF-';
const PDF_WITHIN = 1024;

/**
 * Tells what a file is by its first bytes: names lie, bytes do not.
 *
 * @example sniff(new TextEncoder().encode('%PDF-1.7 …')) // 'pdf'
 * @example sniff(new TextEncoder().encode('到2025年')) // undefined
 */
export function sniff(bytes: Uint8Array): Signature | undefined {
  for (const [kind, signature] of SIGNATURES) {
    const text = kind === 'image' && signature.length === 2 && !bytes.subarray(0, 32).includes(0);
    if (!text && signature.every((byte, at) => bytes[at] === byte)) return kind;
  }
  const head = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  const at = head.indexOf(PDF);
  // In the middle of a text that speaks of PDF files the mark stands behind words.
  return at === 0 ||
    (at > 0 && /[\u0000-\u0008]|^\s+%PDF-|^\u00ef\u00bb\u00bf/.test(head.slice(0, at + 5)))
    ? 'pdf'
    : undefined;
}

/** What an archive is: a document that is read, one that is not, or files somebody packed. */
type OfficeKind = 'docx' | 'xlsx' | Extract<ForeignFormat, 'pptx' | 'xlsb' | 'odf' | 'ofd' | 'zip'>;

const MARKS: readonly (readonly [RegExp, OfficeKind])[] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^xl\/workbook\.xml$/i, 'xlsx'],
  [/^ppt\/presentation\.xml$/i, 'pptx'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^META-INF\/manifest\.xml$/i, 'odf'],
];

/**
 * Tells a Word from an Excel file and both from other archives, by the parts inside.
 *
 * @example identifyOffice(archive) // 'docx'
 */
export function identifyOffice(archive: Archive): OfficeKind {
  for (const [mark, kind] of MARKS) {
    if (archive.entries.some((entry) => mark.test(entry.name))) return kind;
  }
  return 'zip';
}

/**
 * Whether a text is a workbook in the XML of 2003, which Excel still opens and programs still write,
 * often with the ending .xls.
 *
 * @example isXmlSheet('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">') // true
 */
export function isXmlSheet(text: string): boolean {
  const head = text.slice(0, 2_000);
  return (
    /^\s*<\?xml/.test(head) &&
    /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head)
  );
}

/**
 * Whether the XML of OpenDocument is that of a workbook.
 *
 * @example isOpenSheet('<office:document-content …><office:body><office:spreadsheet>') // true
 */
export function isOpenSheet(text: string): boolean {
  return /^\s*<\?xml/.test(text.slice(0, 200)) && text.includes('<office:spreadsheet');
}

/** Streams of the compound files that office programs wrote before 2007, and encrypted ones today. */
const STREAMS: readonly (readonly [string, OldKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** What a compound file is. */
type OldKind = 'encrypted' | 'xls' | Extract<ForeignFormat, 'doc' | 'ppt' | 'old-office'>;

/**
 * Tells what a compound file (magic D0CF11E0) holds, by the names of its streams.
 *
 * @example identifyOld(bytesOfOldWordFile) // 'doc'
 */
export function identifyOld(bytes: Uint8Array): OldKind {
  for (const [name, kind] of STREAMS) if (holds(bytes, wide(name))) return kind;
  return 'old-office';
}

/** A name as it stands in the directory: UTF-16, little end first, closed by a zero. */
function wide(name: string): Uint8Array {
  return Uint8Array.from([...name, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first = 0] = part;
  // Entries of the directory are 128 bytes long, and so is their distance from the beginning.
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (at % 128 === 0 && part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
