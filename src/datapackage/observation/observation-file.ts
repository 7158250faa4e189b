import type { ObservationFinding } from '../../core/observation/observation-finding';
import type { ObservationReading } from '../../core/observation/observation-reading';
import type { CellFinding, FileFinding, TableFinding } from '../finding/package-finding';

/** What a file of actual values as a whole is not fit for, or how it was read. */
export type ObservationFileFinding =
  | { readonly kind: 'file-empty' | 'file-gb18030'; readonly file: string }
  | Extract<
      FileFinding,
      {
        readonly kind:
          | 'file-binary'
          | 'file-undecodable'
          | 'file-damaged'
          | 'file-too-large'
          | 'file-too-many-rows';
      }
    >
  | Extract<TableFinding, { readonly kind: 'quote-broken' }>
  | Extract<CellFinding, { readonly kind: 'cell-too-long' }>;

/** A CSV file of actual values, read; see `ObservationReading`. */
export interface ObservationFileReading extends Omit<ObservationReading, 'findings'> {
  /** What was found in the file as a whole comes first. */
  readonly findings: readonly (ObservationFileFinding | ObservationFinding)[];
}
