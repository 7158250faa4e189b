import type { Plan } from '../plan/plan';
import type { ProgressSettings } from '../progress/settings';
import type { Region } from '../region/region';
import type { ComparisonRow } from './comparison-row';
import type { ComparisonSummary } from './summary';

/** 对比: a plan against the actual values of one year. Data only; words are made in src/wording. */
export interface Comparison {
  readonly region: Region;
  readonly plan: Plan;
  readonly year: number;
  /** 时间进度: share of the plan period that has passed. */
  readonly elapsed: number;
  readonly settings: ProgressSettings;
  /** In the plan's own order. */
  readonly rows: readonly ComparisonRow[];
  readonly summary: ComparisonSummary;
}
