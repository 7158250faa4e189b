import type { DocumentSource } from '../core/document/part';
import type { DocumentFormat, DocumentNote, DocumentStep } from '../core/finding/document-finding';

/** What a document file holds, with what is to be said about it, before the file's hash is added. */
export type DocumentReading = DocumentSource & {
  readonly format: DocumentFormat;
  readonly notes: readonly DocumentNote[];
};

/** What a document file holds. */
export type DocumentContent = DocumentReading & {
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  readonly sha256: string;
};

/** Hears how far the reading has come; the reading waits for it, and is given up where it throws. */
export type Tell = (step: DocumentStep) => Promise<void>;
