import type { TargetSource } from '../plan-target/target-source';

/**
 * What an indicator may do. No official bounds are published; these are the tool's own, wide enough
 * for a crisis, a revision or a new investor, and narrow enough for a digit too many.
 */
export interface Limits {
  /** Whether values differ in points (shares, rates) or by a factor. */
  readonly scale: 'points' | 'factor';
  /** What one year may bring: points, or the logarithm of the factor. `at` is where it starts from. */
  readonly up: (at: number) => number;
  readonly down: (at: number) => number;
  /** So many years' worth outside all that is known is far off. */
  readonly far: number;
  /** Added to both numbers before they are divided: few of a thing vary more. */
  readonly damp: number;
  /** So many years' worth on the wrong side of the base is a reversal. */
  readonly back: number;
}

type Described = Pick<TargetSource, 'name' | 'unit' | 'nature' | 'direction' | 'priceBasis'>;

/** Amounts that may double or halve from one year to the next. */
const VOLATILE =
  /外资|外商|出口|进口|进出口|投资|招商|新增|授权|转让|转移|成交|技术合同|减排|削减|销售额|集群|签约|旅游|游客|接待|货运|客运|吞吐|研发|R&D|科技/iu;
/** Few of a thing, down to none. */
const RARE = /死亡率|死亡人数|事故|发病|发案/u;
const STEADY = /寿命|受教育年限/u;
const ECONOMY = /生产总值|GDP|增加值|可支配收入|劳动生产率/iu;
const COUNTED = /^(?:家|个|项|件|所|人|名|座|张|处|条)$/u;

const byFactor = (up: number, down: number, far: number, back: number, damp = 0): Limits => ({
  scale: 'factor',
  up: () => up,
  down: () => down,
  ...{ far, back, damp },
});

/**
 * The limits of an indicator by its nature, its name and its unit.
 * @example limitsOf({ name: '人均预期寿命', unit: '岁', nature: 'index', direction: 'up', priceBasis: '' }).far // 4
 */
export function limitsOf({ name, unit, nature, direction }: Described): Limits {
  if (nature === 'share') return shareLimits(direction === 'down');
  if (nature === 'rate') return { ...RATE, scale: 'points' };
  if (STEADY.test(name)) return byFactor(0.035, 0.035, 4, 0.6);
  if (RARE.test(name)) return byFactor(1.2, 3, 1.7, 3, 1);
  const damp = COUNTED.test(unit.trim()) ? 1.5 : 0;
  if (ECONOMY.test(name)) return byFactor(0.32, 0.24, 2.4, 0.5);
  if (nature === 'flow' && VOLATILE.test(name)) return byFactor(1, 1.1, 1.6, 0.9, damp);
  if (nature === 'stock') return byFactor(0.55, 0.35, 2.2, 0.9, damp);
  if (nature === 'index') return byFactor(0.5, 0.6, 2, 0.9);
  return byFactor(0.5, 0.55, 2.2, 0.9, damp);
}

const RATE = { up: () => 15, down: () => 15, far: 1.4, back: 99, damp: 0 } as const;

/** Points of a share: some of what it is, up to a few. Those of an evil (失业率) move more. */
function shareLimits(isEvil: boolean): Limits {
  const points = (at: number): number =>
    isEvil ? Math.min(8, 0.3 + Math.abs(at) * 0.45) : Math.min(6.5, 0.2 + Math.abs(at) * 0.15);
  return { scale: 'points', up: points, down: points, far: 2.6, back: 1, damp: 0 };
}

/**
 * How far a value is from another, in what one year may bring: positive above, negative below. 0 where
 * the two cannot be compared by a factor.
 * @example Math.round(distance(limits, 1261, 1200) * 100) // 15 for an amount of money
 */
export function distance({ scale, up, down, damp }: Limits, value: number, from: number): number {
  if (scale === 'points') {
    const points = value - from;
    return points / (points > 0 ? up(from) : down(from));
  }
  if (from + damp <= 0 || from === 0) return 0;
  if (value + damp <= 0) return -Infinity;
  const log = Math.log((value + damp) / (from + damp));
  return log / (log > 0 ? up(from) : down(from));
}

/**
 * How many years' worth may lie between values so many years apart.
 * @example allowance(3) // 2
 */
export function allowance(years: number): number {
  return 1 + 0.5 * (Math.max(1, Math.abs(years)) - 1);
}
