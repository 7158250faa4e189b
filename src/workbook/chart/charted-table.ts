import type { Column } from '../../core/column/column';
import type { ChartCounts, ChartWords } from '../../core/comparison/comparison';
import type { ChartFinding } from '../../core/finding/chart-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { VERDICTS, type VerdictTone } from '../../core/progress/verdicts';
import { columnLetters, printCell, printSheetArea, quoteSheet } from '../address/address';
import type { SheetArea } from '../address/area';
import type { BlockDescriptor } from '../block/descriptor';
import { safeText } from '../excel/safe-text';
import { readEntry } from '../inserted/entry';
import { UNANSWERED } from '../file/take-file';
import { findColumns } from '../inserted/find-columns';
import { findRows } from '../inserted/find-rows';
import { bareYear } from '../block/head';
import { readHead, withWords } from '../inserted/head-cells';

const NEEDED = ['指标', '目标进度', '编码'] as const;
/** What decides colour and length of a bar, as it stands in the table. */
const FETCHED = ['判定', '目标进度'] as const;

/** A row that is drawn. */
interface Bar {
  readonly key: string;
  /** Whether its progress is only a lower bound. */
  readonly isBound: boolean;
}

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
  readonly columns: Readonly<Record<(typeof NEEDED)[number], number>> & { readonly 判定?: number };
  /** The sheet, as references from another one begin: `'对比'!`. */
  readonly sheet: string;
  /** 时间进度: the share itself where the table does not show it. */
  readonly elapsed: { readonly column: number } | { readonly share: string };
  /** First and last row with a 编码 of the table. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows with a progress, in the order of the sheet. */
  readonly bars: readonly Bar[];
  readonly counts: ChartCounts;
}

/**
 * Finds the rows of a comparison that have a progress, wherever the user has taken rows and columns.
 * @example chartTable(reading) // { ok: true, value: { bars: [{ key: '350104-14-01', … }], counts: { drawn: 1, … }, … } }
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
  const places = findColumns({ area, entries, descriptor }, found).columns;
  const placeOf = (name: Column) => places[descriptor.columns.indexOf(name)];
  const columns = NEEDED.filter((name) => placeOf(name) === undefined);
  if (columns.length > 0) return fail({ kind: 'chart-columns-missing', table, columns });

  const yearCell = readHead({ ...reading, entries: asRead })?.cells.year;
  const asked = yearCell && bareYear(`${quoteSheet(area.sheet)}!${yearCell}`);
  const share = elapsedOf(descriptor, asked);
  const shown = placeOf('时间进度');
  if (shown === undefined && share === undefined)
    return fail({ kind: 'chart-columns-missing', table, columns: ['时间进度'] });
  const column = (name: Column): number => placeOf(name) ?? 0;
  const rows = [...found.rows]
    .flatMap(([key, [row]]) => (row === undefined ? [] : [{ key, row }]))
    .sort((one, other) => one.row - other.row);
  const isNumber = (row: number, name: Column): boolean =>
    typeof values[row]?.[column(name)] === 'number';
  // They would be left out as if they had no progress.
  const unanswered = rows.filter(({ row }) =>
    FETCHED.some((name) => UNANSWERED.includes(String(values[row]?.[placeOf(name) ?? -1]))),
  );
  if (unanswered.length > 0)
    return fail({ kind: 'chart-unanswered', table, rows: unanswered.length });
  const bars = rows
    .filter(({ row }) => isNumber(row, '目标进度'))
    .map(({ key, row }) => ({
      key,
      isBound: String(numberFormats[row]?.[column('目标进度')]).includes('≥'),
    }));
  if (bars.length === 0) return fail({ kind: 'chart-no-progress', table, rows: rows.length });
  const verdict = placeOf('判定');
  return succeed({
    columns: {
      指标: area.column + column('指标'),
      目标进度: area.column + column('目标进度'),
      编码: area.column + column('编码'),
      ...(verdict === undefined ? {} : { 判定: area.column + verdict }),
    },
    sheet: `${quoteSheet(area.sheet)}!`,
    elapsed: shown === undefined ? { share: share ?? '0' } : { column: area.column + shown },
    firstRow: area.row + (rows[0]?.row ?? 0),
    lastRow: area.row + (rows.at(-1)?.row ?? 0),
    bars,
    counts: {
      drawn: bars.length,
      left: rows.length - bars.length,
      bounds: bars.filter(({ isBound }) => isBound).length,
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

/** Contents and number formats of the cells that a chart is drawn from, row by row. */
export interface ChartData {
  readonly entries: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Rows of the cells besides one for each bar: label, headings. */
export const DATA_HEAD_ROWS = 2;
/** Best to worst, as the legend names them. */
const TONES = ['good', 'near', 'bad', 'none'] as const satisfies readonly VerdictTone[];

/**
 * Above the columns of the cells that a chart is drawn from: names, one column of bars for each tone
 * of a verdict, 时间进度; then what they are made of: 判定, 目标进度, 编码.
 * @example headingsOf(words).at(-1) // '编码'
 */
export function headingsOf({ bars }: ChartWords): readonly string[] {
  return ['指标', ...TONES.map((tone) => bars[tone].name), '时间进度', ...FETCHED, '编码'];
}

/** Columns that a chart is drawn from: names, bars, 时间进度. */
export const DRAWN_COLUMNS = TONES.length + 2;

/** The same in charts of earlier versions, whose bars were of one colour. */
export const FORMER_HEADINGS = ['指标', '目标进度', '时间进度', '编码'];

/**
 * What a progress of nothing is drawn as: cells of 0 show nothing, since each row has a bar in one
 * of four columns only, and a true 0 must show.
 */
const ALMOST_ZERO = '1E-9';
const SHARE = '0.0%;-0.0%;;';

/**
 * The cells that a chart is drawn from. Rows without a progress stand between those that have one,
 * and a chart of the JavaScript API takes one rectangle: so the rows that are drawn are fetched from
 * the table by their 编码, which stays right when the table is sorted, refreshed or recalculated. A
 * bar stands in the column of its verdict's tone as the table shows it now, so that its colour
 * follows. What has no progress any more shows nothing: a zero would be a statement.
 * @param row of the first cell, 0-based
 * @param column of the first cell, 0-based
 * @example chartData(table, words, 50, 1).entries[1] // ['指标', '完成、达标或达到序时进度', …, '编码']
 */
export function chartData(
  { sheet, columns, elapsed, firstRow, lastRow, bars }: ChartedTable,
  words: ChartWords,
  row: number,
  column: number,
): ChartData {
  const headings = headingsOf(words);
  const general = headings.map(() => 'General');
  const label = headings.map((_, index) => (index === 0 ? safeText(words.data) : ''));
  const strip = (from: number): string => {
    const letters = columnLetters(from);
    return `${sheet}$${letters}$${String(firstRow + 1)}:$${letters}$${String(lastRow + 1)}`;
  };
  const bar = ({ key, isBound }: Bar, index: number): readonly string[] => {
    const at = (heading: string): string =>
      `$${printCell(row + DATA_HEAD_ROWS + index, column + headings.indexOf(heading))}`;
    const fetch = (from: number): string =>
      `INDEX(${strip(from)},MATCH(${at('编码')},${strip(columns['编码'])},0))`;
    const has = (tone: VerdictTone): string =>
      tone === 'none'
        ? `ISERROR(SEARCH("、"&${at('判定')}&"、","${spell(TONES.filter((each) => each !== tone))}"))`
        : `ISNUMBER(SEARCH("、"&${at('判定')}&"、","${spell([tone])}"))`;
    const sign = TONES.filter((tone) => words.bars[tone].sign !== '').reduceRight(
      (rest, tone) => `IF(${has(tone)},"${words.bars[tone].sign}",${rest})`,
      '""',
    );
    const length = `IF(${at('目标进度')}=0,${ALMOST_ZERO},${at('目标进度')}+0)`;
    return [
      `=IFERROR(${fetch(columns['指标'])}&"${isBound ? words.bound : ''}"&${sign},"${words.gone}")`,
      ...TONES.map((tone) => `=IFERROR(IF(${has(tone)},${length},0),0)`),
      'share' in elapsed
        ? `=${String(elapsed.share)}`
        : `=IFERROR(${fetch(elapsed.column)}+0,NA())`,
      columns['判定'] === undefined ? '=""' : `=IFERROR(${fetch(columns['判定'])}&"","")`,
      `=IFERROR(${fetch(columns['目标进度'])}+0,"")`,
      safeText(key),
    ];
  };
  return {
    entries: [label, headings, ...bars.map(bar)],
    numberFormats: [
      general,
      general,
      ...bars.map(() => [
        'General',
        ...TONES.map(() => SHARE),
        '0.0%',
        'General',
        '0.0%',
        'General',
      ]),
    ],
  };
}

/** The verdicts of some tones, each between two signs that no verdict contains. */
function spell(tones: readonly VerdictTone[]): string {
  const words = Object.values(VERDICTS).flatMap(({ tone, word }) =>
    tones.includes(tone) ? [word] : [],
  );
  return `、${words.join('、')}、`;
}
