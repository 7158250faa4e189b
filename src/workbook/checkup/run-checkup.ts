import type { CheckLine, Checkup, Seen } from '../../core/finding/checkup';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { addSheet } from '../destination/new-sheet';
import { readHostError, refusalOf } from '../excel/refusal';
import { BOOK_CHECKS, TRIAL } from './book-checks';
import { CELL_CHECKS } from './cell-checks';
import type { Check, Equipment } from './check';
import { SHEET_CHECKS } from './sheet-checks';

/** Every check, in the order of the report. */
export const CHECKS: readonly Check[] = [...CELL_CHECKS, ...SHEET_CHECKS, ...BOOK_CHECKS];

/** The scratch sheet's name; a number follows where it is taken. */
const SCRATCH = '规划指标体检';
/** Cells that each check has for itself. */
const OWN = { rows: 20, columns: 8 } as const;

/**
 * Tries out in a sheet of its own what the add-in relies on, and removes the sheet whatever happens.
 * The user's sheets are not touched; the one in front is in front again afterwards.
 * @param tell told before each check how many are done
 * @example await runCheckup(context, { block, page }) // { ok: true, value: { lines, leftSheet: undefined } }
 */
export async function runCheckup(
  context: Excel.RequestContext,
  equipment: Equipment,
  tell: (done: number) => void = () => undefined,
): Promise<Outcome<Checkup, WorkbookFinding>> {
  const front = context.workbook.worksheets.getActiveWorksheet();
  front.load('id');
  const hasFront = (await refusalOf(context.sync())) === undefined;
  const added = await addSheet(context, SCRATCH);
  if (!added.ok) return fail(added.finding);
  const lines: CheckLine[] = [];
  let leftSheet: string | undefined;
  try {
    for (const [index, check] of CHECKS.entries()) {
      tell(index);
      lines.push(await runOne(context, equipment, added.value, index, check));
    }
  } finally {
    leftSheet = await removeTraces(context, added.value);
    if (hasFront) front.activate();
    await refusalOf(context.sync());
  }
  return succeed({ lines, leftSheet });
}

async function runOne(
  context: Excel.RequestContext,
  equipment: Equipment,
  name: string,
  index: number,
  { id, what, run }: Check,
): Promise<CheckLine> {
  try {
    const sheet = context.workbook.worksheets.getItem(name);
    const cells = sheet.getRangeByIndexes(index * OWN.rows, 0, OWN.rows, OWN.columns);
    return { id, what, ...(await run({ ...equipment, context, sheet, cells })) };
  } catch (error) {
    return { id, what, ...explain(error) };
  }
}

/** Codes by which Excel says that it does not know a call. */
const UNKNOWN_CALLS = ['ApiNotFound', 'ApiNotAvailable', 'NotImplemented'];

function explain(error: unknown): Seen {
  const { code, location, reason } = readHostError(error);
  // Where the client itself is older than a member, calling it is a TypeError.
  const isUnknown = UNKNOWN_CALLS.includes(code) || error instanceof TypeError;
  const at = location === '' ? '' : `（${location}）`;
  return { verdict: isUnknown ? 'unsupported' : 'failed', seen: `${code}${at}：${reason}` };
}

/** Each by itself: what one is refused must not keep the others. */
async function removeTraces(
  context: Excel.RequestContext,
  name: string,
): Promise<string | undefined> {
  const { workbook } = context;
  const item = workbook.names.getItemOrNullObject(TRIAL.name);
  item.load('name');
  if ((await refusalOf(context.sync())) === undefined && !item.isNullObject) {
    item.delete();
    await refusalOf(context.sync());
  }
  const setting = workbook.settings.getItemOrNullObject(TRIAL.setting);
  setting.load('key');
  if ((await refusalOf(context.sync())) === undefined && !setting.isNullObject) {
    setting.delete();
    await refusalOf(context.sync());
  }
  const parts = workbook.customXmlParts.getByNamespace(TRIAL.namespace);
  parts.load('items/id');
  if ((await refusalOf(context.sync())) === undefined) {
    // eslint-disable-next-line office-addins/load-object-before-read -- Loaded by their ids.
    for (const part of parts.items) part.delete();
    await refusalOf(context.sync());
  }
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  const unread = await refusalOf(context.sync());
  if (unread === undefined && sheet.isNullObject) return undefined;
  sheet.delete();
  return (await refusalOf(context.sync())) === undefined ? undefined : name;
}
