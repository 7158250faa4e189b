import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { parseFigure } from '../figure/parse';
import type { Catalog } from './catalog';
import { findFigure } from './find-figure';
import { findRow, type FoundRow, type RowQuery } from './find-row';
import { inUnit } from './in-unit';
import { notANumber, unprinted } from './explain-figure';
import { ownAmount } from './own-amount';
import { rowName } from './row-name';

/**
 * The target number of a plan indicator, in the row's unit: the number itself, the bound of `<4`,
 * the sum of `[6.5]`, the set value of `655（力争800）`, the clause of a compound cell that is about
 * the indicator itself. Text, a range, a composition or a clause about something else is no number:
 * the finding carries what is printed.
 * @example lookUpTarget(catalog, { region: '仓山', indicator: 'GDP', year: 2025 })
 * // { ok: true, value: 1500 }
 */
export function lookUpTarget(catalog: Catalog, query: RowQuery): Outcome<number, LookupFinding> {
  const found = findRow(catalog, query);
  if (!found.ok) return found;
  const { plan, row } = found.value;
  const { year = plan.targetYear } = query;
  const figure = findFigure(catalog, plan, row, 'target', year);
  if (figure === undefined && year !== plan.targetYear)
    return fail(notTargetYear(found.value, year));
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

function notTargetYear({ plan }: FoundRow, year: number): LookupFinding {
  const { baseYear, targetYear, title } = plan;
  const isWithin = baseYear < year && year < targetYear;
  return { kind: 'year-not-target', year, targetYear, isWithin, plan: title };
}
