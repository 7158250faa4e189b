import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Standing } from '../progress/verdicts';
import type { ComparisonRow } from './comparison-row';

/** How many rows stand where. Every row counts in just one standing. */
export interface Tally {
  readonly rows: number;
  /** Rows with a number or a text as actual value, whatever the verdict. */
  readonly withActual: number;
  /** Bad news first; a standing that no row has is left out. */
  readonly standings: readonly { readonly standing: Standing; readonly rows: number }[];
}

/** What a comparison comes to. */
export interface ComparisonSummary {
  readonly all: Tally;
  /** 约束性 first; an attribute that no row has is left out. */
  readonly groups: readonly {
    readonly attribute: PlanIndicator['attribute'];
    readonly tally: Tally;
  }[];
  /** Rows with bad news: 约束性 ones, which are alarms, before the others, each from bad to less bad. */
  readonly lagging: readonly ComparisonRow[];
}
