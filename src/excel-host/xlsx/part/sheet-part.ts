import { printCell } from '../../engine/cell-name';
import { areaOf, MAX_COLUMNS, printArea, sequence } from '../../model/area/area';
import type { Book } from '../../model/book';
import { DEFAULT_SIZE } from '../../model/format/cell-style';
import { filterOf } from '../../model/filter/filter-record';
import { pageSetupOf, sidesOf, type PageSetup } from '../../model/page-layout/page-layout';
import { isList, keptRules } from '../../model/data-validation/data-validation';
import { CellReader } from '../../model/range/cell-reader';
import type { CellWriter } from '../cell/cell-xml';
import { drawingPart } from '../chart/drawing-part';
import { SPREADSHEET, contentType, type Part } from '../package';
import type { StyleBook } from '../style/style-book';
import { escapeXml, tag } from '../xml';
import { conditionalXml } from './conditional-xml';

/** Pixels of a digit of the default font, 等线 11, the unit of widths in files; and points of a pixel. */
const CHARACTER = 8;
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

function filterXml(book: Book, sheetId: string): string {
  const filter = filterOf(book, sheetId);
  if (filter === undefined) return '';
  const columns = filter.columns.map(({ column: colId, values }) =>
    tag(
      'filterColumn',
      { colId },
      tag('filters', {}, ...values.map((val) => tag('filter', { val }))),
    ),
  );
  return tag('autoFilter', { ref: printArea(filter.area) }, ...columns);
}

function mergesXml({ engine: { getters } }: Book, sheetId: string): string {
  const merges = getters
    .getMerges(sheetId)
    .map((zone) => tag('mergeCell', { ref: printArea(areaOf(zone)) }));
  return merges.length ? tag('mergeCells', { count: merges.length }, ...merges) : '';
}

function validationsXml(book: Book, sheetId: string): string {
  const rules = keptRules(book, sheetId).map(({ areas, record }) => {
    const { values } = record.criterion;
    const formulas = isList(record) ? [`"${values.join(',')}"`] : values;
    return tag(
      'dataValidation',
      {
        type: isList(record) ? 'list' : 'decimal',
        errorStyle: record.isBlocking === false ? 'warning' : undefined,
        allowBlank: true,
        showErrorMessage: true,
        sqref: areas.map((area) => printArea(area)).join(' '),
      },
      ...formulas.map((formula, at) => tag(`formula${at + 1}`, {}, escapeXml(formula))),
    );
  });
  return rules.length ? tag('dataValidations', { count: rules.length }, ...rules) : '';
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
    filterXml(book, sheetId),
    mergesXml(book, sheetId),
    conditionalXml(book, sheetId, styles),
    validationsXml(book, sheetId),
    pageSetupXml(setup),
    pageBreaksXml(setup),
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

/** A line of text takes this much of its font's size. */
const LINE_SPACING = 1.3;
/** Points above and below the text, and pixels left and right of it. */
const PADDING = { vertical: 3, horizontal: 5 };
/** Pixels of a point, and widths of characters in sizes of their font. */
const PIXELS = 4 / 3;
const WIDE = 1;
const NARROW = 0.5;

const isWide = (letter: string): boolean => (letter.codePointAt(0) ?? 0) > 0x2e80;

/**
 * The height that Excel gives a row whose text is wrapped and whose height nobody has set. A file must name it: programs
 * that open it show such rows as they stand in the file, until something in them changes.
 *
 * Estimated, since the host measures no fonts. Merged cells do not count, as in Excel.
 *
 * @returns points, or nothing where every text fits on one line
 * @example wrappedHeight(book, sheetId, 3) // 33.7
 */
export function wrappedHeight(book: Book, sheetId: string, row: number): number | undefined {
  const { getters } = book.engine;
  const reader = new CellReader(book);
  const heights = sequence(0, getters.getNumberCols(sheetId) - 1).map((col) => {
    const position = { sheetId, col, row };
    const style = reader.style(position);
    if (style.wrapping !== 'wrap' || getters.isInMerge(position)) return 0;
    const size = style.fontSize ?? DEFAULT_SIZE;
    const room = (getters.getColSize(sheetId, col) - PADDING.horizontal) / PIXELS / size;
    const lines = linesOf(reader.text(position), room);
    return lines < 2 ? 0 : lines * size * LINE_SPACING + PADDING.vertical;
  });
  const height = Math.max(...heights);
  return height === 0 ? undefined : Math.round(height * 10) / 10;
}

/** `room` in sizes of the font. */
function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, part) => {
    const width = [...part].reduce((sum, letter) => sum + (isWide(letter) ? WIDE : NARROW), 0);
    return lines + Math.max(1, Math.ceil(width / room));
  }, 0);
}

/** Excel's names of paper sizes and their numbers in files. */
const PAPER: Record<string, number> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** In inches, as Excel has them at first. */
const MARGINS = { top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const paperNumber = (name: string | undefined): number | undefined =>
  PAPER[`${name ?? ''}`.replace(/^a(\d)$/i, 'A$1')];

const fits = ({ zoom }: PageSetup): boolean =>
  zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;

/** The `<sheetPr>` that turns fitting to pages on; empty where it is off. */
function sheetPropertiesXml(setup: PageSetup): string {
  return fits(setup) ? tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: true })) : '';
}

/**
 * The print elements at the end of a sheet. A side that is not limited to pages is written as 0.
 */
function pageSetupXml(setup: PageSetup): string {
  const { orientation, paperSize, zoom, centerHorizontally } = setup;
  const options = centerHorizontally ? tag('printOptions', { horizontalCentered: true }) : '';
  const pages = fits(setup)
    ? { fitToWidth: zoom?.horizontalFitToPages ?? 0, fitToHeight: zoom?.verticalFitToPages ?? 0 }
    : { scale: zoom?.scale };
  const attributes = {
    paperSize: paperNumber(paperSize),
    ...pages,
    orientation: orientation.toLowerCase(),
  };
  return (
    options + tag('pageMargins', { ...sidesOf(setup), ...MARGINS }) + tag('pageSetup', attributes)
  );
}

/**
 * The rows above which pages end; empty where none was set.
 */
function pageBreaksXml({ breaks = [] }: PageSetup): string {
  const count = breaks.length;
  const each = breaks.map((row) => tag('brk', { id: row, max: MAX_COLUMNS - 1, man: true }));
  return count === 0 ? '' : tag('rowBreaks', { count, manualBreakCount: count }, ...each);
}
