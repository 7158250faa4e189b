import type { Amount, Figure } from '../figure/figure';
import { inUnit } from '../figure/in-unit';
import { ownGrowth } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { LookupFinding, PrintedInstead } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { nameKey } from '../name/name';
import { deriveTargets } from '../plan-target/derive';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { describeFigurePlace } from './describe-place';
import { findFigure, findUnread, hasMeasure } from './find-figure';
import { findRow, type FoundRow, type RowQuery } from './find-row';
import { ownAmount } from './own-amount';
import { listPlans, resolveRegion } from './resolve-plan';
import { targetSource } from './target-source';

type Answer = Outcome<number, LookupFinding>;

/**
 * The target number of a row, in its unit: the number itself, the bound of `<4`, the sum of `[6.5]`, which
 * may stand under 年均/累计 beside a line, the set value of `655（力争800）`, the clause of a compound cell that is about the indicator itself.
 * Text, a range, a composition or a clause about something else is no number: the finding carries
 * what is printed. A year on the way (2022) or far ahead (2035) has a target where the plan states one
 * of just that year.
 * @example targetNumber(catalog, found, 2025) // { ok: true, value: 1500 }
 */
export function targetNumber(catalog: Catalog, found: FoundRow, year: number): Answer {
  const { plan, row } = found;
  const figure = targetOf(catalog, found, year);
  const years = targetYears(catalog, found);
  if (figure === undefined && (year !== plan.targetYear || years.length > 0))
    return fail(notTargetYear(found, year, years));
  if (figure === undefined) return fail(unprinted(catalog, plan, row, 'target', 'blank'));
  const typed = parseFigure(figure.text);
  const amount = ownAmount(row, year, typed);
  if (amount === undefined)
    return fail(notANumber(catalog, plan, row, 'target', typed, figure.text));
  return inRowUnit(found, 'target', figure, amount);
}

/**
 * The number a plan prints for the base year, in the row's unit. A statement is no number, and a sum
 * over several years is not the base year's: both findings carry what is printed.
 * @example baseNumber(catalog, found) // { ok: true, value: 902.27 }
 */
export function baseNumber(catalog: Catalog, found: FoundRow): Answer {
  const { plan, row } = found;
  const figure = findFigure(catalog, plan, row, 'base');
  if (figure === undefined) return fail(unprinted(catalog, plan, row, 'base', 'blank'));
  const typed = parseFigure(figure.text);
  const amount = ownAmount(row, plan.baseYear, typed);
  if (amount === undefined) return fail(notANumber(catalog, plan, row, 'base', typed, figure.text));
  if (typed.kind === 'cumulative')
    return fail({ kind: 'figure-is-cumulative', ...about(row, 'base', figure) });
  return inRowUnit(found, 'base', figure, amount);
}

/**
 * The printed average growth a year in %: 8 for `8%` and for `8`. A bracket is a change over the
 * whole period and no yearly rate.
 * @example growthNumber(catalog, found) // { ok: true, value: 8 }
 */
export function growthNumber(catalog: Catalog, { plan, row }: FoundRow): Answer {
  const figure = findFigure(catalog, plan, row, 'growth');
  if (figure === undefined) return fail(unprinted(catalog, plan, row, 'growth', 'blank'));
  const typed = parseFigure(figure.text);
  const amount = ownGrowth(typed);
  const isWhole = typed.kind === 'change' && typed.span === 'period';
  if (typed.kind === 'cumulative' || isWhole)
    return fail({ kind: 'figure-is-cumulative', ...about(row, 'growth', figure) });
  if (amount === undefined)
    return fail(notANumber(catalog, plan, row, 'growth', typed, figure.text));
  const value = inUnit(amount.value, amount.unit, '%');
  return value === undefined
    ? fail({ kind: 'figure-of-other', ...about(row, 'growth', figure) })
    : succeed(value);
}

function inRowUnit(
  { row }: FoundRow,
  measure: Measure,
  figure: PrintedFigure,
  amount: Amount,
): Answer {
  const value = inUnit(amount.value, amount.unit === '' ? figure.unit : amount.unit, row.unit);
  return value === undefined
    ? fail({ kind: 'figure-of-other', ...about(row, measure, figure) })
    : succeed(value);
}

function about(row: PlanIndicator, measure: Measure, figure: PrintedFigure) {
  return { measure, indicator: rowName(row), printed: figure.text };
}

function notTargetYear({ plan }: FoundRow, year: number, stated: readonly number[]): LookupFinding {
  const { baseYear, targetYear, title } = plan;
  const isWithin = baseYear < year && year < targetYear;
  const years = stated.length === 0 ? [targetYear] : stated;
  return { kind: 'year-not-target', year, years, isWithin, plan: title };
}

/** The finding for a cell that states no amount; `printed` is its text. */
function notANumber(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  figure: Figure,
  printed: string,
): LookupFinding {
  if (figure.kind === 'blank' || figure.kind === 'not-set') {
    return unprinted(catalog, plan, row, measure, figure.kind);
  }
  const isOther = figure.kind === 'compound' || figure.kind === 'change';
  const kind = isOther ? 'figure-of-other' : 'figure-is-text';
  return { kind, measure, indicator: rowName(row), printed };
}

/**
 * The finding for a cell that is empty or prints `--`; a column that is not there is said as such, and
 * what stands only in prose has no cell.
 */
export function unprinted(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  as: 'blank' | 'not-set',
): LookupFinding {
  const unread = findUnread(catalog, row, measure);
  if (unread !== undefined) return unreadFinding(catalog, row, unread);
  const instead = printedInstead(catalog, plan, row, measure);
  const isStated = findFigure(catalog, plan, row, measure) !== undefined;
  if (!isStated && row.origin === 'prose') {
    return { kind: 'figure-unstated', measure, indicator: rowName(row), instead };
  }
  if (!isStated && !hasMeasure(catalog, plan, measure)) {
    return { kind: 'measure-not-printed', measure, plan: plan.title };
  }
  return { kind: `figure-${as}`, measure, indicator: rowName(row), instead };
}

/**
 * The finding for a cell that the plan prints something in and that was not read.
 * @example unreadFinding(catalog, row, figure).kind // 'figure-unread'
 */
export function unreadFinding(
  catalog: Catalog,
  row: PlanIndicator,
  figure: PrintedFigure,
): LookupFinding {
  const { measure, unread = '' } = figure;
  const place = describeFigurePlace(catalog, figure);
  return { kind: 'figure-unread', measure, indicator: rowName(row), read: unread, place };
}

const MEASURES: readonly Measure[] = ['target', 'growth', 'base', 'actual', 'actual_growth'];

function printedInstead(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  asked: Measure,
): readonly PrintedInstead[] {
  return MEASURES.filter((measure) => measure !== asked)
    .map((measure) => ({ measure, text: findFigure(catalog, plan, row, measure)?.text ?? '' }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/**
 * The row that a question for a target is about. Where the year selects no plan, or one that states
 * nothing of it, another plan of the region may look that far: a plan up to 2025 speaks of 2035. A
 * plan that is asked for by name is the only one that is looked at.
 * @example findTargetRow(catalog, { region: '仓山', indicator: '城镇化率', year: 2035 })
 * // the row of 十四五, though 2035 is no year of its period
 */
export function findTargetRow(catalog: Catalog, query: RowQuery): Outcome<FoundRow, LookupFinding> {
  const found = findRow(catalog, query);
  const { year } = query;
  if (year === undefined || nameKey(query.plan ?? '') !== '') return found;
  if (found.ok ? targetOf(catalog, found.value, year) !== undefined : !isElsewhere(found.finding))
    return found;
  return findFarSighted(catalog, query, year) ?? found;
}

/**
 * The figure that states a row's target for a year: of just that year, or up to the target year.
 * @example targetOf(catalog, found, 2035)?.text // undefined: the plan names none
 */
export function targetOf(
  catalog: Catalog,
  found: FoundRow,
  year: number,
): PrintedFigure | undefined {
  const { plan, row } = found;
  const figure = findFigure(catalog, plan, row, 'target', year);
  const own = figure !== undefined && isOfYear(figure, plan.targetYear) ? figure : undefined;
  const isSet = own !== undefined && /[\p{L}\p{N}]/u.test(own.text);
  return isSet || year !== plan.targetYear ? own : (totalOf(catalog, found) ?? own);
}

/**
 * What a bracket under 年均/累计 says is to be reached by the target year, where that has a line.
 * @example totalOf(catalog, found)?.text // undefined: the target year has a number
 */
export function totalOf(catalog: Catalog, found: FoundRow): PrintedFigure | undefined {
  const isTotal = deriveTargets(targetSource(catalog, found)).some(
    ({ type, measure }) => measure === 'growth' && (type === 'sum' || type === 'reduction'),
  );
  return isTotal ? findFigure(catalog, found.plan, found.row, 'growth') : undefined;
}

/** The years that a row states targets for, in order. */
function targetYears(catalog: Catalog, { plan, row }: FoundRow): readonly number[] {
  const figures = (catalog.figures.get(rowKey(row)) ?? []).filter(
    (figure) => figure.measure === 'target' && isOfYear(figure, plan.targetYear),
  );
  return [...new Set(figures.map(({ lastYear }) => lastYear))].sort((one, other) => one - other);
}

/** A sum over some years before the last is no target of the year it ends in. */
function isOfYear({ firstYear, lastYear }: PrintedFigure, targetYear: number): boolean {
  return firstYear === lastYear || lastYear === targetYear;
}

function isElsewhere({ kind }: LookupFinding): boolean {
  return (
    kind === 'plan-absent' ||
    kind === 'table-missing' ||
    kind === 'indicator-not-in-plan' ||
    kind === 'indicator-unknown'
  );
}

function findFarSighted(
  catalog: Catalog,
  query: RowQuery,
  year: number,
): Outcome<FoundRow, LookupFinding> | undefined {
  const region = resolveRegion(catalog, query.region);
  if (!region.ok) return undefined;
  for (const { id } of listPlans(catalog, region.value)) {
    const found = findRow(catalog, { ...query, plan: id });
    if (found.ok && targetOf(catalog, found.value, year) !== undefined) return found;
  }
  return undefined;
}
