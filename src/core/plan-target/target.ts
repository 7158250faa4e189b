import type { Operator } from '../figure/figure';

/** Which way leads from base to target: 1 upward, −1 downward. */
export type Way = 1 | -1;

/** A base-year number and where it comes from. */
export interface Base {
  readonly value: number;
  /** `implied`: target minus a printed change (97 and [2] imply 95). */
  readonly from: 'printed' | 'observed' | 'implied';
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
  readonly way: Way;
  /** How checkpoints lie between base and target. */
  readonly path: 'geometric' | 'linear';
}

/** A bound to be kept in each year: `<4`, `≥95`, 持平, or a target that the base already meets. */
export interface KeepTarget extends Stated {
  readonly type: 'keep';
  /** Undefined for 持平 without a base. */
  readonly bound: number | undefined;
  readonly op: Operator;
  readonly way: Way;
  /** A base that does not meet the bound yet; before the target year the way is then measured too. */
  readonly base: Base | undefined;
  /** Whether that way is one of points. */
  readonly level: LevelTarget['type'];
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

/** A comparison with somebody in the same year: 不高于全市平均水平. */
export interface RelativeTarget extends Stated {
  readonly type: 'relative';
  readonly text: string;
  /** Undefined where the text only ranks (居全市前列) or moves along (与经济增长同步). */
  readonly op: Operator | undefined;
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
