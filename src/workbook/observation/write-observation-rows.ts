import type { TemplateRow } from '../../core/observation/compose-template';
import type { ObservationColumn } from '../../core/observation/observation-column';
import { safeText } from '../text/safe-text';
import type { ObservationWrite } from './plan-observation-write';

/** Pale enough to print as white; the rules around the cells mark them on paper too. */
const INPUT_FILL = '#FFF8D6';
const INPUTS: readonly ObservationColumn[] = ['实际值', '状态', '来源'];

const ENTRIES: Partial<Record<ObservationColumn, (row: TemplateRow) => string | number>> = {
  地区: ({ region }) => safeText(region),
  指标: ({ indicator }) => safeText(indicator),
  单位: ({ unit }) => safeText(unit),
  年份: ({ year }) => year,
  编码: ({ code }) => safeText(code),
};

const FORMATS: Partial<Record<ObservationColumn, string>> = { 年份: '0' };

/**
 * Queues the rows to be filled in, column by column, wherever each column stands now. The cells to
 * fill in are marked and left empty.
 * @example writeObservationRows(sheet, write)
 */
export function writeObservationRows(sheet: Excel.Worksheet, write: ObservationWrite): void {
  const { rows, at, columns } = write;
  if (rows.length === 0) return;
  for (const [column, position] of columns) {
    const range = sheet.getRangeByIndexes(at, position, rows.length, 1);
    const entry = ENTRIES[column];
    const format = FORMATS[column];
    if (format !== undefined) range.numberFormat = rows.map(() => [format]);
    if (entry !== undefined) range.values = rows.map((row) => [entry(row)]);
    if (INPUTS.includes(column)) range.format.fill.color = INPUT_FILL;
    drawRules(range);
  }
}

function drawRules(range: Excel.Range): void {
  for (const edge of [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    Excel.BorderIndex.insideHorizontal,
  ]) {
    const border = range.format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
  }
}
