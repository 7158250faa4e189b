import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { mainTarget } from '../catalog/given-actual';
import { ownAmount } from '../catalog/own-amount';
import { rowActuals } from '../catalog/row-actuals';
import { targetSource } from '../catalog/target-source';
import { ofVersion } from '../catalog/target-version';
import { inUnit } from '../figure/in-unit';
import { ownGrowth, ownNumber } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import { meets, wayOf, type Target } from '../plan-target/target';
import type { Assessment } from '../progress/assessment';
import type { ComparedActual, ComparisonRow } from './comparison';

/**
 * 年度目标: what the plan, or a yearly plan where it states nothing, sets for one year by itself, as
 * PLAN.TARGET answers it. What is the row's own target is none, as the last year's usually is.
 * @example findYearlyTarget(catalog, found, 2023, targets)?.text // '1300'
 */
export function findYearlyTarget(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  targets: readonly Target[],
): PrintedFigure | undefined {
  const { plan, row } = found;
  const stated = ofVersion(catalog, found, year, { kind: 'in-force', year });
  const figure = stated.ok ? findFigure(stated.value, plan, row, 'target', year) : undefined;
  if (figure?.firstYear !== year || !/[\p{L}\p{N}]/u.test(figure.text)) return undefined;
  // Beside [3000] of the period 660 is the last year's.
  const isBeside = targets.some(
    ({ type, measure }) => measure === 'growth' && (type === 'sum' || type === 'reduction'),
  );
  const isOwn = year === plan.targetYear && !isBeside && figure.version?.kind !== 'yearly';
  return isOwn ? undefined : figure;
}

/**
 * The same with whether it was reached: an amount by the year's own, a rate by the year's own, what is
 * in brackets by the total so far. Undefined where that cannot be told.
 * @param isGiven whether the actual value is what the user says, which then is all that counts
 * @example yearlyOf(catalog, found, 2023, assessments, actual, false)?.isMet // true for 1310.8 and 1300
 */
export function yearlyOf(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  assessments: readonly Assessment[],
  actual: ComparedActual,
  isGiven: boolean,
): ComparisonRow['yearly'] {
  const targets = assessments.map(({ target }) => target);
  const figure = findYearlyTarget(catalog, found, year, targets);
  if (figure === undefined) return undefined;
  const typed = parseFigure(figure.text);
  const main = mainTarget(targets);
  const { direction } = targetSource(catalog, found);
  const { levels, rates } = rowActuals(catalog, found, year);
  const amount = ownAmount(found.row, year, typed);
  const value = amount && inUnit(amount.value, amount.unit || figure.unit, found.row.unit);
  const growth = value === undefined ? ownGrowth(typed) : undefined;
  const bound = value ?? (growth && inUnit(growth.value, growth.unit, '%'));
  const op = (value === undefined ? growth : amount)?.op;
  const own = (): number | undefined => {
    const known = actual.kind === 'number' ? actual : undefined;
    if (value === undefined) return isGiven ? undefined : rates.get(year);
    if (ownNumber(typed, year)?.kind === 'cumulative') {
      const isWhole = known?.missing.length === 0 && known.scope !== 'year';
      return isWhole && known.scope !== 'average' ? known.value : undefined;
    }
    if (isGiven) return known?.scope === 'year' ? known.value : undefined;
    return levels.get(year);
  };
  const reached = own();
  if (bound === undefined || op === undefined || reached === undefined) return { figure };
  const base = main !== undefined && 'base' in main ? main.base?.value : undefined;
  const usual = main !== undefined && 'way' in main ? main.way : undefined;
  const falls = main?.type === 'reduction' ? 1 : undefined;
  const way = usual ?? falls ?? wayOf(op, direction, base, bound);
  const isMet = meets(reached, op, bound, way);
  // Where nothing tells which way is better, another number is neither.
  const isOpen = !isMet && way === undefined && (op === '=' || op === '≈');
  return isOpen ? { figure } : { figure, isMet };
}
