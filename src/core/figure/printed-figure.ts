/** What a figure is of. 实际 measures are observations printed in the same table. */
export type Measure = 'base' | 'target' | 'growth' | 'actual' | 'actual_growth';

/** Where a figure stands in its document; enough for a reader to find it with the paper in hand. */
export interface Place {
  readonly sourceId: string;
  /** `entry` is no printed statement: a user filled the value in, in a sheet or a file. */
  readonly kind: 'table' | 'prose' | 'entry';
  /** Section, 专栏 and row as the document numbers them, e.g. `专栏2 第5行`. */
  readonly text: string;
  /** Line of the plain-text copy of the document (1-based), undefined where there is none. */
  readonly line: number | undefined;
  /**
   * What the document's file is opened at, where it is no text: `第12页`, `第3段` of the section, `C12`.
   * Absent for a text, and in packages that were made before there was such a thing.
   */
  readonly spot?: string | undefined;
}

/**
 * How settled a measured value is: P 初步, A 最终, E 预计. The codes are those of SDMX OBS_STATUS; a
 * value whose source says nothing has none, and none is ever assumed.
 */
export type ObservationStatus = 'P' | 'A' | 'E';

/** A target as another document than the plan sets it: adjusted at mid-term, or in a year's plan. */
export interface TargetVersion {
  readonly kind: 'adjusted' | 'yearly';
  /** ISO date from which it is in force. */
  readonly adoptedOn: string;
}

/** One printed statement: text as printed, what it is of, and its place. */
export interface PrintedFigure {
  readonly id: string;
  /** Either a plan indicator's figure … */
  readonly planId: string | undefined;
  readonly code: string | undefined;
  /** … or an observation of an indicator in a region. */
  readonly regionId: string | undefined;
  readonly indicatorId: string | undefined;
  readonly measure: Measure;
  /** First and last year it speaks of; the same year twice for a level. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** Verbatim, '' for a blank cell. */
  readonly text: string;
  /**
   * What the cell was read as where nobody said that this is right; `text` is '' then, though the plan
   * prints something there.
   */
  readonly unread?: string | undefined;
  /** Unit that holds for this figure where it differs from the row's, else ''. */
  readonly unit: string;
  /** How settled an actual value is; absent where the document does not say. */
  readonly status?: ObservationStatus | undefined;
  readonly place: Place;
  /** Absent for what the plan itself states. */
  readonly version?: TargetVersion | undefined;
}
