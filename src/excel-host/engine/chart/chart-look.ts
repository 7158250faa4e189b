/** How one series is drawn. */
export interface SeriesLook {
  /** #RRGGBB; undefined where Excel chooses. */
  fill?: string;
  line?: string;
  hasDataLabels?: boolean;
}

/** What Excel knows of a chart and the engine does not. It lies inside the engine's own chart, so it is undone and saved with it. */
export interface ChartLook {
  name: string;
  /** Of all texts; undefined where Excel chooses. */
  font?: { name?: string; size?: number };
  series: readonly SeriesLook[];
  /** Gap between the bars of two categories, in % of a bar's width. */
  gapWidth?: number;
  category: { isReversed?: boolean; areLabelsLow?: boolean; position?: 'Maximum' };
  value: { numberFormat?: string };
}

/** Excel's own gap between clusters of bars. */
export const DEFAULT_GAP = 150;
