import type { DocumentNote } from '../core/finding/document-finding';

/** A cell of a worksheet as it is shown: a plain number, or the printed text; null where it is blank. */
export type CellValue = string | number | boolean | null;

/** A sheet of a workbook, its cells from A1 on. */
export interface DocumentSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** A document as running text; `text` goes as it is into the extraction. */
export interface TextContent {
  readonly kind: 'text';
  readonly format: 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'csv';
  readonly text: string;
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly notes: readonly DocumentNote[];
  /**
   * For each line of `text` the line of the file it comes from, or the page of a PDF; undefined where
   * the text is the file's own, or the file has neither.
   */
  readonly places?: { readonly unit: 'line' | 'page'; readonly at: readonly number[] };
}

/** A workbook. */
export interface SheetsContent {
  readonly kind: 'sheets';
  readonly format: 'xlsx';
  readonly sheets: readonly DocumentSheet[];
  readonly sha256: string;
  readonly notes: readonly DocumentNote[];
}

/** What a document file holds. */
export type DocumentContent = TextContent | SheetsContent;

/** A text with what is to be said about it, before the file's hash is added. */
export type TextReading = Omit<TextContent, 'sha256'>;

/** Sheets with what is to be said about them, before the file's hash is added. */
export type SheetsReading = Omit<SheetsContent, 'sha256'>;
