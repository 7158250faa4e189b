import type { DocumentPlace } from '../../core/document/part';
import type { Span } from '../text/flow';

/** One cell as printed, with its place. */
export interface GridCell extends Span {
  readonly text: string;
  readonly line: number;
  /** Repeats a merged cell's text; the cell itself stands above or to the left. */
  readonly covered: boolean;
  /** Where it stands in the file, where the file knows its cells. */
  readonly place?: DocumentPlace | undefined;
}

export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
  /** The layout loses empty cells, so a short row says nothing about which column a cell is in. */
  readonly loose?: boolean;
}

/** How the cells of a table were told apart: by the file, or in a text by what parts them. */
export type GridLayout =
  'grid' | 'sheet' | 'tabs' | 'lines' | 'markdown' | 'html' | 'aligned' | 'commas';

/** Cells in rows, before anything is known about what they mean. */
export interface Grid {
  readonly layout: GridLayout;
  readonly rows: readonly GridRow[];
}

/** A grid and the index of the line after it. */
export interface GridReading {
  readonly grid: Grid;
  readonly next: number;
}
