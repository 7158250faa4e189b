import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { parseFigure } from '../figure/parse';
import type { Catalog } from './catalog';
import type { FoundRow, RowQuery } from './find-row';
import { findTargetRow, targetOf, targetYears } from './find-target-row';
import { inUnit } from './in-unit';
import { notANumber, unprinted } from './explain-figure';
import { ownAmount } from './own-amount';
import { rowName } from './row-name';

/**
 * The target number of a plan indicator, in the row's unit: the number itself, the bound of `<4`,
 * the sum of `[6.5]`, the set value of `655（力争800）`, the clause of a compound cell that is about
 * the indicator itself. Text, a range, a composition or a clause about something else is no number:
 * the finding carries what is printed. A year on the way (2022) or far ahead (2035) has a target where
 * the plan states one of just that year.
 * @example lookUpTarget(catalog, { region: '仓山', indicator: 'GDP', year: 2025 })
 * // { ok: true, value: 1500 }
 */
export function lookUpTarget(catalog: Catalog, query: RowQuery): Outcome<number, LookupFinding> {
  const found = findTargetRow(catalog, query);
  if (!found.ok) return found;
  const { plan, row } = found.value;
  const { year = plan.targetYear } = query;
  const figure = targetOf(catalog, found.value, year);
  const years = targetYears(catalog, found.value);
  if (figure === undefined && (year !== plan.targetYear || years.length > 0))
    return fail(notTargetYear(found.value, year, years));
  if (figure === undefined) return fail(unprinted(catalog, plan, row, 'target', 'blank'));
  const typed = parseFigure(figure.text);
  const amount = ownAmount(row, year, typed);
  if (amount === undefined)
    return fail(notANumber(catalog, plan, row, 'target', typed, figure.text));
  const value = inUnit(amount.value, amount.unit === '' ? figure.unit : amount.unit, row.unit);
  if (value === undefined) {
    const indicator = rowName(row);
    return fail({ kind: 'figure-of-other', measure: 'target', indicator, printed: figure.text });
  }
  return succeed(value);
}

function notTargetYear({ plan }: FoundRow, year: number, stated: readonly number[]): LookupFinding {
  const { baseYear, targetYear, title } = plan;
  const isWithin = baseYear < year && year < targetYear;
  const years = stated.length === 0 ? [targetYear] : stated;
  return { kind: 'year-not-target', year, years, isWithin, plan: title };
}
