import type { ObservationGrid } from '../../core/observation/observation-reading';
import { readAddress } from '../address/address';
import { cellText } from './cell-text';
import { SHEET_TITLE } from './observation-sheet';
import type { PendingObservationSheet } from './queue-observation-sheet';

/** The sheet of actual values as it stands in the workbook. */
export interface ObservationSheet {
  /** Its present title. */
  readonly sheet: string;
  /** What it holds; undefined where it is empty. */
  readonly grid: ObservationGrid | undefined;
  /** 0-based column that the grid begins with. */
  readonly column: number;
}

/**
 * What the answers say about the sheet of actual values; undefined where there is none.
 * @example answerObservationSheet(pending)?.sheet // '实际值'
 */
export function answerObservationSheet(
  pending: PendingObservationSheet,
): ObservationSheet | undefined {
  const { named, sheet, titled } = pending;
  if (!named.isNullObject) return filled(named);
  if (sheet.isNullObject) return undefined;
  if (!titled.isNullObject) return filled(titled);
  return { sheet: sheet.name, grid: undefined, column: 0 };
}

function filled(range: Excel.Range): ObservationSheet {
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  const values: readonly (readonly unknown[])[] = range.values;
  const rows = values.map((line, row) =>
    line.map((value, column) => cellText(value, formats[row]?.[column])),
  );
  return {
    sheet: readAddress(range.address)?.sheet ?? SHEET_TITLE,
    grid: { rows, firstRow: range.rowIndex + 1 },
    column: range.columnIndex,
  };
}
