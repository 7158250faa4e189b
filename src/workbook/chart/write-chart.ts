import { printArea } from '../address/address';
import type { Area } from '../address/area';
import { NOTE_TYPE } from '../block/fit-page';
import { DATA_COLUMNS, DATA_HEAD_ROWS, type ChartSize } from './chart-area';
import type { ChartData } from './charted-table';
import { chartName, freeChartName } from './choose-comparison';
import type { ChartSurvey } from './survey-chart';

const FONT = '仿宋';
const TEXT_POINTS = 10.5;

/** A chart ready to be written. */
interface ChartContent {
  /** Cells that it covers and is drawn from. */
  readonly area: Area;
  /** Rows of `area` that the chart covers. */
  readonly coverRows: number;
  readonly size: ChartSize;
  readonly title: string;
  readonly data: ChartData;
}

/**
 * Queues a chart: former ones and their cells go, cells, chart and hidden name come. No sync; one
 * sync later it is one step for the user's undo.
 * @example writeChart(context, survey, content)
 */
export function writeChart(
  context: Excel.RequestContext,
  survey: ChartSurvey,
  { area, coverRows, size, title, data }: ChartContent,
): void {
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getItem(survey.sheetId);
  for (const { area: former, own } of survey.formerCells) {
    const cells = worksheets.getItem(former.sheet).getRange(printArea(former));
    own.forEach((isOwn, row) => {
      if (!isOwn) return;
      cells.getRow(row).clear(Excel.ClearApplyTo.contents);
      cells.getRow(row).clear(Excel.ClearApplyTo.formats);
    });
  }
  const rows = data.entries.length;
  const cells = sheet.getRangeByIndexes(area.row + coverRows, area.column, rows, DATA_COLUMNS);
  cells.numberFormat = data.numberFormats.map((line) => [...line]);
  cells.formulas = data.entries.map((line) => [...line]);
  formatCells(cells, rows - DATA_HEAD_ROWS);

  for (const id of survey.formerNames) names.getItem(chartName(id)).delete();
  const whole = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  names.add(chartName(survey.blockId), whole).visible = false;
  const bars = rows - DATA_HEAD_ROWS + 1;
  drawChart(
    sheet,
    sheet.getRangeByIndexes(area.row + area.rows - bars, area.column, bars, DATA_COLUMNS - 1),
    sheet.getCell(area.row, area.column),
    size,
    title,
    freeChartName(survey.blockId, survey.chartNames),
  );
  if (survey.isOwnPage) {
    // Table and chart are printed as wide as the table, and what the chart is drawn from is not.
    const { area: table } = survey.reading;
    const seen = { ...table, columns: table.columns, rows: area.row + coverRows + 1 - table.row };
    sheet.pageLayout.setPrintArea(printArea(seen));
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  }
  for (const former of survey.formerCharts)
    worksheets.getItem(former.sheet).charts.getItem(former.name).delete();
}

function formatCells(cells: Excel.Range, bars: number): void {
  const { format } = cells;
  format.font.name = FONT;
  format.font.size = TEXT_POINTS;
  format.verticalAlignment = Excel.VerticalAlignment.center;
  // The note is printed: it may not be wider than the table.
  cells.getRow(0).format.font.size = NOTE_TYPE;
  const headings = cells.getRow(DATA_HEAD_ROWS - 1);
  const table = headings.getResizedRange(bars, 0);
  headings.format.font.bold = true;
  headings.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  headings.format.wrapText = true;
  const body = table.getOffsetRange(1, 0).getResizedRange(-1, 0);
  body.getColumn(0).format.wrapText = true;
  body.getColumn(DATA_COLUMNS - 1).format.indentLevel = 1;
  const rule = (edge: Excel.BorderIndex, weight: Excel.BorderWeight): void => {
    const border = table.format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = weight;
  };
  rule(Excel.BorderIndex.insideHorizontal, Excel.BorderWeight.thin);
  rule(Excel.BorderIndex.edgeTop, Excel.BorderWeight.medium);
  rule(Excel.BorderIndex.edgeBottom, Excel.BorderWeight.medium);
  table.format.autofitRows();
}

/** Dark and light are told apart in black and white as well. */
const PROGRESS_FILL = '#1F4E78';
const ELAPSED = { fill: '#D9D9D9', line: '#7F7F7F' };
const TITLE_POINTS = 14;
/** % of a bar: pairs stand apart, and each bar stays thick enough to be seen. */
const GAP = 40;

/**
 * Queues a chart: for each row a dark bar, how much of the way is covered, with its value, and below
 * it a light one, how much of the time has passed. Two plain series of one kind, because charts that
 * mix kinds or axes come out differently from one version of Excel to the next. Rows from top to
 * bottom as in the table; names at the left edge, where bars below zero do not run into them; the
 * scale is Excel's own, so that nothing is cut off.
 * @param source headings and rows: 指标, 目标进度, 时间进度
 * @param corner the cell of the upper left corner
 * @example drawChart(sheet, source, corner, { width: 660, height: 380 }, 'GDP', 'PLAN_chart_b1')
 */
function drawChart(
  sheet: Excel.Worksheet,
  source: Excel.Range,
  corner: Excel.Range,
  { width, height }: ChartSize,
  title: string,
  name: string,
): void {
  const chart = sheet.charts.add(Excel.ChartType.barClustered, source, Excel.ChartSeriesBy.columns);
  chart.setPosition(corner);
  chart.width = width;
  chart.height = height;
  const { font } = chart.format;
  font.name = FONT;
  font.size = TEXT_POINTS;
  chart.title.text = title;
  chart.title.format.font.size = TITLE_POINTS;
  chart.title.format.font.bold = true;
  chart.legend.position = Excel.ChartLegendPosition.bottom;

  const progress = chart.series.getItemAt(0);
  progress.gapWidth = GAP;
  progress.format.fill.setSolidColor(PROGRESS_FILL);
  progress.format.line.color = PROGRESS_FILL;
  progress.hasDataLabels = true;
  const elapsed = chart.series.getItemAt(1);
  elapsed.format.fill.setSolidColor(ELAPSED.fill);
  elapsed.format.line.color = ELAPSED.line;

  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  // Keeps the scale at the bottom, which reversing the order would take to the top.
  categoryAxis.position = Excel.ChartAxisPosition.maximum;
  valueAxis.numberFormat = '0%';
  // Last: what has our name is whole.
  chart.name = name;
}
