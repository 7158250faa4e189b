import { displayWidth } from '../../core/text/display-width';
import { TALLEST } from '../address/area';

/** Pale enough to print as white; the rules around the cells mark them on paper too. */
export const INPUT_FILL = '#FFF8D6';

/** Points: so much of the sheet fits on a page that its print can be read. */
export const FORM_TYPE = 10;
const POINTS_PER_HALF = FORM_TYPE / 2;
const PADDING = 5;
/** Points left and right of the page: the wider the page, the larger the print. */
const SIDE_MARGIN = 22;
const LINE_POINTS = 16;
/** Excel allows a column 255 characters, which is more in every font. */
const WIDEST = 1000;

/** What stands above the rows of a form. */
interface FormHead {
  /** How to fill it in; wraps over the width of the table. */
  readonly guide: string;
  readonly headers: readonly string[];
  /** Widths of the columns in half squares. */
  readonly widths: readonly number[];
  /** 0-based row of the headers. */
  readonly headerRow: number;
  /** Over how many columns the guide goes; over all of them where nothing is said. */
  readonly guideColumns?: number;
  /** Whether the page is laid out, A4 across and one page wide. */
  readonly withPage: boolean;
  /** The first columns stay in sight, with a text of their own: no merged cell may cross that line. */
  readonly frozen?: { readonly columns: number; readonly guide: string };
}

/**
 * Queues what stands above and around the rows of a form: guide, header, widths, frozen head, and a
 * page that the table fits on.
 * @returns the header's cells
 * @example writeFormHead(sheet, { guide, headers, widths, headerRow: 1, withPage: true })
 */
export function writeFormHead(
  sheet: Excel.Worksheet,
  { guide, headers, widths, headerRow, guideColumns = headers.length, frozen, withPage }: FormHead,
): Excel.Range {
  const points = widths.map((width) => Math.min(width * POINTS_PER_HALF + PADDING, WIDEST));
  points.forEach((width, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = width;
  });
  const from = frozen?.columns ?? 0;
  const texts = [
    ...(frozen === undefined ? [] : [{ at: 0, count: from, text: frozen.guide }]),
    { at: from, count: guideColumns - from, text: guide },
  ];
  // Merged over the table, so that it wraps; nothing is ever sorted up here.
  const heights = texts.map(({ at, count, text }) => {
    const top = sheet.getRangeByIndexes(0, at, 1, count);
    top.merge(false);
    top.values = [[text, ...Array.from({ length: count - 1 }, () => '')]];
    top.format.wrapText = true;
    top.format.font.size = FORM_TYPE;
    top.format.verticalAlignment = Excel.VerticalAlignment.center;
    const total = points.slice(at, at + count).reduce((sum, width) => sum + width, 0);
    return Math.ceil((displayWidth(text) * POINTS_PER_HALF) / (total - PADDING));
  });
  sheet.getRangeByIndexes(0, 0, 1, 1).format.rowHeight = heightOf(heights);

  const header = sheet.getRangeByIndexes(headerRow, 0, 1, headers.length);
  header.values = [[...headers]];
  header.format.font.bold = true;
  header.format.font.size = FORM_TYPE;
  header.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  header.format.verticalAlignment = Excel.VerticalAlignment.center;
  header.format.wrapText = true;
  const tall = headers.map((text, at) => Math.ceil(displayWidth(text) / (widths[at] ?? 1)));
  header.format.rowHeight = heightOf(tall);
  if (frozen === undefined) sheet.freezePanes.freezeRows(headerRow + 1);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, frozen.columns));

  if (!withPage) return header;
  const { pageLayout } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  return header;
}

function heightOf(lines: readonly number[]): number {
  return Math.min(Math.max(1, ...lines) * LINE_POINTS + PADDING, TALLEST);
}

/**
 * Queues thin rules around an area and between its rows, and between its columns where wanted: the
 * look of a sheet to be filled in. No sync.
 * @example drawRules(range, [Excel.BorderIndex.insideVertical])
 */
export function drawRules(range: Excel.Range, more: readonly Excel.BorderIndex[] = []): void {
  const edges = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    Excel.BorderIndex.insideHorizontal,
    ...more,
  ];
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.thin;
  }
}
