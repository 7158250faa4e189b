import type { Catalog } from '../catalog/catalog';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { yearlyRates } from '../catalog/row-actuals';
import { roundedText } from '../figure/printed-number';
import { textCell, type TableCell } from '../figure/table-cell';
import { ownActual } from './actual-of-row';
import type { ComparedActual, Comparison, ComparisonRow, ComparisonWords } from './comparison';
import { decimalsOf, scopeOf } from './row-cells';

/** What a year's own number is of: the value itself, or the growth (the reduction) of the year in %. */
type YearValue =
  | { readonly kind: 'level'; readonly actual: ComparedActual }
  | { readonly kind: 'rate'; readonly value: number | undefined };

/**
 * The actual value of one year by itself, never a total or an average of several. A row that is judged
 * by rates shows rates where any is known, in all of its years: the two are never mixed in one row.
 * @param until the last year that the table goes through
 * @example yearValue(catalog, found, row, 2021, 2023) // { kind: 'rate', value: 8.4 }
 */
export function yearValue(
  catalog: Catalog,
  found: FoundRow,
  row: ComparisonRow,
  year: number,
  until: number,
): YearValue {
  const isRated = ['average', 'reduction'].includes(scopeOf(row));
  const rates = yearlyRates(catalog, subjectOf(catalog, found.region, found.row));
  const { baseYear } = found.plan;
  const isKnown = [...rates.keys()].some((each) => each > baseYear && each <= until);
  return isRated && isKnown
    ? { kind: 'rate', value: rates.get(year) }
    : { kind: 'level', actual: ownActual(catalog, found, year) };
}

/** Stands before a number that is only expected; explained below the table. */
export const EXPECTED = '预计';

/**
 * The same as a cell.
 * @example yearCell(catalog, comparison, row, 2021, words) // { kind: 'number', value: 8.4, decimals: 1, printed: '8.4%' }
 */
export function yearCell(
  catalog: Catalog,
  { region, plan, year: until }: Pick<Comparison, 'region' | 'plan' | 'year'>,
  row: ComparisonRow,
  year: number,
  words: Pick<ComparisonWords, 'actual'>,
): TableCell {
  const found = { region, plan, row: row.planIndicator };
  const own = yearValue(catalog, found, row, year, until);
  if (own.kind === 'rate' && own.value !== undefined) {
    const decimals = decimalsOf(own.value);
    const printed = `${roundedText(own.value, decimals)}%`;
    return { kind: 'number', value: own.value, decimals, printed };
  }
  const actual: ComparedActual =
    own.kind === 'level' ? own.actual : { kind: 'no-data', figure: undefined };
  if (actual.kind !== 'number') return textCell(words.actual({ ...row, actual }));
  const { value, decimals, status } = actual;
  const printed = `${status === 'E' ? EXPECTED : ''}${roundedText(value, decimals)}`;
  return { kind: 'number', value, decimals, printed };
}
