import type { AuditFinding, Reference, Slip } from './finding';
import { allowance, distance } from './limits';
import { planReferences, rowOfYear, type Point, type Series } from './series';
import { findSlip } from './slip';

/** What may be negative by its name: 净出口, 财政收支差额, 利润. */
const SIGNED =
  /净|差额?|顺差|逆差|结余|盈|利润|亏|增长|增加(?!值)|增速|增幅|变化|变动|自然增长|下降|降幅/u;
/** From here on a rate in % is not a tenth of itself by chance. */
const LARGE_RATE = 8;
/** Shares of which more than the whole is usual: who enters is not always of the age group. */
const OVER_WHOLE = /毛入学|毛入园|完成率|收入比|负债率|杠杆|增长|率之比/u;

/**
 * What speaks against a value by its own nature.
 * @example checkNature(series, -5) // [{ kind: 'negative' }]
 */
export function checkNature(series: Series, value: number): readonly AuditFinding[] {
  const { source, name, unit, levels } = series;
  const others = [...levels.values()].filter(({ stated }) => stated === undefined);
  const mayBeNegative = SIGNED.test(name) || others.some((each) => each.value < 0);
  const most = /^[%％]/u.test(unit.trim()) ? 100 : unit.trim().startsWith('‰') ? 1_000 : undefined;
  const known = [...others, ...planReferences(series, [...levels.keys()][0] ?? 0)];
  const isWhole = known.some((each) => most !== undefined && each.value > most);
  if (source.nature === 'share' && most !== undefined && value > most) {
    if (!isWhole && !OVER_WHOLE.test(name)) return [{ kind: 'share-beyond', most }];
  }
  const isSigned = mayBeNegative || source.nature === 'rate';
  if (isBroken(series, value)) return [{ kind: 'not-whole' }];
  if (isFraction(series, value)) {
    return [{ kind: 'far-off', against: [], slip: { kind: 'percent', way: 'fraction' } }];
  }
  return value < 0 && !isSigned ? [{ kind: 'negative' }] : [];
}

/** 0.068 where others print 0.7 or 6.8: nobody counts per cent so finely. */
function isFraction({ unit, levels }: Series, value: number): boolean {
  const isFine = (each: number): boolean => each !== 0 && Number(each.toFixed(2)) !== each;
  if (!/^[%％]/u.test(unit.trim()) || Math.abs(value) >= 1 || !isFine(value)) return false;
  return [...levels.values()].filter((each) => isFine(each.value)).length < 2;
}

/** Half an enterprise; 每万人 and averages may be. */
function isBroken({ unit, name, source, levels }: Series, value: number): boolean {
  if (!/^(?:家|个|所|项|名|座)$/u.test(unit.trim()) || Number.isInteger(value)) return false;
  if (source.nature === 'share' || source.nature === 'rate' || /每|均/u.test(name)) return false;
  const others = [...levels.values()].filter(({ stated }) => stated === undefined);
  return others.every((each) => Number.isInteger(each.value));
}

/** Numbers on each side of a year that a value is held against. */
interface Neighbours {
  readonly last: Reference | undefined;
  readonly next: Reference | undefined;
}

function neighbours(series: Series, year: number, trusted: ReadonlySet<Point>): Neighbours {
  const points = [...series.levels.values()].filter((each) => trusted.has(each));
  const before = points.filter((each) => each.year < year).sort((a, b) => b.year - a.year)[0];
  const after = points.filter((each) => each.year > year).sort((a, b) => a.year - b.year)[0];
  return {
    last: before && { of: 'last', year: before.year, value: before.value },
    next: after && { of: 'next', year: after.year, value: after.value },
  };
}

/**
 * Whether a value is far from all that is known without the values that are audited with it: from base,
 * target, path and what the packages state.
 * @example checkFar(series, point)?.kind // 'far-off'
 */
export function checkFar(series: Series, { year, value }: Point): AuditFinding | undefined {
  const { limits } = series;
  const known = [...series.levels.values()].filter(({ stated }) => stated === undefined);
  const { last, next } = neighbours(series, year, new Set(known));
  const base = rowOfYear(series, year)?.base?.year;
  const near = [last, next].filter((each) => each !== undefined && each.year !== base);
  const against = [...planReferences(series, year), ...near].filter((each) => each !== undefined);
  if (against.length === 0) return undefined;
  const numbers = against.map((each) => each.value);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const off = value > high ? distance(limits, value, high) : distance(limits, value, low);
  const isOut = value > high || value < low;
  if (!isOut || Math.abs(off) <= limits.far) return undefined;
  return { kind: 'far-off', against, slip: undefined };
}

/**
 * How many times more than its neighbours allow a value lies away from them: at most 1 where it is in
 * step with one of them.
 * @example excess(series, point, trusted) > 1 // true
 */
export function excess(
  series: Series,
  { year, value }: Point,
  trusted: ReadonlySet<Point>,
): number {
  const { limits } = series;
  const { last, next } = neighbours(series, year, trusted);
  const steps = [
    last && Math.abs(distance(limits, value, last.value)) / allowance(year - last.year),
    next && Math.abs(distance(limits, next.value, value)) / allowance(next.year - year),
  ].filter((each) => each !== undefined);
  if (steps.length === 0) return 0;
  const nearest = Math.min(...steps);
  if (steps.length === 2 || nearest <= 1) return nearest;
  // One neighbour alone may itself be wrong: what lies on the plan's way is in step with that.
  const path = planReferences(series, year).find(({ of }) => of === 'path');
  const from = (last ?? next)?.value ?? value;
  const isOnTheWay =
    path !== undefined &&
    (Math.abs(distance(limits, value, path.value)) <= 0.7 ||
      (value - from) * (path.value - value) > 0);
  return isOnTheWay ? 0 : nearest;
}

/**
 * What was rather to be expected in a year: between trusted neighbours, else the last one carried on
 * along the plan's way, else the way itself.
 * @example expectedAt(series, 2023, trusted)?.of // 'last'
 */
function expectedAt(
  series: Series,
  year: number,
  trusted: ReadonlySet<Point>,
): Reference | undefined {
  const { last, next } = neighbours(series, year, trusted);
  const plan = planReferences(series, year);
  const path = plan.find(({ of }) => of === 'path');
  if (last !== undefined && next !== undefined && next.year - last.year <= 4) {
    const share = (year - last.year) / (next.year - last.year);
    return { of: 'path', year, value: between(last.value, next.value, share) };
  }
  const nearest = [last, next]
    .filter((each) => each !== undefined && Math.abs(each.year - year) <= 2)
    .sort((a, b) => Math.abs((a?.year ?? 0) - year) - Math.abs((b?.year ?? 0) - year))[0];
  if (nearest === undefined) return path ?? last ?? next ?? plan[0];
  const there = planReferences(series, nearest.year).find(({ of }) => of === 'path');
  const grows = path !== undefined && there !== undefined && path.value > 0 && there.value > 0;
  return { ...nearest, value: nearest.value * (grows ? path.value / there.value : 1) };
}

function between(from: number, to: number, share: number): number {
  return from > 0 && to > 0 ? from * (to / from) ** share : from + (to - from) * share;
}

/** So many years apart values still tell a small slip. */
const ADJACENT = 2;

/**
 * Why a value is out of step, once it is known to be; or, where it is not, whether a slip of the pen
 * explains it better than the year does.
 * @example checkSlip(series, point, trusted)?.slip?.kind // 'factor'
 */
export function checkSlip(
  series: Series,
  { year, value, stated, total }: Point,
  trusted: ReadonlySet<Point>,
): Extract<AuditFinding, { readonly kind: 'far-off' }> | undefined {
  const expected = expectedAt(series, year, trusted);
  if (expected === undefined || stated === undefined) return undefined;
  // Small rates may be a tenth or ten times of each other without any slip.
  const isSmall = expected.value < LARGE_RATE || Math.abs(value - expected.value) < LARGE_RATE / 2;
  if (series.source.nature === 'rate' && isSmall) return undefined;
  const rate = series.rates.get(year)?.value;
  const { unit, limits } = series;
  const own = findSlip({ value, text: stated.text, unit, limits, rate }, expected);
  const path = planReferences(series, year).find(({ of }) => of === 'path') ?? expected;
  const isDue = Math.abs(Math.log(value / path.value)) < DUE;
  const slip =
    total === undefined ? own : slipOfTotal(own, isDue ? 0 : total, stated.years ?? 1, expected);
  // What is expected years away, or at the end, is too vague to tell two digits by.
  const isVague = expected.of === 'target' || Math.abs(expected.year - year) > ADJACENT;
  if (slip === undefined || (slip.kind === 'digits-swapped' && isVague)) return undefined;
  return { kind: 'far-off', against: referencesFor(series, year, trusted), slip };
}

/** A total of two years that is as much as one year is may still be behind; of three hardly. */
const ONE_YEAR = 0.2;
const ONE_OF_TWO = 0.08;
/** As near as this, as a logarithm, a total is about what the plan expects of it by then. */
const DUE = 0.35;

/** The digits of an average are nobody's, but a total may be that of the last year alone. */
function slipOfTotal(
  own: Slip | undefined,
  total: number,
  years: number,
  { value: expected }: Reference,
): Slip | undefined {
  const near = years > 2 ? ONE_YEAR : ONE_OF_TWO;
  if (total > 0 && expected > 0 && Math.abs(Math.log(total / expected)) < near) {
    return { kind: 'one-year', years };
  }
  return own === undefined || 'meant' in own ? undefined : own;
}

/**
 * All that a value of a year is held against, for whoever has to judge it.
 * @example referencesFor(series, 2023, trusted).map(({ of }) => of) // ['last', 'base', 'path', 'target']
 */
export function referencesFor(
  series: Series,
  year: number,
  trusted: ReadonlySet<Point>,
): readonly Reference[] {
  const { last, next } = neighbours(series, year, trusted);
  const plan = planReferences(series, year);
  const isBase = plan.some(({ of, year: at }) => of === 'base' && at === last?.year);
  return [...(isBase ? [] : [last]), next, ...plan].filter((each) => each !== undefined);
}

/**
 * Whether a value is worse than the base by more than such an indicator worsens, and no neighbour says
 * that it had worsened before.
 * @example checkReversal(series, { ...point, value: 700 }, trusted)?.kind // 'reversal'
 */
export function checkReversal(
  series: Series,
  { year, value }: Point,
  trusted: ReadonlySet<Point>,
): AuditFinding | undefined {
  const row = rowOfYear(series, year);
  const base = planReferences(series, year).find(({ of }) => of === 'base');
  const target = row?.targets.find(({ type }) => type === 'level' || type === 'share');
  const way = target !== undefined && 'way' in target ? target.way : undefined;
  if (base === undefined || way === undefined) return undefined;
  if (year <= base.year || value === base.value) return undefined;
  const { limits } = series;
  const off = way * distance(limits, value, base.value);
  if (off >= -limits.back) return undefined;
  const { last, next } = neighbours(series, year, trusted);
  const isKnown = [last, next].some(
    (each) =>
      each !== undefined &&
      each.year > base.year &&
      way * distance(limits, each.value, base.value) < -limits.back / 2,
  );
  return isKnown ? undefined : { kind: 'reversal', base };
}
