import { rowKey } from '../indicator/plan-indicator';
import { parseFigure } from '../figure/parse';
import type { GrowthConflict, PointsConflict, ShareGrowthConflict } from './conflict';
import { baseInUnit, type RowStatements } from './row-statements';
import type { RowNature } from './read-number';
import type { StatedFigure } from './stated-figure';
import { boundsOf, overlap, type Bounds } from './tolerance';

type Conflict = GrowthConflict | ShareGrowthConflict | PointsConflict;

/**
 * Whether base and yearly growth lead to the level: base × (1 + g)ⁿ for amounts; for a share n × g
 * points, g points in all, or the same growth in per cent, as plans print all of these. Every printed number stands for all
 * that may have been rounded to it, so that correct rounding is never told.
 * @example checkGrowth(row, nature)[0]?.implied // 1325.73… for 902.27 → 1500 at 8 %
 */
export function checkGrowth(row: RowStatements, nature: RowNature): readonly Conflict[] {
  const { target, growth, actual, actualGrowth } = row;
  return [check(row, nature, target, growth), check(row, nature, actual, actualGrowth)].flatMap(
    (each) => each ?? [],
  );
}

function check(
  row: RowStatements,
  nature: RowNature,
  level: StatedFigure | undefined,
  growth: StatedFigure | undefined,
): Conflict | undefined {
  if (level?.number.quantity !== 'level' || growth?.number.quantity !== 'rate') return undefined;
  const { nature: kind, isRate } = nature;
  if (isRate || kind === 'composition' || kind === 'task' || !isOfPeriod(row, growth)) {
    return undefined;
  }
  const found = row.bases.map((base) => checkFrom(row, nature, base, level, growth));
  // Where several places state the base, one that comes out right is enough.
  return found.every((each) => each !== undefined) ? found[0] : undefined;
}

function isOfPeriod({ plan }: RowStatements, { figure }: StatedFigure): boolean {
  return figure.firstYear <= plan.baseYear + 1 && figure.lastYear === plan.targetYear;
}

function checkFrom(
  { row, years }: RowStatements,
  { nature, concept }: RowNature,
  stated: StatedFigure,
  level: StatedFigure,
  growth: StatedFigure,
): Conflict | undefined {
  const base = baseInUnit(stated, level.number.unit);
  if (base === undefined) return undefined;
  const [from, rate] = [boundsOf(base.number), boundsOf(growth.number)];
  const to = boundsOf(level.number);
  const compounds = base.number.value > 0 && growth.number.value > -100;
  const isRatio = nature === 'share' || nature === 'index';
  if (!compounds && !isRatio) return undefined;
  if (compounds && overlap(compound(from, rate, years), to)) return undefined;
  const { value } = level.number;
  const about = { rows: [rowKey(row)], base, level, growth, years };
  const implied = base.number.value * (1 + growth.number.value / 100) ** years;
  // Some tables print a share's change over the period without its bracket.
  const times = [years, 1].find((each) => isRatio && overlap(addUp(from, rate, each), to));
  if (times !== undefined) {
    if (nature !== 'share' || !printsPercent(growth)) return undefined;
    return { kind: 'points', ...about, implied, over: times === 1 ? 'period' : 'year' };
  }
  if (isRatio) {
    return { kind: 'share-growth', ...about, needed: (value - base.number.value) / years };
  }
  return {
    kind: 'growth',
    ...about,
    implied,
    needed: value > 0 ? 100 * ((value / base.number.value) ** (1 / years) - 1) : NaN,
    priceBasis: concept?.priceBasis ?? '',
  };
}

/** A column headed (%) leaves open what its numbers are; a cell that prints the mark does not. */
function printsPercent({ figure }: StatedFigure): boolean {
  const typed = parseFigure(figure.text);
  return (typed.kind === 'number' || typed.kind === 'change') && typed.unit === '%';
}

function compound(base: Bounds, rate: Bounds, years: number): Bounds {
  const factor = (percent: number): number => Math.max(0, 1 + percent / 100) ** years;
  return { low: Math.max(0, base.low) * factor(rate.low), high: base.high * factor(rate.high) };
}

function addUp(base: Bounds, rate: Bounds, times: number): Bounds {
  return { low: base.low + times * rate.low, high: base.high + times * rate.high };
}
