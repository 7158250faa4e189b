import type { TargetType } from '../plan-target/target';

/** 规划指标: an indicator as one plan prints it. */
export interface PlanIndicator {
  readonly planId: string;
  /**
   * Unique within the plan: the printed number, with `.1` … for sub-rows (`22.1`); `P01` … for a row
   * that stands only in prose.
   */
  readonly code: string;
  /** Whether the plan's indicator table has the row, or only its prose states the indicator. */
  readonly origin: 'table' | 'prose';
  /** Number as printed; sub-rows share their parent's. */
  readonly number: string;
  /** 1-based position in the plan's own order. */
  readonly position: number;
  /** 类别, filled down. */
  readonly category: string;
  /** Name verbatim, without the number. Sub-rows: the sub-row's own name. */
  readonly printedName: string;
  /** Name of the row that sub-rows stand under, else ''. */
  readonly parentName: string;
  /** Unit as printed, in a column or in the name's last bracket; '' where none is. */
  readonly unit: string;
  readonly attribute: '预期性' | '约束性' | '';
  /** The concept, undefined where none fits: similar is not same. */
  readonly indicatorId: string | undefined;
  /** Type of the target where figures and nature do not tell it: a bare 6 that is a five-year sum. */
  readonly targetType?: TargetType | undefined;
}
