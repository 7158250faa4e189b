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
}

/** How many rows of a comparison are drawn. */
export interface ChartCounts {
  readonly drawn: number;
  /** Rows without a progress. */
  readonly left: number;
  /** Rows whose progress is only a lower bound, among those drawn. */
  readonly bounds: number;
}
