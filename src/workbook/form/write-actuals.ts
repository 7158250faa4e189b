import type { TemplateRow } from '../../core/observation/compose-template';
import { OBSERVATION_COLUMNS, type ObservationColumn } from '../../core/observation/actuals-form';
import { displayWidth } from '../../core/text/display-width';
import { safeText } from '../excel/safe-text';
import { drawRules, INPUT_FILL, writeFormHead } from './write-head';

/** How the guide of every sheet of actual values begins, by which a copy is known. */
export const GUIDE_START = '实际值：';

/** The line above the header. It tells what to fill in, and what a blank is not. */
const GUIDE =
  `${GUIDE_START}请在浅黄色的格子里填写。没有数据填“无数据”，空着就是还没有填，0 就是 0；` +
  '数字按“单位”一列填写；用文字表述的目标填“完成”或“未完成”；状态填 初步、最终 或 预计，不清楚就空着；' +
  '规划印有年均增长的，增速填比上年增长的百分数（地区生产总值、增加值按不变价）；' +
  '看着反常、核对后确认无误的，核实填“是”。';

/** Rows above the first row of data: the guide and the header. */
export const HEAD_ROWS = 2;

/** How a column of the sheet is written. */
interface ColumnLook {
  /** In half squares; a column that fits its entries is as wide as what stands in it. */
  readonly width: number;
  readonly fits?: boolean;
  readonly format?: string;
  /** What is filled in already; else the column is left to the user … */
  readonly entry?: (row: TemplateRow) => string | number;
  /** … who fills in the cells of these rows. */
  readonly isInput?: (row: TemplateRow) => boolean;
}

const LOOKS: Readonly<Record<ObservationColumn, ColumnLook>> = {
  地区: { width: 14, entry: ({ region }) => safeText(region) },
  指标: { width: 24, fits: true, entry: ({ indicator }) => safeText(indicator) },
  单位: { width: 10, entry: ({ unit }) => safeText(unit) },
  年份: { width: 8, format: '0', entry: ({ year }) => year },
  实际值: { width: 14, isInput: () => true },
  状态: { width: 8, isInput: () => true },
  来源: { width: 28, isInput: () => true },
  编码: { width: 14, fits: true, entry: ({ code }) => safeText(code) },
  增速: { width: 8, isInput: ({ hasGrowth }) => hasGrowth },
  核实: { width: 8 },
};
const WIDEST = 44;

/**
 * Queues what stands above and around the rows of a new sheet of actual values, on a page that
 * repeats the header.
 * @example writeActualsHead(sheet, template)
 */
export function writeActualsHead(sheet: Excel.Worksheet, template: readonly TemplateRow[]): void {
  const headerRow = HEAD_ROWS - 1;
  const widths = OBSERVATION_COLUMNS.map((column) => widthOf(LOOKS[column], template));
  const header = writeFormHead(sheet, {
    guide: GUIDE,
    headers: OBSERVATION_COLUMNS,
    widths,
    headerRow,
  });
  const rule = header.format.borders.getItem(Excel.BorderIndex.edgeBottom);
  rule.style = Excel.BorderLineStyle.continuous;
  rule.weight = Excel.BorderWeight.medium;
  sheet.pageLayout.setPrintTitleRows(`$${String(HEAD_ROWS)}:$${String(HEAD_ROWS)}`);
}

function widthOf({ width, fits, entry }: ColumnLook, template: readonly TemplateRow[]): number {
  if (fits !== true) return width;
  const texts = template.map((row) => displayWidth(String(entry?.(row) ?? '')));
  return Math.min(Math.max(width, ...texts), WIDEST);
}

/**
 * Queues the rows to be filled in, column by column, wherever each column stands now. The cells to
 * fill in are marked and left empty.
 * @param at 0-based row of the first of them
 * @example writeActualsRows(sheet, rows, 2, columns)
 */
export function writeActualsRows(
  sheet: Excel.Worksheet,
  rows: readonly TemplateRow[],
  at: number,
  columns: ReadonlyMap<ObservationColumn, number>,
): void {
  if (rows.length === 0) return;
  for (const [column, position] of columns) {
    const range = sheet.getRangeByIndexes(at, position, rows.length, 1);
    const { entry, format, isInput } = LOOKS[column];
    if (format !== undefined) range.numberFormat = rows.map(() => [format]);
    if (entry !== undefined) range.values = rows.map((row) => [entry(row)]);
    for (const { from, count } of runsOf(rows, isInput))
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
