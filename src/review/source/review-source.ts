import type { DocumentSource } from '../../core/document/part';

/** A document under review. */
export interface ReviewSource {
  readonly origin: 'file' | 'paste' | 'selection';
  /** File name; where cells were selected their address; '' for what was pasted. */
  readonly name: string;
  /** SHA-256 in hexadecimal: of the file, or of the text where there is no file. */
  readonly sha256: string;
  readonly content: DocumentSource;
}
