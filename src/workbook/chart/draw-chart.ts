import type { ChartSize } from './chart-area';

/** Dark and light are told apart in black and white as well. */
const PROGRESS_FILL = '#1F4E78';
const ELAPSED = { fill: '#D9D9D9', line: '#7F7F7F' };
const TEXT_POINTS = 10.5;
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
export function drawChart(
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
