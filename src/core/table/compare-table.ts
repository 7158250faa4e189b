import type { FoundRow } from '../catalog/find-row';
import type { LookupFinding } from '../finding/lookup-finding';
import type { TableCell } from '../figure/table-cell';

/** One region in a comparison: its cells, and why some or all of them are blank or not alike. */
export interface CompareRow {
  readonly cells: readonly TableCell[];
  /** Undefined where the region's plan does not have the indicator. */
  readonly found: FoundRow | undefined;
  readonly finding: LookupFinding | undefined;
}

/** One indicator in several regions, side by side. */
export interface CompareTable {
  readonly columns: readonly string[];
  readonly rows: readonly CompareRow[];
}
