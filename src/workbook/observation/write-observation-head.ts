import type { TemplateRow } from '../../core/observation/compose-template';
import {
  OBSERVATION_COLUMNS,
  type ObservationColumn,
} from '../../core/observation/observation-column';
import { displayWidth } from '../../core/text/display-width';
import { GUIDE, HEAD_ROWS } from './observation-sheet';

/** Half a square at 11 pt. */
const POINTS_PER_HALF = 5.5;
const PADDING = 10;
const LINE_POINTS = 16;
/** In half squares; 指标 and 编码 are as wide as what stands in them. */
const WIDTHS: Readonly<Record<ObservationColumn, number>> = {
  地区: 14,
  指标: 24,
  单位: 10,
  年份: 8,
  实际值: 14,
  状态: 8,
  来源: 28,
  编码: 14,
  增速: 8,
};
const WIDEST = 44;

/**
 * Queues what stands above and around the rows of a new sheet: guide, header, widths, frozen head,
 * and a page layout that repeats the header.
 * @example writeObservationHead(sheet, template)
 */
export function writeObservationHead(
  sheet: Excel.Worksheet,
  template: readonly TemplateRow[],
): void {
  const count = OBSERVATION_COLUMNS.length;
  const widths = OBSERVATION_COLUMNS.map((column) => columnPoints(column, template));
  widths.forEach((points, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = points;
  });
  writeGuide(sheet.getRangeByIndexes(0, 0, 1, count), widths);
  const header = sheet.getRangeByIndexes(HEAD_ROWS - 1, 0, 1, count);
  header.values = [[...OBSERVATION_COLUMNS]];
  header.format.font.bold = true;
  header.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  const rule = header.format.borders.getItem(Excel.BorderIndex.edgeBottom);
  rule.style = Excel.BorderLineStyle.continuous;
  rule.weight = Excel.BorderWeight.medium;
  sheet.freezePanes.freezeRows(HEAD_ROWS);

  const { pageLayout } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${String(HEAD_ROWS)}:$${String(HEAD_ROWS)}`);
}

/** Merged over the table, so that it wraps; nothing is ever sorted up here. */
function writeGuide(range: Excel.Range, widths: readonly number[]): void {
  const total = widths.reduce((sum, points) => sum + points, 0);
  range.merge(false);
  range.values = [[GUIDE, ...widths.slice(1).map(() => '')]];
  range.format.wrapText = true;
  range.format.verticalAlignment = Excel.VerticalAlignment.center;
  const lines = Math.ceil((displayWidth(GUIDE) * POINTS_PER_HALF) / (total - PADDING));
  range.format.rowHeight = Math.max(1, lines) * LINE_POINTS + PADDING;
}

function columnPoints(column: ObservationColumn, template: readonly TemplateRow[]): number {
  const texts = template.map((row) =>
    column === '指标' ? row.indicator : column === '编码' ? row.code : '',
  );
  const widest = Math.max(WIDTHS[column], ...texts.map(displayWidth));
  return Math.min(widest, WIDEST) * POINTS_PER_HALF + PADDING;
}
