import type { ChartWords } from '../../core/comparison/chart-words';
import { columnLetters, printCell } from '../address/address';
import { safeText } from '../excel/safe-text';
import type { ChartedTable } from './charted-table';

/** Contents and number formats of the cells below a chart, row by row. */
export interface ChartData {
  readonly entries: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * The cells that a chart is drawn from. Rows without a progress stand between those that have one,
 * and a chart of the JavaScript API takes one rectangle: so the rows that are drawn are fetched from
 * the table by their 编码, which stays right when the table is sorted, refreshed or recalculated. What
 * has no progress any more becomes #N/A, which a chart leaves out; zero would be a statement.
 * @param row of the first cell, 0-based
 * @param column of the first cell, 0-based
 * @example chartData(table, words, 50, 1).entries[2] // ['指标', '目标进度', '时间进度', '编码']
 */
export function chartData(
  { columns, firstRow, lastRow, keys, counts }: ChartedTable,
  words: ChartWords,
  row: number,
  column: number,
): ChartData {
  const line = (text: string): readonly string[] => [safeText(text), '', '', ''];
  const general = ['General', 'General', 'General', 'General'];
  const head = [line(words.note(counts)), line(words.data), HEADINGS];
  const bar = (key: string, index: number): readonly string[] => {
    const own = `$${printCell(row + head.length + index, column + KEY)}`;
    const fetch = (from: number): string =>
      `INDEX(${strip(from, firstRow, lastRow)},MATCH(${own},${strip(columns['编码'], firstRow, lastRow)},0))`;
    return [
      `=IFERROR(${fetch(columns['指标'])}&"",${own})`,
      `=IFERROR(${fetch(columns['目标进度'])}+0,NA())`,
      `=IFERROR(${fetch(columns['时间进度'])}+0,NA())`,
      safeText(key),
    ];
  };
  return {
    entries: [...head, ...keys.map(bar)],
    numberFormats: [
      ...head.map(() => general),
      ...keys.map(() => ['General', '0.0%', '0.0%', 'General']),
    ],
  };
}

/** Above the columns of the cells. */
export const HEADINGS = ['指标', '目标进度', '时间进度', '编码'];
const KEY = HEADINGS.indexOf('编码');

/** One column of the table, absolute. */
function strip(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
}
