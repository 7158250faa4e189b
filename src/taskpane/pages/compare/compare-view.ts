import type { Standing } from '../../../core/progress/verdicts';
import type { AttributeFilter, StandingFilter } from './compare-state';

/** How good or bad a standing is; 约束性 and lagging is the only alarm. */
export type Tone = 'good' | 'near' | 'alarm' | 'late' | 'quiet';

/** How far a row has come, for the bar; shares of the way and of the time. */
export interface Pace {
  /** From 0 to 1, for the length of the bar. */
  readonly covered: number;
  readonly elapsed: number;
  /** With its bound: `64.0 %`, `≥36.7 %`. */
  readonly progress: string;
}

/** One printed or computed cell of a compared row, as text; a blank is told in words. */
export interface ComparedCell {
  readonly label: '基期值' | '目标值' | '年均增长' | '实际值';
  readonly text: string;
  readonly isQuiet: boolean;
}

/** One row of 对比. */
export interface ComparedRow {
  /** 编码 */
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly parentName: string;
  readonly unit: string;
  readonly attribute: '预期性' | '约束性' | '';
  readonly standing: Standing;
  readonly tone: Tone;
  /** The verdict, with the reason where there is none: `无法判断（缺基期值）`. */
  readonly verdict: string;
  /** Undefined where the row has no share of a way. */
  readonly pace: Pace | undefined;
  readonly cells: readonly ComparedCell[];
  /** The arithmetic in one line, '' where there is none. */
  readonly note: string;
  /** `今后每年需提高0.9个百分点`, '' where nothing can be said. */
  readonly needed: string;
  readonly targetPlace: string;
  readonly actualPlace: string;
}

/** A choice of a filter with the number of rows it leaves. */
export interface FilterChoice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

/** A row in the summary: bad news by name. */
export interface BadNews {
  readonly key: string;
  readonly name: string;
  readonly verdict: string;
}

/** 对比 as the pane shows it. */
export interface CompareView {
  readonly year: number;
  /** `60.0 %` */
  readonly elapsed: string;
  readonly count: number;
  readonly withActual: number;
  readonly noData: number;
  /** 约束性 rows that lag. */
  readonly alarms: readonly BadNews[];
  /** The others that lag. */
  readonly hints: readonly BadNews[];
  readonly standings: readonly FilterChoice<StandingFilter>[];
  readonly attributes: readonly FilterChoice<AttributeFilter>[];
  /** What the filters leave, in the plan's own order. */
  readonly rows: readonly ComparedRow[];
  /** How it was computed and what the marks mean. */
  readonly method: readonly string[];
}
