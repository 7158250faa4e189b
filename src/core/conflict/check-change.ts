import { inUnit } from '../figure/in-unit';
import { parseFigure } from '../figure/parse';
import { rowKey } from '../indicator/plan-indicator';
import { baseInUnit, type RowStatements } from './row-statements';
import type { ChangeConflict } from './conflict';
import type { RowNature } from './read-number';
import type { StatedNumber, StatedFigure } from './stated-figure';
import { boundsOf, overlap, type Bounds } from './tolerance';

/** What a change may be read as, and how many of the level's units one of its own is. */
interface Reading {
  readonly as: ChangeConflict['as'];
  readonly factor: number;
}

const PERCENT: Reading = { as: 'percent', factor: 1 };
const POINTS: Reading = { as: 'points', factor: 1 };

/**
 * Whether the change over the period that a row prints ([4.5], 累计提高2个百分点) is the difference
 * between its levels: in points for a share, else in the row's unit or in per cent of the base,
 * whichever comes out. A change without a sign goes the way that base and level go.
 * @example checkChange(row, nature)[0]?.expected // 4.5 for 15.5 → 20 with [5]
 */
export function checkChange(row: RowStatements, nature: RowNature): readonly ChangeConflict[] {
  const { target: level, growth } = row;
  if (level?.number.quantity !== 'level' || nature.isRate) return [];
  const change = growth?.number.quantity === 'change' ? growth : changeBeside(level);
  if (change === undefined) return [];
  const found = row.bases.map((base) => checkFrom(row, nature, base, level, change));
  const [first] = found;
  return first !== undefined && found.every((each) => each !== undefined) ? [first] : [];
}

/** `80.2[0.71]` prints level and change in one cell. */
function changeBeside(level: StatedFigure): StatedFigure | undefined {
  const typed = parseFigure(level.figure.text);
  if (typed.kind !== 'compound') return undefined;
  const beside = typed.clauses
    .filter(({ of }) => of === '')
    .map(({ figure }) => figure)
    .find(({ kind }) => kind === 'cumulative');
  if (beside === undefined) return undefined;
  const { value, op, decimals, unit } = beside;
  const number: StatedNumber = {
    ...level.number,
    quantity: 'change',
    unit,
    value,
    upTo: value,
    op,
    half: 0.5 * 10 ** -decimals,
  };
  return { ...level, number };
}

function checkFrom(
  { row, years }: RowStatements,
  nature: RowNature,
  stated: StatedFigure,
  level: StatedFigure,
  change: StatedFigure,
): ChangeConflict | undefined {
  const base = baseInUnit(stated, level.number.unit);
  if (base === undefined) return undefined;
  const readings = waysOf(nature, base.number, level.number, change.number);
  const [likeliest] = readings;
  if (likeliest === undefined) return undefined;
  // 提高5 says its way in words, a bare [5] leaves it to the levels.
  const isWorded = parseFigure(change.figure.text).kind === 'change';
  const isRight = readings.some((reading) =>
    comesOut(reading, base.number, level.number, change.number, isWorded),
  );
  if (isRight || isYearsSum(nature, likeliest, base.number, level.number, change.number, years)) {
    return undefined;
  }
  const { as } = likeliest;
  const expected = difference(as, base.number, level.number);
  return { kind: 'change', rows: [rowKey(row)], base, level, change, expected, as };
}

/** What the number may mean, likeliest first. Nothing is a per cent of a base that is not above zero. */
function waysOf(
  { nature }: RowNature,
  base: StatedNumber,
  level: StatedNumber,
  change: StatedNumber,
): readonly Reading[] {
  if (nature === 'composition' || nature === 'task') return [];
  const percent = base.value > 0 ? [PERCENT] : [];
  const isPercent = inUnit(change.value, change.unit, '%') !== undefined;
  if (nature === 'share') return isPercent ? [POINTS] : [];
  if (change.unit === '') return [{ as: 'amount', factor: 1 }, ...percent];
  if (isPercent) return percent;
  const factor = inUnit(1, change.unit, level.unit);
  return factor === undefined ? [] : [{ as: 'amount', factor }];
}

function difference(as: Reading['as'], base: StatedNumber, level: StatedNumber): number {
  const amount = level.value - base.value;
  return as === 'percent' ? (100 * amount) / base.value : amount;
}

function comesOut(
  { as, factor }: Reading,
  base: StatedNumber,
  level: StatedNumber,
  change: StatedNumber,
  isWorded: boolean,
): boolean {
  const printed = scale(boundsOf(change), factor);
  const [from, to] = [boundsOf(base), boundsOf(level)];
  const actual =
    as === 'percent'
      ? { low: 100 * (to.low / from.high - 1), high: 100 * (to.high / from.low - 1) }
      : { low: to.low - from.high, high: to.high - from.low };
  if (overlap(printed, actual)) return true;
  // 40 → 40以内 with [5] may fall as well.
  const falls = !isWorded && level.value <= base.value && change.value > 0;
  return falls && overlap(printed, { low: -actual.high, high: -actual.low });
}

function scale({ low, high }: Bounds, factor: number): Bounds {
  return { low: low * factor, high: high * factor };
}

/** A bracket beside the yearly amount of a flow may be the sum of the years between the two. */
function isYearsSum(
  { nature }: RowNature,
  { as, factor }: Reading,
  base: StatedNumber,
  level: StatedNumber,
  change: StatedNumber,
  years: number,
): boolean {
  if ((nature !== 'flow' && nature !== undefined) || as !== 'amount') return false;
  const ends = [boundsOf(base), boundsOf(level)];
  const low = years * Math.min(...ends.map((end) => end.low));
  const high = years * Math.max(...ends.map((end) => end.high));
  return overlap(scale(boundsOf(change), factor), { low, high });
}
