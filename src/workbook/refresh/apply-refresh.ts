import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea } from '../address/address';
import { isAnswered } from '../destination/watched';
import { refusalOf } from '../excel/refusal';
import type { LogEntry } from '../inserted/block-index';
import { entriesIn, type BlockReading } from '../inserted/block-reading';
import { readBlocks, readKnownBlocks, type RefreshScope } from '../inserted/read-blocks';
import { extendLog } from './extend-log';
import { planAll, type Compose, type RefreshPreview } from './preview-refresh';
import type { FormulaChange, RefreshPlan } from './refresh-plan';
import { restoreRefresh } from './restore-refresh';
import { rememberCell } from './switch-block';
import { queueRowHeights, writeRefresh, type RowHeight } from './write-refresh';

/** What was done. */
export interface RefreshDone {
  readonly plans: readonly RefreshPlan[];
  /** All refreshes the workbook remembers, this one on top. */
  readonly log: readonly LogEntry[];
}

/**
 * Writes what a preview showed and the user agreed to: looks again, and writes only where the
 * workbook is still what was shown. Two syncs, however many blocks there are, and one step to undo;
 * five where an earlier version remembers one.
 * Where Excel refuses half-way, all is put back as it was.
 * @param date ISO date and time, for the log
 * @example await applyRefresh(context, compose, { kind: 'workbook' }, { plans, declined: [], adopted: [] }, date)
 * // { ok: true, value: { plans: [{ id: 'b1', changes: [{ address: 'Sheet1!F5', … }], … }], log: […] } }
 */
export async function applyRefresh(
  context: Excel.RequestContext,
  compose: Compose,
  scope: RefreshScope,
  consent: RefreshConsent,
  date: string,
): Promise<Outcome<RefreshDone, WorkbookFinding>> {
  const known = consent.plans.filter(hasPlace).map(({ id }) => id);
  let heights = queueRowHeights(context, consent.plans);
  const expected = await readKnownBlocks(context, scope, known);
  const read = expected.ok ? expected : await readBlocks(context, scope);
  if (!read.ok) return read;
  const shown = planAll(read.value, compose);
  if (JSON.stringify(shown.plans) !== JSON.stringify(consent.plans))
    return fail({ kind: 'refresh-outdated' });
  if (!expected.ok) {
    heights = queueRowHeights(context, consent.plans);
    const unread = await refusalOf(context.sync());
    if (unread !== undefined) return fail({ kind: 'read-rejected', ...unread });
  }
  const { adopted } = consent;
  // What follows a value that the user now gives up would be old beside the plan's.
  const agreed = adopted.length === 0 ? shown : planAll(read.value, compose, adopted);
  return writeAgreed(context, { shown, agreed, consent, heights, date });
}

/** What is to be written, and what is needed to put it back. */
interface Agreed {
  readonly shown: RefreshPreview;
  /** The same without the cells that the user gives up. */
  readonly agreed: RefreshPreview;
  readonly consent: RefreshConsent;
  readonly heights: readonly RowHeight[];
  readonly date: string;
}

/**
 * Writes tables, and formulas outside of them, in one step to undo; puts all back where Excel refuses.
 * One sync.
 * @example await writeAgreed(context, { shown, agreed, consent, heights, date }, formulas)
 */
export async function writeAgreed(
  context: Excel.RequestContext,
  { shown, agreed, consent, heights, date }: Agreed,
  formulas: readonly FormulaChange[] = [],
): Promise<Outcome<RefreshDone, WorkbookFinding>> {
  const plans = agreeTo(agreed, consent);
  const { readings, log: before } = shown;
  if (plans.every(({ descriptor }) => descriptor === undefined) && formulas.length === 0)
    return succeed({ plans, log: before });
  const log = extendLog(before, plans, date, formulas);
  // Somebody may have typed since: the same request looks once more at what it writes over.
  let met = queueMet(context, { plans, readings, log: before }, formulas);
  // Rows that come and go move what stands below them: cells that are named by their place go first.
  writeFormulas(context, formulas, ({ written }) => written);
  writeRefresh(context, { plans, readings, log });
  const refusal = await refusalOf(context.sync());
  if (refusal !== undefined && !met.asked.every(isAnswered)) {
    // Refused before it came to look: nothing is written yet.
    met = queueMet(context, { plans, readings, log: before }, formulas);
    await refusalOf(context.sync());
  }
  const found = met.asked.every(isAnswered) ? answerMet(met) : undefined;
  if (refusal === undefined && found === undefined) return succeed({ plans, log });
  const former = found ?? { preview: { plans, readings, log: before }, formulas };
  const reason = refusal ?? CHANGED;
  const isDone = refusal === undefined;
  const finding = await restoreRefresh(context, former.preview, heights, { ...reason, isDone });
  if (finding.kind !== 'write-rejected') return fail(finding);
  if (formulas.length > 0) {
    writeFormulas(context, former.formulas, ({ old }) => old);
    const refused = await refusalOf(context.sync());
    if (refused !== undefined)
      return fail({ ...finding, kind: 'write-half-done', left: undefined });
  }
  return fail(isDone ? { kind: 'refresh-outdated' } : finding);
}

/** Why what was written is taken back where Excel did not refuse it. */
const CHANGED = { code: 'Changed', reason: '' } as const;

/** What a write finds where it writes, to be read after its sync. */
interface PendingMet {
  readonly preview: RefreshPreview;
  readonly blocks: readonly { readonly reading: BlockReading; readonly now: Excel.Range }[];
  readonly formulas: readonly FormulaChange[];
  readonly cells: readonly Excel.Range[];
  /** All of them. */
  readonly asked: readonly Excel.Range[];
}

function queueMet(
  context: Excel.RequestContext,
  preview: RefreshPreview,
  formulas: readonly FormulaChange[],
): PendingMet {
  const { worksheets } = context.workbook;
  const touched = new Set(
    preview.plans.flatMap(({ id, descriptor }) => (descriptor === undefined ? [] : [id])),
  );
  const blocks = preview.readings.flatMap((reading) => {
    if (!touched.has(reading.descriptor.id)) return [];
    const now = worksheets.getItem(reading.sheetId).getRange(printArea(reading.area));
    return [{ reading, now: now.load(['formulas', 'values', 'valueTypes', 'numberFormat']) }];
  });
  const cells = formulas.map(({ sheetId, row, column }) =>
    worksheets.getItem(sheetId).getCell(row, column).load('formulas'),
  );
  return { preview, blocks, formulas, cells, asked: [...blocks.map(({ now }) => now), ...cells] };
}

/** What was met, as what is to be put back; undefined where it was what had been read. */
function answerMet({
  preview,
  blocks,
  formulas,
  cells,
}: PendingMet):
  { readonly preview: RefreshPreview; readonly formulas: readonly FormulaChange[] } | undefined {
  const olds = cells.map((cell) => String((cell.formulas as unknown[][])[0]?.[0]));
  const found = blocks.map(({ reading, now }) => {
    const numberFormats = (now.numberFormat as unknown[][]).map((line) => line.map(String));
    return { ...reading, standing: entriesIn(now), numberFormats };
  });
  const isSame =
    formulas.every(({ old }, index) => old === olds[index]) &&
    blocks.every(({ reading }, index) => {
      const now = found[index];
      return JSON.stringify(now?.standing) === JSON.stringify(reading.standing);
    });
  if (isSame) return undefined;
  const plans = preview.plans.map((plan) => {
    const standing = found.find(({ descriptor }) => descriptor.id === plan.id)?.standing;
    const changes = plan.changes.map((change) => ({
      ...change,
      old: standing?.[change.row]?.[change.column] ?? change.old,
    }));
    return { ...plan, changes };
  });
  return {
    preview: { ...preview, plans, readings: found },
    formulas: formulas.map((one, index) => ({ ...one, old: olds[index] ?? one.old })),
  };
}

function writeFormulas(
  context: Excel.RequestContext,
  formulas: readonly FormulaChange[],
  text: (one: FormulaChange) => string,
): void {
  for (const one of formulas)
    context.workbook.worksheets.getItem(one.sheetId).getCell(one.row, one.column).formulas = [
      [text(one)],
    ];
}

function hasPlace({ remarks }: RefreshPlan): boolean {
  return !remarks.some((remark) => remark.kind === 'block-lost' && remark.missing === 'place');
}

/** What the user was shown, and what of it he wants. */
export interface RefreshConsent {
  readonly plans: readonly RefreshPlan[];
  /** Blocks that are left as they are. */
  readonly declined: readonly string[];
  /** Addresses of cells of his own that the plan's figure may replace. */
  readonly adopted: readonly string[];
}

/**
 * The plans as the user agreed to them: nothing of the blocks he declined, and the cells of his own
 * that he gave up.
 * @example agreeTo(preview, { plans, declined: ['b2'], adopted: ['Sheet1!F4'] })
 */
function agreeTo(
  { plans, readings }: RefreshPreview,
  { declined, adopted }: RefreshConsent,
): readonly RefreshPlan[] {
  return plans.map((plan) => {
    if (declined.includes(plan.id))
      return { ...plan, changes: [], additions: [], removals: [], descriptor: undefined };
    const given = plan.remarks.some(({ kind }) => kind === 'sheet-protected')
      ? []
      : plan.remarks.flatMap((remark) =>
          remark.kind === 'edited-by-user' && adopted.includes(remark.change.address)
            ? [remark.change]
            : [],
        );
    const reading = readings.find(({ descriptor }) => descriptor.id === plan.id);
    if (given.length === 0 || reading === undefined) return plan;
    const { written, ...descriptor } = plan.descriptor ?? reading.descriptor;
    return {
      ...plan,
      changes: [...plan.changes, ...given],
      remarks: plan.remarks.filter(
        (remark) => remark.kind !== 'edited-by-user' || !given.includes(remark.change),
      ),
      descriptor: {
        ...descriptor,
        written: given.reduce(rememberCell(descriptor.columns), written),
      },
    };
  });
}
