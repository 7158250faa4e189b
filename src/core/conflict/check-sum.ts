import { rowKey } from '../indicator/plan-indicator';
import { baseInUnit, type RowStatements } from './row-statements';
import { yearsOf } from './check-statements';
import type { CompositionConflict, PeriodConflict, SumConflict, YearsConflict } from './conflict';
import type { RowNature } from './read-number';
import { goalOrFact, type StatedFigure } from './stated-figure';
import { boundsOf, overlap, type Bounds } from './tolerance';

/**
 * Whether a sum over the period is what the printed base adds up to at the printed yearly growth.
 * The base year is not part of it. Only a base that the row itself prints is held against the sum.
 * @example checkSum(row, nature) // [] for 53.34, 2 % and 五年累计283.15
 */
export function checkSum(row: RowStatements, nature: RowNature): readonly SumConflict[] {
  const { target: sum, growth, years, bases, isBasePrinted } = row;
  if (sum?.number.quantity !== 'sum' || growth?.number.quantity !== 'rate') return [];
  if (nature.isRate || !isBasePrinted) return [];
  const base = bases[0] && baseInUnit(bases[0], sum.number.unit);
  if (base?.number.quantity !== 'level' || base.number.value <= 0) return [];
  if (leadsTo(base, boundsOf(growth.number), years, boundsOf(sum.number))) return [];
  const total = base.number.value * growing(growth.number.value, years);
  return [{ kind: 'sum', rows: [rowKey(row.row)], base, sum, growth, years, implied: total }];
}

/**
 * Whether a sum over the period and its yearly growth can be of one base: what grows adds up to more
 * than the period before, what falls to less. Where the value of the base year is known and leads to
 * the sum, nothing is told: the years before may have been others.
 * @example checkPeriod(newJobs, nature, ofSubject)[0]?.implied // 0.65… for 6 at 21.14 % after 8.45
 */
export function checkPeriod(
  row: RowStatements,
  nature: RowNature,
  ofSubject: readonly StatedFigure[],
): readonly PeriodConflict[] {
  const { target: sum, growth, years, bases, plan } = row;
  if (sum?.number.quantity !== 'sum' || growth?.number.quantity !== 'rate') return [];
  if (nature.isRate || (nature.nature !== 'flow' && nature.nature !== undefined)) return [];
  const [rate, total] = [boundsOf(growth.number), boundsOf(sum.number)];
  const known = bases.map((each) => baseInUnit(each, sum.number.unit));
  if (known.some((base) => base !== undefined && leadsTo(base, rate, years, total))) return [];
  const before = ofSubject.flatMap((each) => {
    const { firstYear, lastYear } = yearsOf(each.figure, each.plan, each.number);
    const isBefore = lastYear === plan.baseYear && firstYear === plan.baseYear + 1 - years;
    const isFact = each.number.quantity === 'sum' && goalOrFact(each.figure.measure) === 'fact';
    return (isBefore && isFact && baseInUnit(each, sum.number.unit)) || [];
  });
  const isOther = before.map(({ number }) => {
    const earlier = boundsOf(number);
    return (
      (rate.low > 0 && total.high < earlier.low) || (rate.high < 0 && total.low > earlier.high)
    );
  });
  const [first] = before;
  if (first === undefined || isOther.includes(false)) return [];
  const implied = sum.number.value / growing(growth.number.value, years);
  return [{ kind: 'period', rows: [rowKey(row.row)], sum, growth, before: first, implied }];
}

function leadsTo(base: StatedFigure, rate: Bounds, years: number, total: Bounds): boolean {
  return overlap(addedUp(boundsOf(base.number), rate, years), total);
}

/** What a base comes to over the years after it. */
function addedUp(base: Bounds, rate: Bounds, years: number): Bounds {
  return {
    low: Math.max(0, base.low) * growing(rate.low, years),
    high: base.high * growing(rate.high, years),
  };
}

/** (1+g) + (1+g)² + … + (1+g)ⁿ */
function growing(percent: number, years: number): number {
  const factor = Math.max(0, 1 + percent / 100);
  let total = 0;
  for (let power = 1; power <= years; power += 1) total += factor ** power;
  return total;
}

/**
 * Whether a sum over several years is that of the years' own values, where every one of them is
 * stated of the same row.
 * @example checkYears(statementsOfRow) // [] for 五年累计15 of 2, 3, 3, 3, 4
 */
export function checkYears(statements: readonly StatedFigure[]): readonly YearsConflict[] {
  return statements.flatMap((sum) => checkYearsOf(sum, statements) ?? []);
}

function checkYearsOf(sum: StatedFigure, all: readonly StatedFigure[]): YearsConflict | undefined {
  const { figure, number, plan, row } = sum;
  if (number.quantity !== 'sum') return undefined;
  const isWhole = figure.firstYear === figure.lastYear && figure.lastYear === plan.targetYear;
  const first = isWhole ? plan.baseYear + 1 : figure.firstYear;
  const years: StatedFigure[] = [];
  for (let year = first; year <= figure.lastYear; year += 1) {
    const stated = all.filter(
      (each) =>
        each.number.quantity === 'level' &&
        each.figure.measure === figure.measure &&
        each.figure.lastYear === year &&
        each.number.unit === number.unit,
    );
    const [only, another] = stated;
    if (only === undefined || another !== undefined) return undefined;
    years.push(only);
  }
  const bounds = years.map((each) => boundsOf(each.number));
  const added = {
    low: bounds.reduce((total, { low }) => total + low, 0),
    high: bounds.reduce((total, { high }) => total + high, 0),
  };
  if (years.length < 2 || overlap(added, boundsOf(number))) return undefined;
  const total = years.reduce((so, each) => so + each.number.value, 0);
  return { kind: 'years', rows: [rowKey(row)], sum, years, total };
}

/** A ratio such as 1:18 is no composition; parts this far from 100 are something else. */
const NEAR_WHOLE = 20;

/**
 * Whether the parts of a composition add up to 100, give or take the rounding of each.
 * @example checkComposition(statement, nature) // [] for 0.2:32.8:67
 */
export function checkComposition(
  statement: StatedFigure,
  { nature }: RowNature,
): readonly CompositionConflict[] {
  const { parts, half, op } = statement.number;
  if (parts.length < 2 || op === '≈') return [];
  const total = Number(parts.reduce((sum, part) => sum + part, 0).toPrecision(12));
  const off = Math.abs(total - 100);
  if (off <= parts.length * half + 1e-9) return [];
  if (nature !== 'composition' && (parts.length < 3 || off > NEAR_WHOLE)) return [];
  return [{ kind: 'composition', rows: [rowKey(statement.row)], statement, total }];
}
