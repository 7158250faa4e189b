import type { Column } from '../../core/column/column';
import type { ChartCounts, ChartWords } from '../../core/comparison/comparison';
import type { ChartFinding } from '../../core/finding/chart-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { columnLetters, printCell, printSheetArea } from '../address/address';
import type { SheetArea } from '../address/area';
import type { BlockDescriptor } from '../block/descriptor';
import { safeText } from '../excel/safe-text';
import { readEntry } from '../inserted/entry';
import { findColumns, findRows } from '../inserted/find-rows';
import { readHead, withWords } from '../inserted/head-cells';

const NEEDED = ['指标', '目标进度', '编码'] as const;

/** A comparison as it stands in its sheet. */
export interface TableReading {
  readonly descriptor: BlockDescriptor;
  readonly area: SheetArea;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/** What of a comparison can be drawn, and where it stands; rows and columns are 0-based in the sheet. */
interface ChartedTable {
  readonly columns: Readonly<Record<(typeof NEEDED)[number], number>>;
  /** 时间进度: the share itself where the table does not show it. */
  readonly elapsed: { readonly column: number } | { readonly share: string };
  /** First and last row with a 编码 of the table. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** 编码 of the rows with a progress, in the order of the sheet. */
  readonly keys: readonly string[];
  readonly counts: ChartCounts;
}

/**
 * Finds the rows of a comparison that have a progress, wherever the user has taken rows and columns.
 * @example chartTable(reading) // { ok: true, value: { keys: ['350104-14-01'], counts: { drawn: 1, … }, … } }
 */
export function chartTable(reading: TableReading): Outcome<ChartedTable, ChartFinding> {
  const { descriptor, area, values, numberFormats } = reading;
  const table = printSheetArea(area);
  const asRead = reading.formulas.map((line, row) =>
    line.map((formula, column) =>
      readEntry(formula, values[row]?.[column], reading.valueTypes[row]?.[column] ?? ''),
    ),
  );
  const entries = withWords(descriptor, asRead);
  const found = findRows(entries, descriptor);
  if (found === undefined) return fail({ kind: 'chart-columns-missing', table, columns: ['编码'] });
  const places = findColumns(entries, descriptor, found).columns;
  const placeOf = (name: Column) => places[descriptor.columns.indexOf(name)];
  const columns = NEEDED.filter((name) => placeOf(name) === undefined);
  if (columns.length > 0) return fail({ kind: 'chart-columns-missing', table, columns });

  const share = elapsedOf(descriptor, readHead({ ...reading, entries: asRead })?.cells.year);
  const shown = placeOf('时间进度');
  if (shown === undefined && share === undefined)
    return fail({ kind: 'chart-columns-missing', table, columns: ['时间进度'] });
  const column = (name: Column): number => placeOf(name) ?? 0;
  const rows = [...found.rows]
    .flatMap(([key, [row]]) => (row === undefined ? [] : [{ key, row }]))
    .sort((one, other) => one.row - other.row);
  const isNumber = (row: number, name: Column): boolean =>
    typeof values[row]?.[column(name)] === 'number';
  const drawn = rows.filter(({ row }) => isNumber(row, '目标进度'));
  if (drawn.length === 0) return fail({ kind: 'chart-no-progress', table, rows: rows.length });
  const bounds = drawn.filter(({ row }) =>
    String(numberFormats[row]?.[column('目标进度')]).includes('≥'),
  );
  return succeed({
    columns: {
      指标: area.column + column('指标'),
      目标进度: area.column + column('目标进度'),
      编码: area.column + column('编码'),
    },
    elapsed: shown === undefined ? { share: share ?? '0' } : { column: area.column + shown },
    firstRow: area.row + (rows[0]?.row ?? 0),
    lastRow: area.row + (rows.at(-1)?.row ?? 0),
    keys: drawn.map(({ key }) => key),
    counts: {
      drawn: drawn.length,
      left: rows.length - drawn.length,
      bounds: bounds.length,
    },
  });
}

/** 时间进度 of a table that does not show it, as the formula that follows its year. */
function elapsedOf(
  { query: { comparison } }: BlockDescriptor,
  year: string | undefined,
): string | undefined {
  if (comparison === undefined) return undefined;
  const { elapsed, span } = comparison;
  if (year === undefined || span === undefined)
    return elapsed === undefined ? undefined : String(elapsed);
  const [base, target] = span.map(String);
  return `(${year}-${base ?? ''})/(${target ?? ''}-${base ?? ''})`;
}

/** Contents and number formats of the cells below a chart, row by row. */
export interface ChartData {
  readonly entries: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * The cells that a chart is drawn from. Rows without a progress stand between those that have one,
 * and a chart of the JavaScript API takes one rectangle: so the rows that are drawn are fetched from
 * the table by their 编码, which stays right when the table is sorted, refreshed or recalculated. What
 * has no progress any more becomes #N/A, which a chart leaves out; zero would be a statement.
 * @param row of the first cell, 0-based
 * @param column of the first cell, 0-based
 * @example chartData(table, words, 50, 1).entries[2] // ['指标', '目标进度', '时间进度', '编码']
 */
export function chartData(
  { columns, elapsed, firstRow, lastRow, keys, counts }: ChartedTable,
  words: ChartWords,
  row: number,
  column: number,
): ChartData {
  const line = (text: string): readonly string[] => [safeText(text), '', '', ''];
  const general = ['General', 'General', 'General', 'General'];
  const head = [line(words.note(counts)), line(words.data), HEADINGS];
  const bar = (key: string, index: number): readonly string[] => {
    const own = `$${printCell(row + head.length + index, column + KEY)}`;
    const fetch = (from: number): string =>
      `INDEX(${strip(from, firstRow, lastRow)},MATCH(${own},${strip(columns['编码'], firstRow, lastRow)},0))`;
    return [
      `=IFERROR(${fetch(columns['指标'])}&"",${own})`,
      `=IFERROR(${fetch(columns['目标进度'])}+0,NA())`,
      'share' in elapsed ? `=${elapsed.share}` : `=IFERROR(${fetch(elapsed.column)}+0,NA())`,
      safeText(key),
    ];
  };
  return {
    entries: [...head, ...keys.map(bar)],
    numberFormats: [
      ...head.map(() => general),
      ...keys.map(() => ['General', '0.0%', '0.0%', 'General']),
    ],
  };
}

/** Above the columns of the cells. */
export const HEADINGS = ['指标', '目标进度', '时间进度', '编码'];
const KEY = HEADINGS.indexOf('编码');

/** One column of the table, absolute. */
function strip(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
}
