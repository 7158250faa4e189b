import { isYearHeader, readColumnName, unitIn } from './column-names';

/** A column of one year's values, in a table with one column for each year. */
export interface YearColumn {
  readonly at: number;
  readonly year: number;
  /** `万元` of 2023年（万元）, else ''. */
  readonly unit: string;
}

const LAST_BRACKET = /[(（[［][^()（）[\]［］]*[)）\]］]\s*$/u;

/**
 * The columns of values of a table that has one for each year; empty for fewer than two, since one
 * alone is the year of all rows, or a row of data where the header is lost.
 * @example yearColumns(['指标', '2022年', '2023年实际（万元）'])
 * // [{ at: 1, year: 2022, unit: '' }, { at: 2, year: 2023, unit: '万元' }]
 */
export function yearColumns(header: readonly string[]): readonly YearColumn[] {
  const columns = header.flatMap((cell, at) => {
    const year = yearOf(cell);
    return year === undefined ? [] : [{ at, year, unit: unitIn(cell) }];
  });
  return columns.length > 1 ? columns : [];
}

function yearOf(cell: string): number | undefined {
  const bare = cell.replace(LAST_BRACKET, '');
  if (isYearHeader(cell) || isYearHeader(bare)) {
    return Number(/\d{4}/u.exec(bare.normalize('NFKC'))?.[0]);
  }
  const read = readColumnName(cell);
  return read?.column === '实际值' ? read.year : undefined;
}
