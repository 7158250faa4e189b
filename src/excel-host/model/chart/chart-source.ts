import type { ChartDefinition } from '../../engine/chart/chart-surface';
import { invalidArgument } from '../../wire/api-error';
import { printArea, quoteSheet } from '../area/address';
import type { Area, Place } from '../area/area';
import type { Book } from '../book';
import { CellReader } from '../range/cell-reader';

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
