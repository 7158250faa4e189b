/** What counts as nearly on schedule. The tool's own cut-offs: no official ones are published. */
export interface ProgressSettings {
  /** δ: progress may stay behind elapsed time by this share of the way. */
  readonly scheduleMargin: number;
  /** The same for average growth, in 个百分点. */
  readonly growthMargin: number;
}

export const DEFAULT_SETTINGS: ProgressSettings = { scheduleMargin: 0.05, growthMargin: 0.5 };
