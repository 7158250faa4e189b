import type { FrozenArea } from './frozen';
import { frozenEntry } from './frozen-entry';

/**
 * Queues the values of an area in place of its formulas, and the hidden name that follows its cells.
 * No sync.
 * @example writeValues(context, { name: 'PLAN_frozen_1', sheetId, area, formulas })
 */
export function writeValues(
  context: Excel.RequestContext,
  { name, sheetId, area, formulas }: FrozenArea,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const whole = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  context.workbook.names.add(name, whole).visible = false;
  const [first] = formulas;
  if (formulas.length === area.rows * area.columns) {
    // Every cell is one of ours: one request for all of them.
    const lines = Array.from({ length: area.rows }, () =>
      Array.from({ length: area.columns }, (): unknown => ''),
    );
    for (const { row, column, values } of formulas) {
      const line = lines[row];
      if (line !== undefined) line[column] = frozenEntry(values[0]?.[0] ?? '');
    }
    whole.values = lines;
    return;
  }
  if (formulas.length === 1 && first !== undefined) {
    whole.values = first.values.map((line) => line.map(frozenEntry));
    return;
  }
  for (const { row, column, values } of formulas)
    sheet.getRangeByIndexes(
      area.row + row,
      area.column + column,
      values.length,
      values[0]?.length ?? 1,
    ).values = values.map((line) => line.map(frozenEntry));
}
