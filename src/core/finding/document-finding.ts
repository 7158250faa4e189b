/** What a document file is, told by its bytes first and by its name second. */
export type DocumentFormat = keyof typeof ENDINGS;

/** How the names of such files end. */
const ENDINGS = {
  docx: ['.docx'],
  pdf: ['.pdf'],
  html: ['.html', '.htm', '.mht', '.mhtml'],
  xlsx: ['.xlsx', '.xlsm'],
  /** Excel before 2007, and WPS. */
  xls: ['.xls', '.et'],
  ods: ['.ods', '.fods'],
  /** The XML of 2003. */
  'xml-sheet': ['.xml'],
  txt: ['.txt'],
  md: ['.md', '.markdown'],
  csv: ['.csv', '.tsv'],
} as const;

/** Endings of all files that are read as documents. */
export const DOCUMENT_ENDINGS: readonly string[] = Object.values(ENDINGS).flat();

/** Endings of the files that tables of values and filled templates come in. */
export const TABLE_ENDINGS: readonly string[] = (
  ['xlsx', 'xls', 'ods', 'xml-sheet', 'csv', 'txt', 'html'] as const
).flatMap((format) => ENDINGS[format]);

/** A kind of file that is recognised and not read. */
export type ForeignFormat =
  | 'doc'
  | 'ppt'
  | 'old-office'
  | 'pptx'
  | 'xlsb'
  | 'odf'
  | 'ofd'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'zip';

/** Why a document file could not be read. Words are made at the edge. */
export type DocumentFinding =
  | { readonly kind: 'document-empty'; readonly file: string }
  /** Larger than is read; `found` and `limit` in bytes. */
  | {
      readonly kind: 'document-too-large';
      readonly file: string;
      readonly found: number;
      readonly limit: number;
    }
  /** Neither text nor any kind of file that is known. */
  | { readonly kind: 'document-unknown'; readonly file: string }
  | { readonly kind: 'document-foreign'; readonly file: string; readonly format: ForeignFormat }
  /** Asks for a password before it can be opened. */
  | {
      readonly kind: 'document-encrypted';
      readonly file: string;
      readonly format: 'office' | 'pdf' | 'zip';
    }
  /** Begins as its kind does, but cannot be read to the end. */
  | {
      readonly kind: 'document-damaged';
      readonly file: string;
      readonly format: DocumentFormat | 'zip';
    }
  /** Pages that are pictures: there is no text to read. */
  | { readonly kind: 'document-scanned'; readonly file: string; readonly pages: number }
  /** Its fonts do not tell which characters they show: copied out it is no text either. */
  | { readonly kind: 'document-garbled'; readonly file: string }
  /** Well formed, and without a word. */
  | {
      readonly kind: 'document-wordless';
      readonly file: string;
      readonly format: DocumentFormat;
      readonly images: number;
    }
  /** Packed contents that unpack to far more than any document holds. */
  | { readonly kind: 'archive-swells'; readonly file: string; readonly limit: number }
  | {
      readonly kind: 'archive-too-many';
      readonly file: string;
      readonly found: number;
      readonly limit: number;
    }
  /** A name inside a zip that leads out of it. */
  | { readonly kind: 'archive-path'; readonly file: string; readonly path: string }
  | { readonly kind: 'archive-twice'; readonly file: string; readonly path: string }
  | {
      readonly kind: 'document-too-long';
      readonly file: string;
      /** Tags are the marks that a Word file is made of. */
      readonly unit: 'pages' | 'cells' | 'tags';
      readonly found: number;
      readonly limit: number;
    }
  /** The part of the add-in that reads this kind of file could not be fetched. */
  | { readonly kind: 'reader-missing'; readonly file: string; readonly format: DocumentFormat };

/** How far the reading of a document has come. */
export type DocumentStep =
  /** It is being told apart and opened. */
  | { readonly kind: 'opening' }
  /** Pages of a PDF and sheets of a workbook, counted from 1; a Word file is turned at one go. */
  | { readonly kind: 'page' | 'sheet'; readonly number: number; readonly count: number }
  | { readonly kind: 'converting' }
  /** Its tables and figures are looked for. */
  | { readonly kind: 'searching' }
  /** What a person filled in is checked, row by row. */
  | { readonly kind: 'checking' };

/** What was read all the same, but deserves to be known. */
export type DocumentNote =
  /** Pictures in a document: a table in one of them is not read. */
  | { readonly kind: 'images'; readonly count: number }
  /** Read in another encoding, since it is no UTF-8. */
  | { readonly kind: 'encoding'; readonly encoding: 'gb18030' | 'big5' | 'utf-16' }
  /** UTF-8 with a few broken bytes, the first of them in this line. */
  | { readonly kind: 'text-damaged'; readonly row: number }
  /** Pages of a PDF that hold a picture and no text (1-based). */
  | { readonly kind: 'pages-scanned'; readonly pages: readonly number[] }
  /** Sheets that Excel does not show; they are read too. */
  | { readonly kind: 'sheets-hidden'; readonly names: readonly string[] }
  /** Rows or columns that Excel does not show; they are read too. */
  | { readonly kind: 'rows-hidden'; readonly sheet: string; readonly count: number }
  /** Comments and notes on cells: what they say is not read. */
  | { readonly kind: 'comments-unread'; readonly sheet: string; readonly count: number }
  /** Formulas whose result was never saved with the file. */
  | { readonly kind: 'formulas-unsaved'; readonly sheet: string; readonly count: number }
  /** Changes that were tracked and not yet accepted: read as if they were. */
  | { readonly kind: 'changes-tracked'; readonly count: number }
  /** Characters of a PDF whose font does not say which they are. */
  | { readonly kind: 'characters-unknown'; readonly count: number };
