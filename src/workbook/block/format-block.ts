import type { Column, ColumnLook } from '../../core/column/column';
import { columnOf } from '../../core/column/columns';
import { boundingOf, type SheetArea } from '../address/area';
import { quoteText } from '../formula/plan-formula';
import { displayWidth } from '../../core/text/display-width';
import { printArea, printCell } from '../address/address';
import type { Destination } from '../destination/destination';
import { HEAD_ROWS, type Block } from './block';
import { isTouching, SQUEEZE, UPRIGHT, type PageFit } from './fit-page';
import { NOTE_TYPE } from './measure-text';
import type { HeadSpans } from './head';
import type { BlockLayout } from './lay-out-block';

/**
 * Both come with Windows and with Office for Mac's Chinese fonts. Fonts are named, never shipped;
 * where one is missing Excel takes its nearest.
 */
const FONT = { body: '仿宋', head: '黑体' };
/** Points: 三号 where it fits over the table, never below 小四. */
const TITLE = { most: 16, least: 12 };

/**
 * Queues the look of a Chinese statistical table: title centred over it, unit at the right, thick
 * rules at top and bottom, a thin one below the head (三线表) or between all cells, left and right open,
 * figures right-aligned. Only the lines of running text are merged: merged cells in the body would
 * forbid sorting it. The last column, the key, is no part of what is seen.
 * @param destination whether the last column is the block's alone: only then is the key hidden with it,
 * else it is written in white
 * @example formatBlock(range, block, layout, destination)
 */
export function formatBlock(
  range: Excel.Range,
  block: Block,
  layout: BlockLayout,
  { area, given, isOwnPage }: Pick<Destination, 'area' | 'given' | 'isOwnPage'>,
): void {
  const { format } = range;
  const { page } = layout;
  format.font.name = FONT.body;
  format.font.size = page.type;
  format.verticalAlignment = Excel.VerticalAlignment.center;
  const seen = range.getResizedRange(0, -1);
  const line = (row: number): Excel.Range => seen.getRow(row);

  line(0).merge(false);
  line(0).format.horizontalAlignment = Excel.HorizontalAlignment.center;
  line(0).format.font.name = FONT.head;
  line(0).format.font.size = titlePoints(block.title, page);
  line(1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
  if (layout.head === undefined) line(1).merge(false);
  else formatHead(seen, block, layout.head);
  for (let row = HEAD_ROWS + block.rows.length; row < layout.entries.length; row++) {
    line(row).merge(false);
    line(row).format.horizontalAlignment = Excel.HorizontalAlignment.left;
    line(row).format.font.size = NOTE_TYPE;
  }
  // Excel gives a merged row no height for wrapped text, so one that needs several lines is given it.
  for (const { row, points } of layout.heights) {
    line(row).format.wrapText = true;
    line(row).format.rowHeight = points;
  }

  // A column that hid the key of another table would hide what is written here.
  seen.columnHidden = false;
  const key = range.getLastColumn();
  key.format.font.color = '#FFFFFF';
  page.widths.slice(0, -1).forEach((points, index) => {
    // Beside something of the user's they stay his.
    if (given[index] === 0 || (isOwnPage && points !== given[index]))
      range.getColumn(index).format.columnWidth = points;
  });
  if (given.at(-1) === 0) key.columnHidden = true;
  formatTable(seen, block);
  for (const { row, points } of layout.bodyHeights) line(row).format.rowHeight = points;
  for (const column of block.groups ?? ['类别' as const]) showOnce(seen, block, area, column);
}

/** Region and year to the left of the unit, to be chosen from a list; what else is typed is not refused. */
function formatHead(seen: Excel.Range, { head }: Block, { region, year, unit }: HeadSpans): void {
  for (const span of [region, year, unit]) {
    if (span === undefined) continue;
    const cells = seen.getCell(1, span.from).getResizedRange(0, span.count - 1);
    if (span.count > 1) cells.merge(false);
    if (span === unit) continue;
    cells.format.horizontalAlignment = Excel.HorizontalAlignment.left;
    offerList(seen.getCell(1, span.from), (span === region ? head.regions : head.years).join(','));
  }
}

/**
 * Lets region or year be chosen from a list; one that Excel would not take is left out. No sync.
 * @example offerList(cell, '2026,2027,2028,2029,2030')
 */
export function offerList({ dataValidation }: Excel.Range, source: string): void {
  if (source.length > LONGEST_LIST) {
    dataValidation.clear();
    return;
  }
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.warning,
    title: '请看一看',
    message: '这里一般从下拉列表里选；表里的公式都按这一格计算，改了以后请刷新本表。',
  };
}

/** Excel takes no longer list. */
const LONGEST_LIST = 255;

/** A title is as wide as its table at most: merged cells cut off what is wider. */
function titlePoints(title: string, { widths }: PageFit): number {
  const width = widths.reduce((all, each) => all + each, 0);
  const fitting = Math.floor((2 * width) / Math.max(1, displayWidth(title)));
  return Math.min(TITLE.most, Math.max(TITLE.least, fitting));
}

/** Header and body, without the key. */
function formatTable(seen: Excel.Range, block: Block): void {
  const header = seen.getRow(HEAD_ROWS - 1);
  const table = header.getResizedRange(block.rows.length, 0);
  table.format.wrapText = true;
  block.columns.slice(0, -1).forEach(({ column }, index) => {
    table.getColumn(index).format.horizontalAlignment = alignmentOf(columnOf(column).look);
  });
  const body = block.rows.length === 0 ? undefined : header.getOffsetRange(1, 0);
  block.columns.slice(0, -1).forEach((_, index) => {
    if (body === undefined || !isTouching(block.columns, index)) return;
    const rows = body.getColumn(index).getResizedRange(block.rows.length - 1, 0);
    rows.format.indentLevel = 1;
  });
  header.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  header.format.font.name = FONT.head;

  if (block.look.rules === 'full') {
    rule(table, Excel.BorderIndex.insideHorizontal, Excel.BorderWeight.thin);
    rule(table, Excel.BorderIndex.insideVertical, Excel.BorderWeight.thin);
  } else rule(header, Excel.BorderIndex.edgeBottom, Excel.BorderWeight.thin);
  rule(table, Excel.BorderIndex.edgeTop, Excel.BorderWeight.medium);
  rule(table, Excel.BorderIndex.edgeBottom, Excel.BorderWeight.medium);
  markWords(table, block);
  // Last, when widths and wrapping are known.
  table.format.autofitRows();
}

/**
 * Queues the fills of cells that show certain words. Conditional, so that a verdict that changes
 * takes its colour along, and a sorted row keeps it. The word stands in the cell: without colour
 * nothing is lost.
 * @param table header and body
 * @example markWords(table, block)
 */
function markWords(table: Excel.Range, block: Block): void {
  for (const { column, word, fill, isBold } of block.marks ?? []) {
    const index = block.columns.findIndex((each) => each.column === column);
    if (index < 0 || block.rows.length === 0) continue;
    const { conditionalFormats } = table.getColumn(index);
    const format = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    format.cellValue.rule = { formula1: `=${quoteText(word)}`, operator: 'EqualTo' };
    format.cellValue.format.fill.color = fill;
    format.cellValue.format.font.bold = isBold;
  }
}

function rule(cells: Excel.Range, edge: Excel.BorderIndex, weight: Excel.BorderWeight): void {
  const border = cells.format.borders.getItem(edge);
  border.style = Excel.BorderLineStyle.continuous;
  border.weight = weight;
}

/**
 * Queues that a category (or what else groups rows) is seen once, at the head of its rows, although every row holds it: merged
 * cells and rows of their own would be torn apart by the first sorting, and a filter needs it in
 * every row. What the filter hides above does not count, so that a row never seems to belong to
 * another category.
 */
function showOnce(seen: Excel.Range, block: Block, area: SheetArea, group: Column): void {
  const index = block.columns.findIndex(({ column }) => column === group);
  if (index < 0 || block.rows.length === 0) return;
  const cell = (row: number): string => `$${printCell(area.row + row, area.column + index)}`;
  const [above, own] = [cell(HEAD_ROWS - 1), cell(HEAD_ROWS)];
  const body = seen.getCell(HEAD_ROWS, index).getResizedRange(block.rows.length - 1, 0);
  const { custom } = body.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=AND(${own}<>"",${own}=${above},SUBTOTAL(103,${above})=1)`;
  custom.format.font.color = '#FFFFFF';
}

/**
 * Queues a page layout for a sheet that holds tables of ours alone: A4, one page wide, centred, header
 * repeated on the pages where there are several; landscape where the columns do not fit upright, and a
 * little smaller rather than a last page with a few rows. A table below another one begins a page of its
 * own.
 * @example setUpPrint(sheet, destination, layout)
 */
export function setUpPrint(
  sheet: Excel.Worksheet,
  { area, others }: Pick<Destination, 'area' | 'others'>,
  { page: { isLandscape, pages, rowPages, widths } }: BlockLayout,
): void {
  const { pageLayout } = sheet;
  const width = widths.reduce((all, each) => all + each, 0);
  pageLayout.paperSize = Excel.PaperType.a4;
  // Above it may be one that needs the page across.
  if (others === undefined || isLandscape || width > UPRIGHT.width * SQUEEZE)
    pageLayout.orientation = isLandscape
      ? Excel.PageOrientation.landscape
      : Excel.PageOrientation.portrait;
  pageLayout.centerHorizontally = true;
  const header = area.row + HEAD_ROWS;
  const repeat = (): void => {
    pageLayout.setPrintTitleRows(`$${String(header)}:$${String(header)}`);
  };
  if (others === undefined) {
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: pages };
    // Over notes alone nothing is repeated: what comes below would be printed under a header not its own.
    if (rowPages > 1) repeat();
    return;
  }
  pageLayout.zoom = { horizontalFitToPages: 1 };
  const seen = { ...area, columns: area.columns - 1 };
  pageLayout.setPrintArea(printArea(boundingOf([others, seen]) ?? seen));
  if (area.row >= others.row + others.rows)
    sheet.horizontalPageBreaks.add(sheet.getCell(area.row, 0));
  // No row is repeated before its own page: the header of the table above is not printed over this one.
  repeat();
}

/** Figures to the right, short words in the middle, text to the left. */
function alignmentOf(look: ColumnLook): Excel.HorizontalAlignment {
  switch (look) {
    case 'figure':
      return Excel.HorizontalAlignment.right;
    case 'ordinal':
    case 'word':
      return Excel.HorizontalAlignment.center;
    case 'text':
    case 'reference':
      return Excel.HorizontalAlignment.left;
  }
}
