import type { PrintedFigure, ObservationStatus } from '../figure/printed-figure';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Assessment } from '../progress/assessment';
import type { TableCell } from '../figure/table-cell';
import type { GrowthGap } from '../plan-target/growth-gap';
import type { Base } from '../plan-target/target';

/**
 * What the actual number of a row is of: the year itself; for a sum its total so far, for growth the
 * average so far in %, for a reduction what is reduced so far in %.
 */
export type ActualScope = 'year' | 'total' | 'average' | 'reduction';

/** The actual value of a row; a blank cell, `--` and no data are three things, and none of them is 0. */
export type ComparedActual =
  | {
      readonly kind: 'number';
      /** In the row's unit; averages and reductions in %. */
      readonly value: number;
      readonly decimals: number;
      readonly scope: ActualScope;
      /** Years of a total without a value: it is then a lower bound at most. */
      readonly missing: readonly number[];
      readonly status: ObservationStatus | undefined;
      /** The statement of the newest year it rests on. */
      readonly figure: PrintedFigure | undefined;
    }
  | { readonly kind: 'text'; readonly text: string; readonly figure: PrintedFigure }
  | { readonly kind: 'blank' | 'not-set'; readonly figure: PrintedFigure }
  /** Nobody states a value, or it is stated that there is none to be had. */
  | { readonly kind: 'no-data'; readonly figure: PrintedFigure | undefined };

/** One row of the plan against its actual value. */
export interface ComparisonRow {
  readonly planIndicator: PlanIndicator;
  /** As printed; where the plan prints none, what is observed or implied. */
  readonly base: TableCell;
  readonly baseFrom: Base['from'];
  /** As printed. */
  readonly target: TableCell;
  readonly growth: TableCell;
  readonly actual: ComparedActual;
  /** Each target judged, the target column's first; none where the row prints no target. */
  readonly assessments: readonly Assessment[];
  /** The judgement that counts for the row: the worst. Undefined without targets. */
  readonly deciding: Assessment | undefined;
  /** A level and a growth that do not agree arithmetically. */
  readonly gap: GrowthGap | undefined;
  /** Where the target stands, and where the actual value; '' where there is none. */
  readonly targetPlace: string;
  readonly actualPlace: string;
}
