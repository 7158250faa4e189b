import { drawRules } from '../excel/draw-rules';
import type { TemplateRow } from '../../core/observation/compose-template';
import type { ObservationColumn } from '../../core/observation/observation-column';
import { safeText } from '../excel/safe-text';
import type { ObservationWrite } from './plan-observation-write';

/** Pale enough to print as white; the rules around the cells mark them on paper too. */
const INPUT_FILL = '#FFF8D6';
const INPUTS: Partial<Record<ObservationColumn, (row: TemplateRow) => boolean>> = {
  实际值: () => true,
  状态: () => true,
  来源: () => true,
  增速: ({ hasGrowth }) => hasGrowth,
};

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
    for (const { from, count } of runsOf(rows, INPUTS[column]))
      sheet.getRangeByIndexes(at + from, position, count, 1).format.fill.color = INPUT_FILL;
    drawRules(range);
  }
}

/** Rows one after the other that are all to be filled in: one request for each run of them. */
function runsOf(
  rows: readonly TemplateRow[],
  isInput: ((row: TemplateRow) => boolean) | undefined,
): readonly { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = [];
  rows.forEach((row, index) => {
    if (isInput?.(row) !== true) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.count === index) last.count += 1;
    else runs.push({ from: index, count: 1 });
  });
  return runs;
}
