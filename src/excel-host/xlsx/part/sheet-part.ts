import { printCell } from '../../engine/cell-name';
import { areaOf, sequence } from '../../model/area/area';
import { printArea } from '../../model/area/address';
import type { Book } from '../../model/book';
import { pageSetupOf } from '../../model/page-layout/page-layout';
import type { CellWriter } from '../cell/cell-xml';
import { drawingPart } from '../chart/drawing-part';
import { contentType, SPREADSHEET, type Part } from '../package';
import type { StyleBook } from '../style/style-book';
import { tag } from '../xml';
import { conditionalXml } from './conditional-xml';
import { pageSetupXml, sheetPropertiesXml } from './page-setup-xml';
import { wrappedHeight } from './row-height';

/** Pixels of one character of the default font, the unit of column widths in files. */
const CHARACTER = 7;
/** Points of a pixel. */
const POINTS = 0.75;
/** The engine's own sizes, in pixels. */
const DEFAULT_WIDTH = 96;
const DEFAULT_HEIGHT = 23;

const width = (pixels: number): number => Math.round((pixels / CHARACTER) * 100) / 100;

function viewXml({ engine: { getters } }: Book, sheetId: string): string {
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  const isActive = getters.getActiveSheetId() === sheetId;
  const where = ySplit ? (xSplit ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const pane =
    xSplit || ySplit
      ? tag('pane', {
          xSplit: xSplit || undefined,
          ySplit: ySplit || undefined,
          topLeftCell: printCell(xSplit, ySplit),
          activePane: where,
          state: 'frozen',
        })
      : '';
  const attributes = {
    showGridLines: getters.getGridLinesVisibility(sheetId),
    tabSelected: isActive || undefined,
    workbookViewId: 0,
  };
  return tag('sheetViews', {}, tag('sheetView', attributes, pane));
}

function columnsXml({ engine: { getters } }: Book, sheetId: string): string {
  const columns = sequence(0, getters.getNumberCols(sheetId) - 1).flatMap((col) => {
    const size = getters.getColSize(sheetId, col);
    const hidden = getters.isColHidden(sheetId, col) || undefined;
    if (size === DEFAULT_WIDTH && !hidden) return [];
    const [min, max] = [col + 1, col + 1];
    return [tag('col', { min, max, width: width(size), customWidth: true, hidden })];
  });
  return columns.length ? tag('cols', {}, ...columns) : '';
}

function rowXml(book: Book, sheetId: string, row: number, cells: CellWriter): string {
  const { getters } = book.engine;
  const columns = sequence(0, getters.getNumberCols(sheetId) - 1);
  const xml = columns.map((col) => cells.xml({ sheetId, col, row })).join('');
  const size = getters.getUserRowSize(sheetId, row);
  const hidden = getters.isRowHidden(sheetId, row) || undefined;
  if (!xml && size === undefined && !hidden) return '';
  const height =
    size === undefined
      ? { ht: wrappedHeight(book, sheetId, row) }
      : { ht: size * POINTS, customHeight: true };
  return tag('row', { r: row + 1, ...height, hidden }, xml);
}

function mergesXml({ engine: { getters } }: Book, sheetId: string): string {
  const merges = getters
    .getMerges(sheetId)
    .map((zone) => tag('mergeCell', { ref: printArea(areaOf(zone)) }));
  return merges.length ? tag('mergeCells', { count: merges.length }, ...merges) : '';
}

/**
 * The part of one sheet.
 *
 * @param number counted from 1
 * @example sheetPart(book, sheetId, 1, cells, styles) // { path: 'xl/worksheets/sheet1.xml', … }
 */
export function sheetPart(
  book: Book,
  sheetId: string,
  number: number,
  cells: CellWriter,
  styles: StyleBook,
): Part {
  const rows = sequence(0, book.engine.getters.getNumberRows(sheetId) - 1);
  const setup = pageSetupOf(book, sheetId);
  const drawing = drawingPart(book, sheetId, number);
  const xml = tag(
    'worksheet',
    SPREADSHEET,
    sheetPropertiesXml(setup),
    viewXml(book, sheetId),
    tag('sheetFormatPr', {
      defaultColWidth: width(DEFAULT_WIDTH),
      defaultRowHeight: DEFAULT_HEIGHT * POINTS,
    }),
    columnsXml(book, sheetId),
    tag('sheetData', {}, ...rows.map((row) => rowXml(book, sheetId, row, cells))),
    mergesXml(book, sheetId),
    conditionalXml(book, sheetId, styles),
    pageSetupXml(setup),
    drawing ? tag('drawing', { 'r:id': 'rId1' }) : '',
  );
  return {
    path: `xl/worksheets/sheet${number}.xml`,
    contentType: contentType('spreadsheetml.worksheet'),
    relation: 'worksheet',
    xml,
    ...(drawing ? { parts: [drawing] } : {}),
  };
}
