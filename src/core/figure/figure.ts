/**
 * A figure is what one printed cell or clause says, typed. The printed text is the only truth that
 * is stored (see PrintedFigure); a Figure is derived from it each time it is read.
 */

/** How a printed number binds: 以上/不低于 is ≥, 超过/突破 is >, 以内/不高于 is ≤, 低于/不满 is <, 左右/约/近 is ≈. */
export type Operator = '=' | '≈' | '≥' | '>' | '≤' | '<';

/** A number with the operator it is printed with; `decimals` are the printed ones (`4.0` has 1). */
export interface Amount {
  readonly value: number;
  readonly op: Operator;
  readonly decimals: number;
  /** Unit printed in the cell itself (亿元, %, 家 …), '' where the cell prints none. */
  readonly unit: string;
}

export interface NumberFigure extends Amount {
  readonly kind: 'number';
  /** 力争值, e.g. 800 in `655（力争800）`. */
  readonly stretch?: number;
  /** A remark that leaves the number what it is: a price basis or a status (`可比价`, `预计`). */
  readonly note?: string;
}

/** A sum or change over the whole period: `[6.5]`, `五年累计达到11亿元`. */
export interface CumulativeFigure extends Amount {
  readonly kind: 'cumulative';
}

/**
 * A change and not a level: `年均增长6%以上`, `累计下降[13.5]`, `比2020年提高5个百分点`. The value is
 * printed without its direction, so 下降18% has the value 18 and the way `down`.
 */
export interface ChangeFigure extends Amount {
  readonly kind: 'change';
  readonly way: 'up' | 'down';
  /** `year` for 年均/每年, `period` for 累计/五年 and brackets, `unstated` where nothing is said. */
  readonly span: 'year' | 'period' | 'unstated';
  /** Year compared with, in `比2020年下降18%`. */
  readonly since?: number;
}

export interface RangeFigure {
  readonly kind: 'range';
  readonly from: number;
  readonly to: number;
  readonly op: '=' | '≈';
  readonly decimals: number;
  readonly unit: string;
}

/** `0.2: 32.8: 67` */
export interface CompositionFigure {
  readonly kind: 'composition';
  readonly parts: readonly number[];
  readonly op: '=' | '≈';
  readonly decimals: number;
}

/**
 * One clause of a compound cell. `of` names what it is about, '' being the indicator itself. At most
 * one clause of each kind speaks of the indicator itself (`80.2[0.71]`: a level and a sum).
 */
export interface Clause {
  readonly of: string;
  readonly figure: NumberFigure | CumulativeFigure | ChangeFigure;
}

/** `约35亿元，占地区生产总值比重达到20%`; a single clause about something else is compound too. */
export interface CompoundFigure {
  readonly kind: 'compound';
  readonly clauses: readonly Clause[];
}

/** 持平: the base-year level is kept. */
export interface UnchangedFigure {
  readonly kind: 'unchanged';
}

/**
 * Text targets: `relative` compares with someone or something (不高于全市平均水平, 居全市前列),
 * `assigned` is set by the level above (完成市下达指标), `statement` is any other text.
 */
export interface TextFigure {
  readonly kind: 'relative' | 'assigned' | 'statement';
  readonly text: string;
}

/** `--`, `—`: the plan prints that nothing is set. Not the same as a blank cell, and never 0. */
export interface NotSetFigure {
  readonly kind: 'not-set';
}

/** An empty cell: merged, lost or left out. */
export interface BlankFigure {
  readonly kind: 'blank';
}

export type Figure =
  | NumberFigure
  | CumulativeFigure
  | ChangeFigure
  | RangeFigure
  | CompositionFigure
  | CompoundFigure
  | UnchangedFigure
  | TextFigure
  | NotSetFigure
  | BlankFigure;
