import type { ColumnNotActual, FormHeaderFinding } from '../form/header-finding';
import type { ReadHeader } from '../form/header-words';
import type { ObservationStatus } from '../figure/printed-figure';
import { isMoreSettled } from './observation';

/** The values of one year, one indicator or one region, in a table that has columns for several. */
export interface ValueColumn {
  /** 0-based positions of the value and of its growth; undefined for none. */
  readonly at: number | undefined;
  readonly growthAt: number | undefined;
  /** Undefined where the rows say it. */
  readonly year: number | undefined;
  readonly indicator: string | undefined;
  readonly region: string | undefined;
  /** `万元` of 2023年（万元）, else ''. */
  readonly unit: string;
  /** 2025年（预计） says so of all its values. */
  readonly status: ObservationStatus | undefined;
}

/** @example positionsOf({ at: 3, growthAt: 4 }) // [3, 4] */
export const positionsOf = ({ at, growthAt }: ValueColumn): readonly number[] =>
  [at, growthAt].filter((position) => position !== undefined);

/** @example yearsOf([{ at: 3, year: 2023 }, { at: 5, year: 2024 }]) // [2023, 2024] */
export const yearsOf = (values: readonly ValueColumn[]): readonly number[] => [
  ...new Set(values.flatMap(({ year }) => (year === undefined ? [] : [year]))),
];

/** The columns of a table that has several of values. */
export interface YearColumns {
  readonly columns: readonly ValueColumn[];
  readonly findings: readonly FormHeaderFinding[];
  /** What was taken for granted, and is said. */
  readonly notes: readonly FormHeaderFinding[];
}

/** A table that has no columns for years. */
export const NO_YEARS: YearColumns = { columns: [], findings: [], notes: [] };

/** What the headers of a table say, by position. */
export type Reads = readonly (ReadHeader | undefined)[];

interface Value {
  readonly at: number;
  readonly year: number;
  readonly unit: string;
  readonly status: ObservationStatus | undefined;
  readonly isForecast: boolean;
  readonly isBare: boolean;
}

/** A column whose rows say what it is of. */
export const NO_NAMES = { indicator: undefined, region: undefined } as const;

/**
 * The columns of a table that has one for each year, each with the growth of its year. Growth that
 * names no year is that of the only year, of the year left of it where each year has its own, or of
 * the latest where it follows years in their order, or in the reverse one.
 * One column alone that is headed by nothing but a year counts only beside titles: it may be a row of
 * data whose header is lost. One of a year and words is the 实际值 of all rows.
 * @example yearColumns(['地区', '指标', '2023年', '比上年增长(%)'].map(readHeader), labels, true).columns
 * // [{ at: 2, growthAt: 3, year: 2023, … }]
 */
export function yearColumns(
  reads: Reads,
  labels: readonly string[],
  hasTitles: boolean,
): YearColumns {
  const all = valuesOf(reads).filter((each, _, every) => !isUnclear(each, every, reads));
  // Beside the year's own value a forecast of it is not needed.
  const values = all.filter(
    (each) =>
      !each.isForecast || !all.some((other) => !other.isForecast && other.year === each.year),
  );
  const growths = growthsOf(reads, values);
  const [only] = values;
  const isLone = values.length === 1 && growths.size === 0;
  // 2023年实际完成 alone is the 实际值 of all rows.
  if (isLone && (!hasTitles || !(only?.isBare === true || only?.isForecast === true)))
    return NO_YEARS;
  if (values.length === 0 && (growths.size === 0 || !hasTitles)) return NO_YEARS;
  // 2023年快报 beside 2023年年报: each row takes the more settled one that it has.
  const unsettled = values.filter(
    (each) =>
      !values.some((other) => other.year === each.year && isMoreSettled(other.status, each.status)),
  );
  const findings = [
    ...repeated(unsettled, '实际值', labels),
    ...repeated(
      [...growths].map(([at, year]) => ({ at, year })),
      '增速',
      labels,
    ),
  ].slice(0, 1);
  const notes = sayGrowth(reads, growths, values, labels);
  const growthOf = new Map([...growths].map(([at, year]) => [year, at]));
  const columns = values.map(({ at, year, unit, status }): ValueColumn => {
    const growthAt = growthOf.get(year);
    growthOf.delete(year);
    return { at, growthAt, year, ...NO_NAMES, unit, status };
  });
  const years = new Set(values.map(({ year }) => year));
  for (const [at, year] of growths) {
    if (years.has(year)) continue;
    columns.push({ at: undefined, growthAt: at, year, ...NO_NAMES, unit: '', status: undefined });
  }
  return { columns, findings, notes };
}

function valuesOf(reads: Reads): readonly Value[] {
  return reads.flatMap((read, at) => {
    if (read?.concept !== '数值' || read.year === undefined) return [];
    const { measure, year, unit, status } = read;
    const isForecast = measure === 'forecast';
    if (measure !== undefined && measure !== 'actual' && !isForecast) return [];
    return [{ at, year, unit, status, isForecast, isBare: measure === undefined }];
  });
}

/**
 * Whether a year alone may as well be a base or a target: in a table that has 属性, as plans print it,
 * or behind the last year that is said to be actual.
 */
function isUnclear(value: Value, all: readonly Value[], reads: Reads): boolean {
  if (!value.isBare) return false;
  const said = all.filter(({ isBare, isForecast }) => !isBare && !isForecast);
  const isPlan = reads.some((read) => read?.concept === '属性');
  return isPlan || (said.length > 0 && said.every(({ year }) => year < value.year));
}

/** The year of each column of growth, as far as it is known. */
function growthsOf(reads: Reads, values: readonly Value[]): ReadonlyMap<number, number> {
  const growths = new Map<number, number>();
  const unclear: number[] = [];
  reads.forEach((read, at) => {
    if (read?.measure !== 'actual_growth') return;
    if (read.year === undefined) unclear.push(at);
    else growths.set(at, read.year);
  });
  const years = [...new Set(values.map(({ year }) => year))];
  const [only] = years;
  if (only !== undefined && years.length === 1 && unclear.length === 1) {
    return growths.set(unclear[0] ?? 0, only);
  }
  const left = unclear.map((at) => values.find((value) => value.at === at - 1)?.year);
  if (unclear.length === values.length && !left.includes(undefined)) {
    unclear.forEach((at, index) => growths.set(at, left[index] ?? 0));
  }
  const [growth = -1, another] = unclear;
  const latest = Math.max(...years);
  const isDescending =
    values.length > 1 &&
    values.every(({ year }, at) => at === 0 || year < (values[at - 1]?.year ?? 0));
  const isInOrder = isDescending || values.at(-1)?.year === latest;
  const isAfterAll = values.every(({ at }) => at < growth) && isInOrder;
  if (growths.size === 0 && another === undefined && isAfterAll) growths.set(growth, latest);
  return growths;
}

/** Growth behind several years is that of the latest: a reader is told, and can object. */
function sayGrowth(
  reads: Reads,
  growths: ReadonlyMap<number, number>,
  values: readonly Value[],
  labels: readonly string[],
): readonly FormHeaderFinding[] {
  if (values.length < 2 || growths.size !== 1) return [];
  return [...growths].flatMap(([at, year]) =>
    reads[at]?.year === undefined
      ? [{ kind: 'growth-year-taken', header: labels[at] ?? '', year } as const]
      : [],
  );
}

function repeated(
  columns: readonly { readonly at: number; readonly year: number }[],
  column: '实际值' | '增速',
  labels: readonly string[],
): readonly FormHeaderFinding[] {
  for (const { year } of columns) {
    const same = columns.filter((each) => each.year === year);
    if (same.length < 2) continue;
    const headers = same.map(({ at }) => labels[at] ?? '');
    return [{ kind: 'form-column-repeated', column, headers }];
  }
  return [];
}

/**
 * The columns of figures that are not used, by what they are instead of actual values.
 * @example notActual([readHeader('2025年目标')], ['2025年目标'], new Set())
 * // [{ kind: 'columns-not-actual', why: 'target', headers: ['2025年目标'] }]
 */
export function notActual(
  reads: Reads,
  labels: readonly string[],
  used: ReadonlySet<number>,
): readonly Extract<FormHeaderFinding, { readonly kind: 'columns-not-actual' }>[] {
  const found = new Map<ColumnNotActual, string[]>();
  reads.forEach((read, at) => {
    const why = used.has(at) || read?.concept !== '数值' ? undefined : whyOf(read);
    if (why === undefined) return;
    found.set(why, [...(found.get(why) ?? []), labels[at] ?? '']);
  });
  return [...found].map(([why, headers]) => ({ kind: 'columns-not-actual', why, headers }));
}

function whyOf({ measure, year }: ReadHeader): ColumnNotActual | undefined {
  switch (measure) {
    case 'target':
    case 'base':
    case 'growth':
    case 'part-year':
    case 'forecast':
      return measure;
    case 'actual_growth':
      return 'growth-unclear';
    case 'period-end':
      return 'year-alone';
    case undefined:
      return year === undefined ? undefined : 'year-alone';
    case 'actual':
      return undefined;
  }
}
