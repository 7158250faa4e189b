import type { Figure } from '../figure/figure';
import type { Direction, Indicator, Nature } from '../indicator/indicator';
import type { TargetType } from './target';

/** All that a target is derived from, as plain values. */
export interface TargetSource {
  /** Name as printed; 降幅 and 降低 in it make a rate a reduction. */
  readonly name: string;
  /** Unit of the row; numbers of figures are turned into it. */
  readonly unit: string;
  readonly nature: Nature;
  readonly direction: Direction;
  readonly priceBasis: Indicator['priceBasis'];
  readonly baseYear: number;
  readonly targetYear: number;
  /** What the columns of the row say; undefined where the plan has no such column. */
  readonly base: Figure | undefined;
  readonly target: Figure | undefined;
  readonly growth: Figure | undefined;
  /** Observation of the base year in the row's unit, for plans that print no base. */
  readonly observedBase?: number | undefined;
  /** What the package says the target is, where figures and nature do not tell. */
  readonly type?: TargetType | undefined;
}
