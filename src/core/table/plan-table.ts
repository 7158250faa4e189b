import type { PlanIndicator } from '../indicator/plan-indicator';
import type { PlanColumn } from '../plan/plan';

/**
 * A cell as a sheet takes it. A plain number is a number and keeps its printed decimals; everything
 * else the plan prints stays the printed text (`17%`, `6.5 左右`, `[2]`, `--`); blank stays blank.
 */
export type TableCell =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly printed: string;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

export interface PlanTableRow {
  readonly planIndicator: PlanIndicator;
  /** One for each column of the table. */
  readonly cells: readonly TableCell[];
}

/** The indicator table of a plan, in the plan's own order. */
export interface PlanTable {
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanTableRow[];
}
