import { chartName } from '../block/descriptor';
import { printArea } from '../address/address';
import type { Area } from '../address/area';
import { NOTE_TYPE } from '../block/measure-text';
import type { ChartWords } from '../../core/comparison/comparison';
import { safeText } from '../excel/safe-text';
import type { ChartPage, ChartSize } from './chart-area';
import { DATA_HEAD_ROWS, DRAWN_COLUMNS, type ChartData } from './charted-table';
import { chartDataName, freeChartName } from './choose-comparison';
import type { ChartSurvey } from './survey-chart';

const FONT = '仿宋';
const TEXT_POINTS = 10.5;

/** A chart ready to be written. */
interface ChartContent {
  /** Cells that it covers, and its note below them. */
  readonly area: Area;
  /** Cells that it is drawn from, on the sheet of such cells. */
  readonly dataArea: Area;
  readonly size: ChartSize;
  readonly page: ChartPage;
  readonly title: string;
  readonly note: string;
  readonly data: ChartData;
}

/**
 * Queues a chart: former ones and their cells go, cells, chart and hidden names come. No sync; one
 * sync later it is one step for the user's undo.
 * @param withPage whether pages are laid out too
 * @example writeChart(context, survey, content, chartWords, true)
 */
export function writeChart(
  context: Excel.RequestContext,
  survey: ChartSurvey,
  { area, dataArea, size, page, title, note, data }: ChartContent,
  words: ChartWords,
  withPage: boolean,
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
  const noteCell = sheet.getCell(area.row + area.rows - 1, area.column);
  noteCell.values = [[safeText(note)]];
  noteCell.format.font.name = FONT;
  // The note is printed: it may not be wider than the table.
  noteCell.format.font.size = NOTE_TYPE;

  const dataSheet = survey.dataSheet
    ? worksheets.getItem(words.sheet)
    : worksheets.add(words.sheet);
  const cells = dataSheet.getRange(printArea(dataArea));
  cells.numberFormat = data.numberFormats.map((line) => [...line]);
  cells.formulas = data.entries.map((line) => [...line]);
  formatCells(cells, survey.dataSheet === undefined);
  if (survey.dataSheet === undefined && withPage) {
    dataSheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    dataSheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  }

  for (const name of survey.formerNames) names.getItem(name).delete();
  names.add(chartName(survey.blockId), sheet.getRange(printArea(area))).visible = false;
  names.add(chartDataName(survey.blockId), cells).visible = false;
  drawChart(
    sheet,
    cells
      .getRow(DATA_HEAD_ROWS - 1)
      .getResizedRange(dataArea.rows - DATA_HEAD_ROWS, DRAWN_COLUMNS - dataArea.columns),
    sheet.getCell(area.row, area.column),
    size,
    title,
    freeChartName(survey.blockId, survey.chartNames),
  );
  if (survey.isOwnPage && withPage) {
    // Tables and chart are printed as wide as the tables.
    const { used } = survey;
    const seen = { ...used, rows: area.row + area.rows - used.row };
    sheet.pageLayout.setPrintArea(printArea(seen));
    setUpPage(sheet, area.row, page, survey.formerCharts.length > 0);
  }
  for (const former of survey.formerCharts)
    worksheets.getItem(former.sheet).charts.getItem(former.name).delete();
}

/**
 * A page ends above a chart that it would cut, and is printed smaller where the chart needs it.
 * @param row where the chart begins
 * @param hadChart whether a page may end above a former one
 */
function setUpPage(
  sheet: Excel.Worksheet,
  row: number,
  { isNew, scale }: ChartPage,
  hadChart: boolean,
): void {
  if (hadChart) sheet.horizontalPageBreaks.removePageBreaks();
  // The blank row above goes along, lest a program that sets rows a little lower cuts the chart's edge.
  if (isNew) {
    sheet.horizontalPageBreaks.add(sheet.getCell(row - 1, 0));
    // A header that is repeated would stand over the chart as well; blank rows are, from there on.
    sheet.pageLayout.setPrintTitleRows(`$${String(row)}:$${String(row)}`);
  }
  sheet.pageLayout.zoom =
    scale === undefined ? { horizontalFitToPages: 1 } : { scale: Math.floor(scale * 100) };
}

/** @param isNew whether the sheet is, whose column widths then are nobody's but ours */
function formatCells(cells: Excel.Range, isNew: boolean): void {
  const { format } = cells;
  format.font.name = FONT;
  format.font.size = TEXT_POINTS;
  format.verticalAlignment = Excel.VerticalAlignment.center;
  const headings = cells.getRow(DATA_HEAD_ROWS - 1);
  headings.format.font.bold = true;
  headings.format.horizontalAlignment = Excel.HorizontalAlignment.center;
  headings.format.wrapText = true;
  if (!isNew) return;
  format.columnWidth = DATA_WIDTHS.other;
  cells.getColumn(0).format.columnWidth = DATA_WIDTHS.name;
}

/** Points. */
const DATA_WIDTHS = { name: 200, other: 84 };

/** By the tone of a verdict, best to worst, dark and light in turn for black and white. */
const FILLS = ['#2E7D32', '#F2B233', '#B3261E', '#9E9E9E'];
const ELAPSED_LINE = '#1F1F1F';
const TITLE_POINTS = 14;
/** % of a bar: bars stand apart, and the boxes of 时间进度 near enough to be seen as one line. */
const GAP = 25;
/** % of a bar: all series of a row lie one over the other. */
const OVERLAP = 100;

/**
 * Queues a chart: for each row a bar, how much of the way is covered, in the colour of its verdict's
 * tone, with its value; over it an empty box, how much of the time has passed, whose right sides make
 * one line. Plain series of one kind, because charts that mix kinds or axes come out differently
 * from one version of Excel to the next. Rows from top to bottom as in the table; names at the left
 * edge, where bars below zero do not run into them; the scale is Excel's own, so that nothing is cut
 * off.
 * @param source headings and rows: 指标, one column a tone, 时间进度
 * @param corner the cell of the upper left corner
 * @example drawChart(sheet, source, corner, { width: 660, height: 380 }, 'GDP', 'PLAN_chart_b1')
 */
function drawChart(
  sheet: Excel.Worksheet,
  source: Excel.Range,
  corner: Excel.Range,
  { width, height, type }: ChartSize,
  title: string,
  name: string,
): void {
  const chart = sheet.charts.add(Excel.ChartType.barClustered, source, Excel.ChartSeriesBy.columns);
  chart.setPosition(corner);
  chart.width = width;
  chart.height = height;
  const { font } = chart.format;
  font.name = FONT;
  font.size = type;
  chart.title.text = title;
  chart.title.format.font.size = TITLE_POINTS;
  chart.title.format.font.bold = true;
  chart.legend.position = Excel.ChartLegendPosition.bottom;

  FILLS.forEach((color, index) => {
    const bars = chart.series.getItemAt(index);
    bars.format.fill.setSolidColor(color);
    bars.format.line.color = color;
    bars.hasDataLabels = true;
  });
  const elapsed = chart.series.getItemAt(FILLS.length);
  elapsed.format.fill.clear();
  elapsed.format.line.color = ELAPSED_LINE;
  elapsed.gapWidth = GAP;
  elapsed.overlap = OVERLAP;

  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  // Keeps the scale at the bottom, which reversing the order would take to the top.
  categoryAxis.position = Excel.ChartAxisPosition.maximum;
  valueAxis.numberFormat = '0%';
  // Last: what has our name is whole.
  chart.name = name;
}
