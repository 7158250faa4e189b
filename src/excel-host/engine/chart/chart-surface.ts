/** A picture that floats over cells: where it is anchored, and its size, in pixels. */
export interface Figure {
  id: string;
  col: number;
  row: number;
  offset: { x: number; y: number };
  width: number;
  height: number;
}

/** A chart as the engine keeps it; `excel` is the host's own part. */
export interface ChartDefinition {
  type: 'bar';
  dataSource: {
    type: 'range';
    dataSets: { dataSetId: string; dataRange: string }[];
    dataSetsHaveTitle: boolean;
    labelRange?: string;
  };
  dataSetStyles: Record<string, { backgroundColor?: string }>;
  title: { text?: string; bold?: boolean; fontSize?: number; align?: string; color?: string };
  legendPosition: string;
  background: string;
  stacked: boolean;
  horizontal: boolean;
  showValues: boolean;
  excel: unknown;
}

/** What the chart library is given to draw; only what the host changes. */
export interface ChartRuntime {
  chartJsConfig: { data: { datasets: object[] }; options: object };
}

/** How the engine makes charts of one type. */
export interface ChartType {
  allowedDefinitionKeys: readonly string[];
  getRuntime(getters: object, definition: ChartDefinition, ...rest: unknown[]): ChartRuntime;
}

export interface ChartGetters {
  getChartIds(sheetId: string): string[];
  getChartDefinition(chartId: string): ChartDefinition;
  getChartRuntime(chartId: string): ChartRuntime;
  isChartDefined(chartId: string): boolean;
  getFigureIdFromChartId(chartId: string): string;
  getFigure(sheetId: string, figureId: string): Figure | undefined;
  getColDimensions(sheetId: string, col: number): { start: number };
  getRowDimensions(sheetId: string, row: number): { start: number };
}

/** How one series is drawn. */
export interface SeriesLook {
  /** #RRGGBB, or none; undefined where Excel chooses. */
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
  /** How far the bars of one category lie over each other, in % of a bar's width. */
  overlap?: number;
  category: { isReversed?: boolean; areLabelsLow?: boolean; position?: 'Maximum' };
  value: { numberFormat?: string };
}

/** A fill of nothing. */
export const NO_FILL = 'none';

/** Excel's own gap between clusters of bars. */
export const DEFAULT_GAP = 150;
