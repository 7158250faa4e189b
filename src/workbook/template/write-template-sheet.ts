import { drawRules } from '../excel/draw-rules';
import type { PlanTemplate } from '../../core/template/plan-template';
import { displayWidth } from '../block/display-width';
import { safeText } from '../excel/safe-text';
import { TEMPLATE_ROWS } from './template-sheet';

/** Pale enough to print as white; the rules around the cells mark them on paper too. */
const INPUT_FILL = '#FFF8D6';
const POINTS_PER_HALF = 5.5;
const PADDING = 10;
const LINE_POINTS = 16;
/** In half squares, by the part of a header that tells the column. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // The labels of the lines above stand over this column too.
  [/^序号$/u, 12],
  [/^类别$/u, 14],
  [/^指标$/u, 34],
  [/指标/u, 20],
  [/出处/u, 24],
  [/./u, 14],
];

/**
 * Queues an empty template: guide, lines, header, and rows to be filled in. Cells to fill in are set
 * to text, so that Excel leaves `6.5左右`, `3-4` and `01` as they are typed.
 * @example writeTemplateSheet(sheet, template)
 */
export function writeTemplateSheet(sheet: Excel.Worksheet, template: PlanTemplate): void {
  const { guide, lines, headers } = template;
  const count = headers.length;
  const widths = headers.map(widthOf);
  widths.forEach((points, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = points;
  });
  const top = sheet.getRangeByIndexes(0, 0, 1, count);
  top.merge(false);
  top.values = [[guide, ...headers.slice(1).map(() => '')]];
  top.format.wrapText = true;
  top.format.verticalAlignment = Excel.VerticalAlignment.center;
  const total = widths.reduce((sum, points) => sum + points, 0);
  const height = Math.ceil((displayWidth(guide) * POINTS_PER_HALF) / (total - PADDING));
  top.format.rowHeight = Math.max(1, height) * LINE_POINTS + PADDING;

  lines.forEach(({ label, value }, at) => {
    const cells = sheet.getRangeByIndexes(1 + at, 0, 1, count);
    // The value has the whole line: its label stands over the narrowest column.
    sheet.getRangeByIndexes(1 + at, 1, 1, count - 1).merge(false);
    cells.numberFormat = [headers.map(() => '@')];
    cells.values = [[label, safeText(value), ...headers.slice(2).map(() => '')]];
    cells.format.horizontalAlignment = Excel.HorizontalAlignment.left;
  });
  const inputs = sheet.getRangeByIndexes(1, 1, lines.length, count - 1);
  inputs.format.fill.color = INPUT_FILL;
  drawRules(inputs, [Excel.BorderIndex.insideVertical]);

  const header = sheet.getRangeByIndexes(1 + lines.length, 0, 1, count);
  header.values = [headers.map(safeText)];
  header.format.font.bold = true;
  header.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  const body = sheet.getRangeByIndexes(2 + lines.length, 0, TEMPLATE_ROWS, count);
  body.numberFormat = Array.from({ length: TEMPLATE_ROWS }, () => headers.map(() => '@'));
  body.format.fill.color = INPUT_FILL;
  drawRules(body, [Excel.BorderIndex.insideVertical]);
  sheet.freezePanes.freezeRows(2 + lines.length);

  const { pageLayout } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

function widthOf(header: string): number {
  const width = WIDTHS.find(([pattern]) => pattern.test(header))?.[1] ?? 14;
  return Math.max(width, displayWidth(header)) * POINTS_PER_HALF + PADDING;
}
