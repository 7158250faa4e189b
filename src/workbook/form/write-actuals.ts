import type { TemplateRow, UnitsBeside } from '../../core/observation/compose-template';
import {
  type ObservationColumn,
  type BesideColumn,
  type ReferenceColumn,
} from '../../core/observation/entry-columns';
import { statusWords } from '../../core/observation/observation';
import { printedCell, readCell, textCell, type TableCell } from '../../core/figure/table-cell';
import { displayWidth } from '../../core/text/display-width';
import { numberFormatOf, valueOf } from '../block/lay-out-block';
import { watch, type Watched } from '../destination/watched';
import { GUIDE_START } from './form-sheet';
import { drawRules, FORM_TYPE, INPUT_FILL, writeFormHead } from './write-head';

/** Stands above the names, and stays in sight. */
const GUIDE_AHEAD = `${GUIDE_START}请填浅黄色的格子。灰色各列是插入时的数，只供对照，改了也不算数。`;

/** The line above the header. It tells what to fill in, and what a blank is not. */
const GUIDE =
  '没有数据填“无数据”，空着就是还没有填，0 就是 0；' +
  '数字按“单位”一列填写；用文字表述的目标填“完成”或“未完成”；状态不清楚就空着；' +
  '规划印有年均增长的，增速填比上年增长的百分数（地区生产总值、增加值按不变价）；' +
  '看着反常、核对后确认无误的，核实填“是”；责任单位可以改写，它和原因与措施都只留在这张表里。';

/** Rows above the first row of data: the guide and the header. */
export const HEAD_ROWS = 2;

/** How a column of the sheet is written. */
interface ColumnLook {
  /** In half squares; a column that fits its entries is as wide as what stands in it. */
  readonly width: number;
  readonly fits?: boolean;
  readonly isHidden?: boolean;
  readonly isReference?: boolean;
  /** What is filled in already; else the column is left to the user … */
  readonly entry?: (row: TemplateRow) => TableCell;
  /** … who fills in the cells of these rows. */
  readonly isInput?: (row: TemplateRow) => boolean;
  /** What may be chosen from, or `number`; anything else is asked about and not refused. */
  readonly allows?: readonly string[] | 'number';
}

const always = (): boolean => true;

/** Only to go by, which its grey says. */
const REFERENCE_LOOK = { fill: '#F2F2F2', font: '#5F5F5F' } as const;

function reference(column: ReferenceColumn): ColumnLook {
  return { width: 8, isReference: true, entry: ({ beside }) => beside[column] };
}

/** A column of the sheet for filling in: one that is read, or one beside it. */
export type EntryColumn = ObservationColumn | BesideColumn;

/**
 * In the order of the sheet; the key of a row comes last, hidden. All of them go on one page across, in
 * type that can be read.
 */
const LOOKS: Readonly<Record<EntryColumn, ColumnLook>> = {
  地区: { width: 6, fits: true, entry: ({ region }) => textCell(region) },
  指标: { width: 20, fits: true, entry: ({ indicator }) => textCell(indicator) },
  年份: { width: 5, entry: ({ year }) => readCell(String(year)) },
  单位: { width: 6, fits: true, entry: ({ unit }) => textCell(unit) },
  基期值: reference('基期值'),
  目标值: reference('目标值'),
  '本年应达（时序值，推算）': reference('本年应达（时序值，推算）'),
  上年实际: reference('上年实际'),
  实际值: { width: 9, isInput: always, allows: 'number' },
  增速: { width: 6, isInput: ({ hasGrowth }) => hasGrowth },
  状态: { width: 6, isInput: always, allows: statusWords() },
  来源: { width: 8, isInput: always },
  核实: { width: 4, allows: ['是'] },
  责任单位: { width: 9, entry: ({ responsibleUnit }) => textCell(responsibleUnit) },
  原因与措施: { width: 15 },
  编码: { width: 14, fits: true, isHidden: true, entry: ({ code }) => textCell(code) },
};
/** All columns of the sheet for filling in, in their order. */
export const ENTRY_COLUMNS = Object.keys(LOOKS) as readonly EntryColumn[];

/** Half squares: what is longer wraps. */
const WIDEST = 20;
/** So many columns, from the first to 状态, are in sight beside the pane: the guide stays within them. */
const IN_SIGHT = ENTRY_COLUMNS.indexOf('状态') + 1;
/** 地区 and 指标 stay in sight however far the sheet is scrolled. */
const FROZEN = 2;
const MOST = 1e15;

/**
 * Queues what stands above and around the rows of a new sheet of actual values, on a page that
 * repeats the header.
 * @param withPage whether the page is laid out too
 * @example writeActualsHead(sheet, template, true)
 */
export function writeActualsHead(
  sheet: Excel.Worksheet,
  template: readonly TemplateRow[],
  withPage: boolean,
): void {
  const headerRow = HEAD_ROWS - 1;
  const widths = ENTRY_COLUMNS.map((column) => widthOf(LOOKS[column], template));
  const headers = ENTRY_COLUMNS;
  const header = writeFormHead(sheet, {
    ...{ guide: GUIDE, guideColumns: IN_SIGHT, headers, widths, headerRow, withPage },
    frozen: { columns: FROZEN, guide: GUIDE_AHEAD },
  });
  ENTRY_COLUMNS.forEach((column, at) => {
    const { isHidden, isReference, isInput } = LOOKS[column];
    const cell = sheet.getRangeByIndexes(headerRow, at, 1, 1);
    if (isReference === true) greyOut(cell);
    if (isInput !== undefined) cell.format.fill.color = INPUT_FILL;
    if (isHidden === true) cell.getEntireColumn().columnHidden = true;
  });
  const rule = header.format.borders.getItem(Excel.BorderIndex.edgeBottom);
  rule.style = Excel.BorderLineStyle.continuous;
  rule.weight = Excel.BorderWeight.medium;
  if (!withPage) return;
  sheet.pageLayout.setPrintTitleRows(`$${String(HEAD_ROWS)}:$${String(HEAD_ROWS)}`);
}

function widthOf({ width, fits, entry }: ColumnLook, template: readonly TemplateRow[]): number {
  if (fits !== true) return width;
  // A half more than its longest entry: fonts differ, and a name of three characters is not to wrap.
  const texts = template.map(
    (row) => displayWidth(entry === undefined ? '' : printedCell(entry(row))) + 1,
  );
  return Math.min(Math.max(width, ...texts), WIDEST);
}

function greyOut({ format }: Excel.Range): void {
  format.fill.color = REFERENCE_LOOK.fill;
  format.font.color = REFERENCE_LOOK.font;
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
  columns: ReadonlyMap<EntryColumn, number>,
): void {
  if (rows.length === 0) return;
  for (const [column, position] of columns) {
    const range = sheet.getRangeByIndexes(at, position, rows.length, 1);
    const { entry, isReference, isInput } = LOOKS[column];
    const cells = entry === undefined ? [] : rows.map(entry);
    if (cells.length > 0) {
      range.numberFormat = cells.map((cell) => [numberFormatOf(cell)]);
      range.values = cells.map((cell) => [valueOf(cell)]);
    }
    range.format.wrapText = true;
    range.format.font.size = FORM_TYPE;
    range.format.verticalAlignment = Excel.VerticalAlignment.center;
    if (isReference === true) {
      greyOut(range);
      // A word among the figures keeps off the figure before it.
      range.format.horizontalAlignment = Excel.HorizontalAlignment.right;
    }
    for (const { from, count } of runsOf(rows, isInput))
      sheet.getRangeByIndexes(at + from, position, count, 1).format.fill.color = INPUT_FILL;
    drawRules(range);
  }
  sheet.getRangeByIndexes(at, 0, rows.length, 1).format.autofitRows();
  for (const [column, position] of columns)
    offer(sheet.getRangeByIndexes(at, position, rows.length, 1), LOOKS[column].allows);
}

/** What to choose from, as a help: 无数据 in place of a number is right, and 快报 is understood too. */
function offer({ dataValidation }: Excel.Range, allows: ColumnLook['allows']): void {
  if (allows === undefined) return;
  dataValidation.rule =
    allows === 'number'
      ? { decimal: { formula1: -MOST, formula2: MOST, operator: 'Between' } }
      : { list: { inCellDropDown: true, source: allows.join(',') } };
  dataValidation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.warning,
    title: '请看一看',
    message:
      allows === 'number'
        ? '这里一般填数字；没有数据填“无数据”，用文字表述的目标填“完成”或“未完成”。'
        : `这里一般填：${allows.join('、')}，或者空着。`,
  };
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

/** What is to be written, and where. */
export interface ObservationWrite {
  readonly sheet: string;
  /** Nothing of ours stands there yet: guide, header and formats are needed too. */
  readonly isNew: boolean;
  /** The sheet itself has to be added. */
  readonly isAdded: boolean;
  readonly rows: readonly TemplateRow[];
  /** Rows of the template that the sheet has already. */
  readonly present: number;
  /** 0-based row of the first of them. */
  readonly at: number;
  /** 责任单位 of the rows that are there. */
  readonly units: UnitsBeside;
  /** 0-based column of each column that the sheet has. */
  readonly columns: ReadonlyMap<EntryColumn, number>;
}

/** The cells that have to be blank for the rows, the head and the units to be written. */
export function watchBlank(
  context: Excel.RequestContext,
  write: ObservationWrite,
): readonly Watched[] {
  const { sheet: title, isAdded, isNew, rows, at, columns, units } = write;
  if (isAdded) return [];
  const sheet = context.workbook.worksheets.getItem(title);
  const of = (row: number, column: number, height: number, width: number) =>
    watch(sheet, { sheet: title, row, column, rows: height, columns: width });
  const unit = columns.get('责任单位') ?? 0;
  return [
    ...(isNew ? [of(0, 0, HEAD_ROWS, columns.size)] : []),
    ...(rows.length > 0
      ? [...columns.values()].map((column) => of(at, column, rows.length, 1))
      : []),
    ...units.blank.map((one) => of(one.at, unit, 1, 1)),
  ];
}
