import type { DocumentCell, DocumentGrid } from '../../core/document/part';
import { LIMITS } from '../limits';

/** Row and column from 0 on. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A sheet of a workbook as its reader gives it. */
export interface SheetReading {
  readonly grid: DocumentGrid;
  readonly hidden: boolean;
  /** Rows and columns that are not shown. */
  readonly hiddenLines: number;
  /** Formulas without a result. */
  readonly unsaved: number;
  /** Comments on cells, which are not read. */
  readonly comments: number;
}

/** The cells of a sheet while it is read, whatever its file is written in. */
export class SheetCells {
  private readonly cells: DocumentCell[] = [];
  /** The last place of a merged area by the key of its first one. */
  private readonly merged = new Map<number, CellPlace>();

  /** @param room cells that may still be read */
  constructor(private readonly room: number) {}

  get count(): number {
    return this.cells.length;
  }

  /**
   * Keeps a cell that says something; false where there are more than anybody reads. Columns beyond
   * those that are read are left out.
   *
   * @param exact what the cell holds where it shows it rounded
   */
  add({ row, column }: CellPlace, text: string, exact?: string): boolean {
    if (text === '' || row < 0 || column < 0 || column >= LIMITS.columns) return true;
    if (this.cells.length >= this.room || row >= LIMITS.rows) return false;
    const cell = { row, column, rows: 1, columns: 1, text };
    this.cells.push(exact === undefined ? cell : { ...cell, exact });
    return true;
  }

  /** Cells that are one: what its first place holds; one that holds nothing says nothing. */
  merge(first: CellPlace, last: CellPlace): void {
    this.merged.set(keyOf(first), last);
  }

  /** The sheet as a grid. */
  grid(name: string): DocumentGrid {
    const spread = this.cells.map((cell): DocumentCell => {
      const last = this.merged.get(keyOf(cell));
      if (last === undefined) return cell;
      const rows = Math.min(last.row - cell.row + 1, LIMITS.spanned);
      const columns = Math.min(last.column, LIMITS.columns - 1) - cell.column + 1;
      return { ...cell, rows: Math.max(rows, 1), columns: Math.max(columns, 1) };
    });
    spread.sort((one, other) => keyOf(one) - keyOf(other));
    const height = spread.reduce((most, { row }) => Math.max(most, row + 1), 0);
    const width = spread.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
    return { kind: 'grid', width, height, cells: spread, sheet: { name, row: 0, column: 0 } };
  }
}

function keyOf({ row, column }: CellPlace): number {
  return row * LIMITS.columns + column;
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Raised digits as characters of their own, so that the mark of a note does not run into a number.
 *
 * @example `160${raiseDigits('2')}` // '160²'
 */
export function raiseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED_DIGITS.charAt(Number(digit)));
}
