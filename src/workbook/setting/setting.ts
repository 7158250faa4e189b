import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readColumnMemory, type RememberedColumns } from '../../core/observation/column-memory';
import {
  changeConfirmations,
  type ConfirmationChange,
  readConfirmations,
} from '../../core/audit/confirmation';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../../core/progress/settings';
import { refusalOf } from '../excel/refusal';

/**
 * Keeps a value under a settings key of the workbook, in place of the former one. One sync.
 * @example await keepSetting(context, 'PLAN.columns', memory) // { ok: true, value: undefined }
 */
export async function keepSetting(
  context: Excel.RequestContext,
  key: string,
  value: unknown,
): Promise<Outcome<undefined, WorkbookFinding>> {
  context.workbook.settings.add(key, value);
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(undefined);
  const { code, reason } = refusal;
  return fail({ kind: 'setting-rejected', key, code, reason });
}

/**
 * What the workbook keeps under a settings key, undefined where it keeps nothing. It may have been
 * through other hands: the caller checks what it is. One sync.
 * @example await readSetting(context, 'PLAN.margins') // { ok: true, value: { scheduleMargin: 0.05, … } }
 */
export async function readSetting(
  context: Excel.RequestContext,
  key: string,
): Promise<Outcome<unknown, WorkbookFinding>> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(setting.isNullObject ? undefined : setting.value);
  const { code, reason } = refusal;
  return fail({ kind: 'read-rejected', code, reason });
}

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

/**
 * Settings key of how columns of files were assigned, kept with the workbook so that a colleague need
 * not do it again. A file format.
 */
export const COLUMNS_KEY = 'PLAN.columns';

/**
 * What the workbook remembers of columns; nothing where something else stands there. One sync.
 * @example await readColumns(context) // { ok: true, value: [{ header: '区县|年度', mapping: … }] }
 */
export async function readColumns(
  context: Excel.RequestContext,
): Promise<Outcome<readonly RememberedColumns[], WorkbookFinding>> {
  const read = await readSetting(context, COLUMNS_KEY);
  if (!read.ok) return read;
  return succeed(read.value === undefined ? [] : readColumnMemory(read.value));
}

/**
 * Keeps it with the workbook. One sync.
 * @example await keepColumns(context, memory)
 */
export function keepColumns(
  context: Excel.RequestContext,
  memory: readonly RememberedColumns[],
): Promise<Outcome<undefined, WorkbookFinding>> {
  return keepSetting(context, COLUMNS_KEY, memory);
}

/**
 * Settings key of the actual values that somebody has confirmed although they look wrong, so that they
 * are not asked about again. A file format.
 */
const CONFIRMED_KEY = 'PLAN.confirmed';

/**
 * The keys of confirmed values (see `confirmationKey`); none where something else stands there. One sync.
 * @example await readConfirmed(context) // { ok: true, value: ['350104/gdp|2023|12610亿元'] }
 */
export async function readConfirmed(
  context: Excel.RequestContext,
): Promise<Outcome<readonly string[], WorkbookFinding>> {
  const read = await readSetting(context, CONFIRMED_KEY);
  return read.ok ? succeed(readConfirmations(read.value)) : read;
}

/**
 * Keeps further ones with the workbook, and forgets others. Two syncs.
 * @example await keepConfirmed(context, { added: ['350104/gdp|2023|12610亿元'], dropped: [] })
 */
export async function keepConfirmed(
  context: Excel.RequestContext,
  change: ConfirmationChange,
): Promise<Outcome<undefined, WorkbookFinding>> {
  const read = await readConfirmed(context);
  if (!read.ok) return read;
  return keepSetting(context, CONFIRMED_KEY, changeConfirmations(read.value, change));
}
