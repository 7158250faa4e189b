import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import {
  changeConfirmations,
  type ConfirmationChange,
  readConfirmations,
} from '../../core/audit/confirmation';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../../core/progress/settings';
import { changeKept, keepKept, readKept, type KeptBook } from './kept';

/**
 * The margins that this workbook's comparisons are judged with: they change results, so they go with
 * the workbook and not with the person; the default where none are, or where what stands there is not
 * what the add-in writes: the workbook may have been through other hands. Syncs as of `readKept`.
 * @example await readMargins(context) // { ok: true, value: { scheduleMargin: 0.05, growthMargin: 0.5 } }
 */
export async function readMargins(
  context: Excel.RequestContext,
): Promise<Outcome<ProgressSettings, WorkbookFinding>> {
  const read = await readKept(context);
  return read.ok ? succeed(marginsIn(read.value.value('PLAN.margins')) ?? DEFAULT_SETTINGS) : read;
}

/**
 * Keeps margins with the workbook. Syncs as of `changeKept`.
 * @example await keepMargins(context, { scheduleMargin: 0.1, growthMargin: 0.5 }) // { ok: true, … }
 */
export function keepMargins(
  context: Excel.RequestContext,
  { scheduleMargin, growthMargin }: ProgressSettings,
): Promise<Outcome<undefined, WorkbookFinding>> {
  return keepKept(context, 'PLAN.margins', { scheduleMargin, growthMargin });
}

/**
 * Margins as they were kept somewhere; undefined for what the add-in does not write.
 * @example marginsIn({ scheduleMargin: 0.1, growthMargin: 0.5 })
 * // { scheduleMargin: 0.1, growthMargin: 0.5 }
 * @example marginsIn({ scheduleMargin: 2 }) // undefined
 */
export function marginsIn(value: unknown): ProgressSettings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { scheduleMargin, growthMargin } = value as Partial<Record<string, unknown>>;
  if (!isBetween(scheduleMargin, 1) || !isBetween(growthMargin, 100)) return undefined;
  return { scheduleMargin, growthMargin };
}

function isBetween(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}

/**
 * The keys of actual values that somebody has confirmed although they look wrong (see
 * `confirmationKey`), so that they are not asked about again; none where something else stands there. Syncs as of `readKept`.
 * @example await readConfirmed(context) // { ok: true, value: ['350104/gdp|2023|12610亿元'] }
 */
export async function readConfirmed(
  context: Excel.RequestContext,
): Promise<Outcome<readonly string[], WorkbookFinding>> {
  const read = await readKept(context);
  return read.ok ? succeed(confirmedIn(read.value)) : read;
}

/**
 * The same of a workbook that was read.
 * @example confirmedIn(book) // ['350104/gdp|2023|12610亿元']
 */
export function confirmedIn(book: KeptBook): readonly string[] {
  return readConfirmations(book.value('PLAN.confirmed'));
}

/**
 * Keeps further ones with the workbook, and forgets others. Syncs as of `changeKept`.
 * @example await keepConfirmed(context, { added: ['350104/gdp|2023|12610亿元'], dropped: [] })
 */
export function keepConfirmed(
  context: Excel.RequestContext,
  change: ConfirmationChange,
): Promise<Outcome<undefined, WorkbookFinding>> {
  return changeKept<undefined, never>(context, 'PLAN.confirmed', (kept) =>
    succeed({ value: changeConfirmations(readConfirmations(kept), change), answer: undefined }),
  );
}
