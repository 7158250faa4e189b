import type { Operator } from '../figure/figure';
import type { Direction } from '../indicator/indicator';
import type { RankBound } from './rank';

/** Which way leads from base to target: 1 upward, −1 downward. */
export type Way = 1 | -1;

/** A base-year number and where it comes from. */
export interface Base {
  readonly value: number;
  /**
   * `implied`: target minus a printed change (97 and [2] imply 95). `divided`: a share, made of the
   * row's own base and that of the whole.
   */
  readonly from: 'printed' | 'observed' | 'implied' | 'divided';
}

interface Stated {
  /** Column that states the target; a row can state one in each. */
  readonly measure: 'target' | 'growth';
}

/** A level to be reached in the target year. Share: the same in 个百分点, never in relative terms. */
export interface LevelTarget extends Stated {
  readonly type: 'level' | 'share';
  readonly base: Base | undefined;
  /** Undefined where only a change is printed and its base is missing. */
  readonly value: number | undefined;
  readonly op: Operator;
  /** Undefined where nothing tells: no base, no operator, and an indicator of no known direction. */
  readonly way: Way | undefined;
  /** The row's amount as a share of another one (占地区生产总值比重); undefined for the row's own number. */
  readonly of?: 'gdp';
  /** A printed bound of a share or an index: once met it is kept, and not done. */
  readonly isLimit?: boolean;
  /** How checkpoints lie between base and target. */
  readonly path: 'geometric' | 'linear';
}

/** A bound to be kept in each year: `<4`, `≥95`, 持平, or a target that the base already meets. */
export interface KeepTarget extends Stated {
  readonly type: 'keep';
  /** Undefined for 持平 without a base. */
  readonly bound: number | undefined;
  readonly op: Operator;
  /** Undefined where base and target are equal and nothing tells which way is better. */
  readonly way: Way | undefined;
}

/** An average yearly growth in %. */
export interface GrowthTarget extends Stated {
  readonly type: 'growth';
  readonly rate: number;
  /** Printed decimals of the rate: 8 stands for 7.5 to 8.5. */
  readonly decimals: number;
  readonly op: Operator;
  readonly way: Way;
  readonly base: Base | undefined;
  /** Whether levels may give the rate: counts may, amounts of money may not (prices change). */
  readonly levels: 'comparable' | 'nominal';
  readonly priceBasis: 'constant' | 'current' | '';
}

/** A sum over the years of the plan; the base year is not one of them. */
export interface SumTarget extends Stated {
  readonly type: 'sum';
  readonly total: number;
  readonly op: Operator;
  readonly way: Way;
}

/** A reduction in % compounded over the years of the plan. */
export interface ReductionTarget extends Stated {
  readonly type: 'reduction';
  readonly total: number;
  readonly op: Operator;
}

/** With whom a relative target compares: a region above, or the economy's growth (that of GDP). */
export type ComparedWith =
  | { readonly kind: 'region'; readonly level: 'country' | 'province' | 'city' }
  | { readonly kind: 'economy' }
  /** 居全市前列, 与周边县区一致: nobody whose number could be looked up. */
  | { readonly kind: 'unknown' };

/** A comparison with somebody in the same year: 不高于全市平均水平, 与经济增长同步. */
export interface RelativeTarget extends Stated {
  readonly type: 'relative';
  readonly text: string;
  /** Undefined where the text only ranks (居全市前列), or where neither side is known to be better. */
  readonly op: Operator | undefined;
  readonly than: ComparedWith;
  /** What of the row is compared: its value of the year, or the growth of the year in %. */
  readonly of: 'value' | 'growth';
  /** 2 of 高于全市平均水平2个百分点, negative below; 0 where nothing is said. */
  readonly by: number;
  /** 基本同步: a little behind still counts. */
  readonly isRough: boolean;
  /** Of a text that ranks: 居全省前三位. */
  readonly rank?: RankBound;
}

/** Parts of a whole: 0.2:32.8:67. */
export interface CompositionTarget extends Stated {
  readonly type: 'composition';
  readonly parts: readonly number[];
}

/** A task: somebody has to find whether it is done. */
export interface TaskTarget extends Stated {
  readonly type: 'task';
  readonly text: string;
}

/** 目标: a typed plan goal read from figures. */
export type Target =
  | LevelTarget
  | KeepTarget
  | GrowthTarget
  | SumTarget
  | ReductionTarget
  | RelativeTarget
  | CompositionTarget
  | TaskTarget;

export type TargetType = Target['type'];

/**
 * The number that a target states; undefined for one in words, and where its base is missing.
 *
 * @example targetNumberOf(growth) // 8
 */
export function targetNumberOf(target: Target): number | undefined {
  switch (target.type) {
    case 'level':
    case 'share':
      return target.value;
    case 'keep':
      return target.bound;
    case 'growth':
      return target.rate;
    case 'sum':
    case 'reduction':
      return target.total;
    case 'relative':
    case 'composition':
    case 'task':
      return undefined;
  }
}

/** Relative to the numbers compared, so that the unit plays no part. */
const TOLERANCE = 1e-9;

/**
 * Whether two numbers are the same but for rounding in binary.
 *
 * @example isSame(0.1 + 0.2, 0.3) // true
 */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * Whether a number meets a bound. 以上, 以内 and a plain number include the bound, 超过 and 低于 do not;
 * a plain or approximate number is met from the side that the way leads to; without a way only the
 * number itself meets it.
 *
 * @example meets(4, '<', 4, -1) // false
 * @example meets(95.4, '=', 95, 1) // true
 */
export function meets(value: number, op: Operator, bound: number, way?: Way): boolean {
  const same = isSame(value, bound);
  switch (op) {
    case '>':
      return value > bound && !same;
    case '<':
      return value < bound && !same;
    case '≥':
      return value >= bound || same;
    case '≤':
      return value <= bound || same;
    case '=':
    case '≈':
      return same || (way ?? 0) * (value - bound) > 0;
  }
}

/**
 * Which way leads to a target. The printed operator goes before the indicator's usual direction;
 * without either, base and target show it. Undefined when nothing does.
 *
 * @example wayOf('≤', 'none', undefined, 4) // -1
 * @example wayOf('=', 'none', 60, 65) // 1
 */
export function wayOf(
  op: Operator,
  direction: Direction,
  base: number | undefined,
  value: number,
): Way | undefined {
  if (op === '≥' || op === '>') return 1;
  if (op === '≤' || op === '<') return -1;
  if (direction !== 'none') return direction === 'up' ? 1 : -1;
  if (base === undefined || base === value) return undefined;
  return value > base ? 1 : -1;
}
