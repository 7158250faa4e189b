import {
  NO_FILL,
  type ChartDefinition,
  type ChartLook,
  type Figure,
  type SeriesLook,
} from '../../engine/chart/chart-surface';
import { invalidArgument, itemNotFound } from '../../wire/protocol';
import { printArea, quoteSheet, type Area, type Place } from '../area/area';
import { command } from '../excel-object';
import { type Book } from '../book';
import { CellReader } from '../range/cell-reader';

/**
 * The sheet a chart stands on. Throws ItemNotFound where it was deleted.
 *
 * @example sheetOf(book, 'chart-1')
 */
export function sheetOf({ engine: { getters } }: Book, id: string): string {
  const found = getters.getSheetIds().find((sheet) => getters.getChartIds(sheet).includes(id));
  if (found === undefined) throw itemNotFound('Chart');
  return found;
}

/**
 * A chart as the engine keeps it, with ranges as they are now.
 *
 * @example definitionOf(book, 'chart-1').title.text
 */
export function definitionOf(book: Book, id: string): ChartDefinition {
  sheetOf(book, id);
  return book.engine.getters.getChartDefinition(id);
}

/**
 * The host's own part of a chart; a chart of the engine's without one looks like a new one of Excel's.
 *
 * @example lookOf(book, 'chart-1').name
 */
export function lookOf(book: Book, id: string): ChartLook {
  const { excel } = definitionOf(book, id);
  return (excel as ChartLook | undefined) ?? { name: id, series: [], category: {}, value: {} };
}

/**
 * Where a chart floats, in pixels.
 *
 * @example figureOf(book, 'chart-1').width
 */
export function figureOf(book: Book, id: string): Figure {
  const { getters } = book.engine;
  const figure = getters.getFigure(sheetOf(book, id), getters.getFigureIdFromChartId(id));
  if (!figure) throw itemNotFound('Chart');
  return figure;
}

/**
 * Changes what the engine keeps of a chart.
 *
 * @example changeChart(book, id, 'ChartTitle.text', { title: { text: '进度' } })
 */
export function changeChart(
  book: Book,
  id: string,
  location: string,
  change: Partial<ChartDefinition>,
): void {
  const definition = { ...definitionOf(book, id), ...change };
  const figureId = book.engine.getters.getFigureIdFromChartId(id);
  const payload = { sheetId: sheetOf(book, id), chartId: id, figureId, definition };
  command(book, location, 'UPDATE_CHART', payload);
}

/**
 * Changes the host's own part of a chart.
 *
 * @example changeLook(book, id, 'Chart.name', { name: '进度' })
 */
export function changeLook(
  book: Book,
  id: string,
  location: string,
  change: Partial<ChartLook>,
): void {
  changeChart(book, id, location, { excel: { ...lookOf(book, id), ...change } });
}

/**
 * Changes how one series is drawn.
 *
 * @param index counted from 0
 * @example changeSeries(book, id, 0, 'ChartSeries.hasDataLabels', { hasDataLabels: true })
 */
export function changeSeries(
  book: Book,
  id: string,
  index: number,
  location: string,
  change: SeriesLook,
): void {
  const { dataSource, dataSetStyles } = definitionOf(book, id);
  const look = lookOf(book, id);
  const series = dataSource.dataSets.map((_, at) => ({
    ...look.series[at],
    ...(at === index ? change : {}),
  }));
  const { fill } = series[index] ?? {};
  const key = dataSource.dataSets[index]?.dataSetId ?? '';
  changeChart(book, id, location, {
    dataSetStyles: {
      ...dataSetStyles,
      [key]: { backgroundColor: fill === NO_FILL ? '#FFFFFF00' : fill },
    },
    excel: { ...look, series },
  });
}

/**
 * The series of a range in columns: names of categories in the first one, names of series in the first row.
 *
 * Excel guesses whether a range has names; here it must have both, as texts, which is where Excel's guess is certain.
 *
 * @example readSource(book, { sheetId, area }) // dataSets of B1:B9, C1:C9; labels of A2:A9
 */
export function readSource(book: Book, { sheetId, area }: Place): ChartDefinition['dataSource'] {
  const { row, column, height, width } = area;
  book.engine.evaluate();
  const reader = new CellReader(book);
  const isText = (atRow: number, atColumn: number): boolean =>
    reader.type({ sheetId, row: atRow, col: atColumn }) === 'String';
  const columns = Array.from({ length: Math.max(0, width - 1) }, (_, index) => column + 1 + index);
  const rows = Array.from({ length: Math.max(0, height - 1) }, (_, index) => row + 1 + index);
  const isNamed =
    columns.every((each) => isText(row, each)) && rows.every((each) => isText(each, column));
  if (columns.length === 0 || rows.length === 0 || !isNamed)
    throw invalidArgument('ChartCollection.add', 'The local host needs a range with names.');
  const sheet = quoteSheet(book.engine.getters.getSheetName(sheetId));
  const address = (part: Area): string => `${sheet}!${printArea(part)}`;
  return {
    type: 'range',
    dataSets: columns.map((each, index) => ({
      dataSetId: String(index),
      dataRange: address({ row, column: each, height, width: 1 }),
    })),
    dataSetsHaveTitle: true,
    labelRange: address({ row: row + 1, column, height: height - 1, width: 1 }),
  };
}
