import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../../core/progress/settings';
import { keepSetting } from '../setting/keep-setting';
import { readSetting } from '../setting/read-setting';

/**
 * Settings key of the margins that this workbook's comparisons are judged with: they change results,
 * so they go with the workbook and not with the person. A file format.
 */
export const MARGINS_KEY = 'PLAN.margins';

/**
 * The margins kept with the workbook; the default where none are, or where what stands there is not
 * what the add-in writes: the workbook may have been through other hands. One sync.
 * @example await readMargins(context) // { ok: true, value: { scheduleMargin: 0.05, growthMargin: 0.5 } }
 */
export async function readMargins(
  context: Excel.RequestContext,
): Promise<Outcome<ProgressSettings, WorkbookFinding>> {
  const read = await readSetting(context, MARGINS_KEY);
  return read.ok ? succeed(toMargins(read.value)) : read;
}

/**
 * Keeps margins with the workbook. One sync.
 * @example await keepMargins(context, { scheduleMargin: 0.1, growthMargin: 0.5 }) // { ok: true, … }
 */
export function keepMargins(
  context: Excel.RequestContext,
  { scheduleMargin, growthMargin }: ProgressSettings,
): Promise<Outcome<undefined, WorkbookFinding>> {
  return keepSetting(context, MARGINS_KEY, { scheduleMargin, growthMargin });
}

function toMargins(value: unknown): ProgressSettings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const { scheduleMargin, growthMargin } = value as Partial<Record<string, unknown>>;
  if (!isBetween(scheduleMargin, 1) || !isBetween(growthMargin, 100)) return DEFAULT_SETTINGS;
  return { scheduleMargin, growthMargin };
}

function isBetween(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}
