import type { PlanIndicator } from '../../core/indicator/plan-indicator';

/** A row of the plan's table, or one that stands in prose only. */
export interface ReviewRow {
  readonly id: string;
  readonly origin: 'table' | 'prose';
  readonly number: string;
  readonly category: string;
  readonly parentName: string;
  readonly name: string;
  readonly unit: string;
  readonly attribute: PlanIndicator['attribute'];
  /** 1-based among the rows of the table; 0 for prose. */
  readonly position: number;
  readonly line: number;
}
