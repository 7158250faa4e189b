import type { ColumnLook } from '../../core/column/column';
import { COLUMNS } from '../../core/column/columns';
import type { SheetArea } from '../address/area';
import { quoteText } from '../formula/plan-formula';
import { HEAD_ROWS, type Block } from './block';
import type { BlockLayout } from './lay-out-block';

/**
 * 仿宋 comes with Windows and with Office for Mac's Chinese fonts. Fonts are named, never shipped;
 * where it is missing Excel takes its nearest.
 */
const FONT = '仿宋';
const BODY_POINTS = 10.5;
const TITLE_POINTS = 16;

/**
 * Queues the look of a Chinese statistical table: title centred over it, unit at the right, thick
 * rules at top and bottom and thin ones between, left and right open, figures right-aligned.
 * Only the lines of running text are merged: merged cells in the body would forbid sorting it.
 * @example formatBlock(range, block, layout, true)
 */
export function formatBlock(
  range: Excel.Range,
  block: Block,
  layout: BlockLayout,
  columnsFree: boolean,
): void {
  const { format } = range;
  format.font.name = FONT;
  format.font.size = BODY_POINTS;
  format.verticalAlignment = Excel.VerticalAlignment.center;
  const line = (row: number): Excel.Range => range.getRow(row);

  line(0).merge(false);
  line(0).format.horizontalAlignment = Excel.HorizontalAlignment.center;
  line(0).format.font.bold = true;
  line(0).format.font.size = TITLE_POINTS;
  line(1).merge(false);
  line(1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
  for (let row = HEAD_ROWS + block.rows.length; row < layout.entries.length; row++) {
    line(row).merge(false);
    line(row).format.horizontalAlignment = Excel.HorizontalAlignment.left;
  }
  // Excel gives a merged row no height for wrapped text, so one that needs several lines is given it.
  for (const { row, points } of layout.heights) {
    line(row).format.wrapText = true;
    line(row).format.rowHeight = points;
  }

  if (columnsFree)
    layout.widths.forEach((points, index) => {
      range.getColumn(index).format.columnWidth = points;
    });
  formatTable(range, block);
  for (const { row, points } of layout.bodyHeights) line(row).format.rowHeight = points;
}

/** Header and body. */
function formatTable(range: Excel.Range, block: Block): void {
  const header = range.getRow(HEAD_ROWS - 1);
  const table = header.getResizedRange(block.rows.length, 0);
  table.format.wrapText = true;
  block.columns.forEach(({ column }, index) => {
    table.getColumn(index).format.horizontalAlignment = alignmentOf(COLUMNS[column].look);
  });
  header.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  header.format.font.bold = true;

  const rule = (edge: Excel.BorderIndex, weight: Excel.BorderWeight): void => {
    const border = table.format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = weight;
  };
  rule(Excel.BorderIndex.insideHorizontal, Excel.BorderWeight.thin);
  rule(Excel.BorderIndex.insideVertical, Excel.BorderWeight.thin);
  rule(Excel.BorderIndex.edgeTop, Excel.BorderWeight.medium);
  rule(Excel.BorderIndex.edgeBottom, Excel.BorderWeight.medium);
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

/** 156 mm, the type area of an A4 page in portrait, in points. */
const PORTRAIT_POINTS = 442;

/**
 * Queues a page layout for a sheet that holds the block alone: A4, one page wide, centred, header
 * repeated on every page; landscape where the columns do not fit upright.
 * @example setUpPrint(sheet, area, layout)
 */
export function setUpPrint(sheet: Excel.Worksheet, area: SheetArea, layout: BlockLayout): void {
  const { pageLayout } = sheet;
  const width = layout.widths.reduce((sum, points) => sum + points, 0);
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation =
    width > PORTRAIT_POINTS ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  const header = area.row + HEAD_ROWS;
  pageLayout.setPrintTitleRows(`$${String(header)}:$${String(header)}`);
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
