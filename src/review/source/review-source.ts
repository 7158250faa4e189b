import type { SheetValue } from '../../extract/sheet';

/** One sheet of a workbook: rows of cells. */
export interface SourceSheet {
  readonly name: string;
  readonly values: readonly (readonly SheetValue[])[];
}

/** What is read: running text, or sheets of cells. */
export type SourceContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sheets'; readonly sheets: readonly SourceSheet[] };

/** A document under review. */
export interface ReviewSource {
  readonly origin: 'file' | 'paste' | 'selection';
  /** File name; where cells were selected their address; '' for what was pasted. */
  readonly name: string;
  /** SHA-256 in hexadecimal: of the file, or of the text where there is no file. */
  readonly sha256: string;
  readonly content: SourceContent;
}
