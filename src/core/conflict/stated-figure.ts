import type { Operator } from '../figure/figure';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';

/**
 * What kind of number a figure states. Only numbers of one kind can disagree: a level of a year, a sum
 * over the period, a yearly rate in %, a change over the period, parts of a whole.
 */
export type Quantity = 'level' | 'sum' | 'rate' | 'change' | 'composition';

/** A number that a figure states. */
export interface StatedNumber {
  readonly quantity: Quantity;
  /** The row's unit; `%` for rates; the unit of a change where it prints one, else ''. */
  readonly unit: string;
  readonly value: number;
  /** Upper end of a range, else the same as `value`. */
  readonly upTo: number;
  readonly op: Operator;
  /** Half a unit of the last printed place, which is what rounding can hide. */
  readonly half: number;
  /** 力争值 in the same unit. */
  readonly stretch: number | undefined;
  /** Parts of a composition; empty for everything else. */
  readonly parts: readonly number[];
  /** 可比价, 现价 … where the cell names its prices, else ''. */
  readonly prices: string;
}

/** One printed figure as a statement about one row, read as a number. */
export interface StatedFigure {
  readonly figure: PrintedFigure;
  /** The row that the number is read for; an observation stated alone is read for its concept's row. */
  readonly row: PlanIndicator;
  readonly plan: Plan;
  readonly number: StatedNumber;
}

/** A goal is what a plan sets, a fact what was measured, whichever column prints it. */
export type GoalOrFact = 'goal' | 'fact';

/**
 * Whether a measure is a goal or a fact: a base value is the fact of its year.
 * @example goalOrFact('base') // 'fact'
 */
export function goalOrFact(measure: Measure): GoalOrFact {
  return measure === 'target' || measure === 'growth' ? 'goal' : 'fact';
}
