import type { UpperStatement } from '../catalog/find-upper';
import type { Borderline } from '../audit/borderline';
import type { ConflictNotes, GrowthConflict } from '../conflict/conflict';
import type { PrintedFigure, ObservationStatus } from '../figure/printed-figure';
import type { TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { Base } from '../plan-target/target';
import type { Plan } from '../plan/plan';
import type { Assessment, Needed } from '../progress/assessment';
import type { ProgressSettings } from '../progress/settings';
import type { Standing, VerdictTone } from '../progress/verdicts';
import type { Region } from '../region/region';

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
  /** How many rows the plan has, where it is about some of them only. */
  readonly whole?: number;
  readonly summary: ComparisonSummary;
}

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
      /** 1261亿元左右: it, or a year of it, is stated as about so much. */
      readonly isRough?: boolean;
      /** The statement of the newest year it rests on. */
      readonly figure: PrintedFigure | undefined;
    }
  | { readonly kind: 'text'; readonly text: string; readonly figure: PrintedFigure | undefined }
  | { readonly kind: 'blank' | 'not-set'; readonly figure: PrintedFigure }
  /** Nobody states a value, or it is stated that there is none to be had. */
  | { readonly kind: 'no-data'; readonly figure: PrintedFigure | undefined };

/** One row of the plan against its actual value. */
export interface ComparisonRow {
  readonly planIndicator: PlanIndicator;
  /** As printed; where the plan prints none, what is observed or implied. */
  readonly base: TableCell;
  readonly baseFrom: Base['from'];
  /** Where an observed base is stated; '' for any other. */
  readonly basePlace: string;
  /** As printed. */
  readonly target: TableCell;
  readonly growth: TableCell;
  readonly actual: ComparedActual;
  /** Each target judged, the target column's first; none where the row prints no target. */
  readonly assessments: readonly Assessment[];
  /** The judgement that counts for the row: the worst. Undefined without targets. */
  readonly deciding: Assessment | undefined;
  /** A printed target that base and printed growth do not lead to. */
  readonly gap: GrowthConflict | undefined;
  /** Where the target was adjusted by the year: what the plan itself states, and since when. */
  readonly former?: {
    readonly before: readonly PrintedFigure[];
    readonly adoptedOn: string;
    /** Whether the target itself was set anew, and not its growth alone. */
    readonly isTarget: boolean;
    /** The growth that went with the former target and that nothing states anew: it is not judged. */
    readonly isGrowthGone: boolean;
  };
  /** 年度目标 of the compared year, and whether the year reached it, where that can be told. */
  readonly yearly?: { readonly figure: PrintedFigure; readonly isMet?: boolean } | undefined;
  /** What the plan above prints of an indicator that it hands down. */
  readonly upper?: UpperStatement | undefined;
  /** Where the target stands, and where the actual value; '' where there is none. */
  readonly targetPlace: string;
  readonly actualPlace: string;
  /** The row as the packages know it, where it is judged by what the user typed over its actual value. */
  readonly known: ComparisonRow | undefined;
  /** 临界: filled-in values with which the verdict would be another were a digit miscopied; found when asked. */
  readonly borderlines?: () => readonly Borderline[];
  /** Why what the user typed is not used; the row is then not judged at all. */
  readonly refused?: LookupFinding;
}

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

/** What has to be said of a comparison wherever it is shown; `src/wording` says it. */
export interface ComparisonWords {
  /** 判定 of a row. */
  readonly verdict: (row: ComparisonRow) => string;
  /** How a table of formulas is used: at length, and what nobody could guess. */
  readonly typing: Readonly<Record<'short' | 'long', string>>;
  /** 实际值 where it is no plain number of the year; '' for a blank cell. */
  readonly actual: (row: ComparisonRow) => string;
  /** What stands before and after a number of this scope: 年均…%. */
  readonly around: (scope: ActualScope) => readonly [before: string, after: string];
  /** What each remaining year needs, '' where nothing can be said. */
  readonly needed: (row: ComparisonRow) => string;
  /** The unit that such a need is counted in. */
  readonly neededUnit: (kind: Needed['kind'], row: ComparisonRow) => string;
  /** 说明: the arithmetic and all that a reader has to know. */
  readonly note: (row: ComparisonRow) => string;
  /** Counts and bad news, one line each. */
  readonly summary: (comparison: Comparison, length: 'short' | 'long') => readonly string[];
  /** The one of them that tells 指标完成率; undefined where nothing is judged. */
  readonly completion: (rows: readonly ComparisonRow[]) => string | undefined;
  /** How it was computed and what the marks mean, one line each. */
  readonly method: (
    comparison: Comparison,
    length: 'short' | 'long',
    isProgressShown?: boolean,
  ) => readonly string[];
  /** What a reader of the plan's figures has to know of their contradictions, one line each. */
  readonly conflicts: ConflictNotes;
  readonly kinds: KindWords;
}

/** By what regions are ranked. */
export type RankedBy = 'actual' | 'progress';

/** Why a region stands without a rank, or what has to be known of the one it has. */
export type RankRemark =
  | { readonly kind: 'row-absent' }
  | { readonly kind: 'rows-several'; readonly count: number }
  | { readonly kind: 'no-value' }
  | { readonly kind: 'no-progress' }
  | { readonly kind: 'at-least' }
  | { readonly kind: 'rough' }
  | { readonly kind: 'other-unit'; readonly unit: string; readonly of: string }
  | { readonly kind: 'converted'; readonly unit: string; readonly of: string }
  | { readonly kind: 'other-scope'; readonly scope: ActualScope; readonly of: ActualScope };

/** One region in a ranking. */
export interface RankedRow {
  readonly comparison: Comparison;
  /** Undefined where its plan has no such indicator. */
  readonly row: ComparisonRow | undefined;
  /** From 1; equal values share one. Undefined where it cannot be ranked beside the others. */
  readonly rank: number | undefined;
  readonly remark: RankRemark | undefined;
}

/** How a value of a year has been reported; a blank cell, `--` and 无数据 are three things. */
export type Reported =
  | { readonly kind: 'reported' }
  | { readonly kind: 'unreported' }
  | { readonly kind: 'left-blank' }
  | { readonly kind: 'dashed'; readonly text: string }
  | { readonly kind: 'said-missing'; readonly text: string }
  /** The year's value is there; the target asks for its growth. */
  | { readonly kind: 'rate-unreported' };

/** A row that lacks a value of the year, and how. */
export interface UnreportedRow {
  readonly comparison: Comparison;
  readonly row: ComparisonRow;
  readonly reported: Reported;
}

/** What has to be said in tables of several regions or years; `src/wording` says it. */
export interface KindWords {
  /** Why a region stands without a rank; how a value has been reported. */
  readonly remark: (remark: RankRemark | Reported) => string;
  /** A region's own name of an indicator that stands under another's. */
  readonly ownName: (name: string) => string;
  /** How regions are ranked, one line each. */
  readonly ranking: (by: RankedBy, place: 'in-column' | 'in-brackets') => readonly string[];
  /** The marks of years side by side, one line each. */
  readonly yearly: (marks: YearMarks) => readonly string[];
  /** How much is owed, region by region. */
  readonly unreported: (
    comparisons: readonly Comparison[],
    rows: readonly UnreportedRow[],
  ) => readonly string[];
  readonly unreportedNotes: readonly string[];
}

/** What occurs among years side by side. */
interface YearMarks {
  readonly hasRates: boolean;
  readonly hasExpected: boolean;
  readonly hasForecast: boolean;
  readonly targetYear: number;
}

/** What has to be said around a chart of a comparison; `src/wording` says it. */
export interface ChartWords {
  /** Above the chart. */
  readonly title: (tableTitle: string) => string;
  /** Below it: what is drawn and what is not. */
  readonly note: (counts: ChartCounts) => string;
  /** How every such note begins, by which it is known again. */
  readonly noteStart: string;
  /** Above the cells that the chart is drawn from. */
  readonly data: string;
  /** What the bars of each tone are called, and the sign after a name that tells them apart in black and white. */
  readonly bars: Readonly<Record<VerdictTone, { readonly name: string; readonly sign: string }>>;
  /** After the name of a row whose progress is only a lower bound. */
  readonly bound: string;
  /** In place of the name of a row that the table no longer has. */
  readonly gone: string;
  /** The title of a chart that could not be drawn anew for its table. */
  readonly stale: string;
  /** The sheet of the cells that charts are drawn from. */
  readonly sheet: string;
}

/** How many rows of a comparison are drawn. */
export interface ChartCounts {
  readonly drawn: number;
  /** Rows without a progress. */
  readonly left: number;
  /** Rows whose progress is only a lower bound, among those drawn. */
  readonly bounds: number;
}
