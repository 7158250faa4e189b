import type { BlockReading } from './block-reading';
import type { RowAddition } from './refresh-plan';

/**
 * Queues new rows of a block, in the formats of the row they follow. Whole rows of the sheet are
 * inserted, so that heights and merged lines below move with their rows; that is why nothing else
 * may stand beside the block. No sync.
 * @example insertRows(context, reading, plan.additions)
 */
export function insertRows(
  context: Excel.RequestContext,
  { sheetId, area, entries }: BlockReading,
  additions: readonly RowAddition[],
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { after, added } of groupAdditions(additions)) {
    const above = area.row + after;
    wholeRows(sheet, above + 1, added.length).insert(Excel.InsertShiftDirection.down);
    const fresh = sheet.getRangeByIndexes(above + 1, area.column, added.length, area.columns);
    const model = sheet.getRangeByIndexes(above, area.column, 1, area.columns);
    fresh.copyFrom(model, Excel.RangeCopyType.formats);
    fresh.numberFormat = added.map(({ numberFormats }) => [...numberFormats]);
    fresh.formulas = added.map((addition) => [...addition.entries]);
    // Below the last row of the body stands the table's thick rule: it moves down with the new rows.
    const isLast = (entries[after + 1] ?? []).filter(({ kind }) => kind !== 'blank').length < 2;
    if (isLast) moveRule(sheet, above, area.column, added.length, area.columns);
  }
}

/**
 * Whole rows of a sheet, 0-based.
 * @example wholeRows(sheet, 7, 2) // rows 8 and 9
 */
export function wholeRows(sheet: Excel.Worksheet, row: number, count: number): Excel.Range {
  return sheet.getRange(`${String(row + 1)}:${String(row + count)}`);
}

/** New rows that follow the same row of the area. */
export interface AdditionGroup {
  readonly after: number;
  readonly added: readonly RowAddition[];
}

/**
 * New rows by the row they follow, the lowest first: inserted in this order, none moves another.
 * @example groupAdditions(additions).map(({ after }) => after) // [22, 7]
 */
export function groupAdditions(additions: readonly RowAddition[]): readonly AdditionGroup[] {
  const places = [...new Set(additions.map(({ after }) => after))].sort((a, b) => b - a);
  return places.map((after) => ({
    after,
    added: additions.filter((addition) => addition.after === after),
  }));
}

function moveRule(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  added: number,
  columns: number,
): void {
  const above = sheet.getRangeByIndexes(row, column, added, columns);
  for (const edge of [Excel.BorderIndex.edgeBottom, Excel.BorderIndex.insideHorizontal]) {
    // A single row has no inside.
    if (edge === Excel.BorderIndex.insideHorizontal && added === 1) continue;
    above.format.borders.getItem(edge).weight = Excel.BorderWeight.thin;
  }
}
