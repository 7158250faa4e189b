import type { PlanIndicator } from '../indicator/plan-indicator';
import type { PlanColumn } from '../plan/plan';
import type { TableCell } from '../figure/table-cell';

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
