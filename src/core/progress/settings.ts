import { parseFigure } from '../figure/parse';

/** What counts as nearly on schedule. The tool's own cut-offs: no official ones are published. */
export interface ProgressSettings {
  /** δ: progress may stay behind elapsed time by this share of the way. */
  readonly scheduleMargin: number;
  /** The same for average growth, in 个百分点. */
  readonly growthMargin: number;
}

export const DEFAULT_SETTINGS: ProgressSettings = { scheduleMargin: 0.05, growthMargin: 0.5 };

/** A plan's whole way in 个百分点: no margin makes sense beyond. */
const MOST = 100;

/**
 * A margin in 个百分点 as a user types it, full-width digits and all; undefined for anything that is
 * not a number from 0 to 100.
 * @example readMargin('５') // 5
 * @example readMargin('五点') // undefined
 */
export function readMargin(text: string): number | undefined {
  const figure = parseFigure(text.trim());
  if (figure.kind !== 'number' || figure.op !== '=') return undefined;
  const { value } = figure;
  return Number.isFinite(value) && value >= 0 && value <= MOST ? value : undefined;
}
