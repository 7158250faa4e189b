import type { Actuals } from './assessment';

/**
 * A finite number, else undefined: what is no number counts as missing.
 *
 * @example known(NaN) // undefined
 */
export function known(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/**
 * The level of a year: as given, else as observed in just this year.
 *
 * @example levelIn(actuals, 2023) // 63.2
 */
export function levelIn({ given, levels }: Actuals, year: number): number | undefined {
  return known(given) ?? known(levels.get(year));
}

/** Values of several years, and the years that have none. */
export interface YearValues {
  readonly values: readonly number[];
  readonly missing: readonly number[];
}

/**
 * The known values of the years asked for; a missing year is missing and never 0.
 *
 * @example valuesOf(new Map([[2023, 2.2]]), [2021, 2022, 2023]) // { values: [2.2], missing: [2021, 2022] }
 */
export function valuesOf(
  byYear: ReadonlyMap<number, number>,
  years: readonly number[],
): YearValues {
  const values: number[] = [];
  const missing: number[] = [];
  for (const year of years) {
    const value = known(byYear.get(year));
    if (value === undefined) missing.push(year);
    else values.push(value);
  }
  return { values, missing };
}
