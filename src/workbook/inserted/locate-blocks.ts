import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea, readAddress } from '../address/address';
import { contains, type SheetArea } from '../address/area';
import { anchorName, blockAge, settingKey, type BlockDescriptor } from '../block/descriptor';
import { answerMemories, forget, queueMemories } from '../block/memory';
import { refusalOf } from '../excel/refusal';
import { answerIndex, queueIndex, type LogEntry } from './block-index';
import { answerBlock, queueBlock, type BlockReading } from './block-reading';
import { findRows } from './find-rows';

/** A block and where it stands. */
export interface LocatedBlock {
  readonly id: string;
  readonly sheet: string;
  /** With the sheet: `Sheet1!A1:J27`. */
  readonly address: string;
}

/** Which blocks a workbook has, as seen from the selection. */
export interface BlocksLocated {
  /** Those that have a place. */
  readonly blocks: readonly LocatedBlock[];
  /** The sheet in view. */
  readonly sheet: string;
  /** The one the selected cell stands in, undefined where it stands in none. */
  readonly here: LocatedBlock | undefined;
  /** Former refreshes, latest first. */
  readonly log: readonly LogEntry[];
}

/**
 * Looks which blocks there are and which of them is selected. One sync; a second where no cells are
 * selected (a chart is).
 * @example await locateBlocks(context) // { ok: true, value: { blocks: […], sheet: 'Sheet1', here: { id: 'b1', … }, log: [] } }
 */
export async function locateBlocks(
  context: Excel.RequestContext,
  withSelection = true,
): Promise<Outcome<BlocksLocated, WorkbookFinding>> {
  const index = queueIndex(context);
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  const selection = withSelection ? context.workbook.getSelectedRange().getCell(0, 0) : undefined;
  selection?.load('address');
  const refusal = await refusalOf(context.sync());
  if (refusal !== undefined)
    return withSelection
      ? locateBlocks(context, false)
      : fail({ kind: 'read-rejected', code: refusal.code, reason: refusal.reason });
  const { places, log } = answerIndex(index);
  const cell = selection === undefined ? undefined : readAddress(selection.address);
  const here = [...places].find(
    ([, area]) => cell !== undefined && cell.sheet === area.sheet && contains(area, cell),
  );
  return succeed({
    blocks: [...places].map(locate),
    sheet: sheet.name,
    here: here && locate(here),
    log,
  });
}

function locate([id, area]: readonly [string, SheetArea]): LocatedBlock {
  return { id, sheet: area.sheet, address: printSheetArea(area) };
}

/**
 * Where a row of a plan stands in the tables that were inserted: the cell with its name, in the newest
 * table of the wanted kind, else in the newest that has it. Two syncs, however many tables there are.
 * @example await locateRow(context, '350104-14-01', 'comparison') // { ok: true, value: 'Sheet1!B4' }
 */
export async function locateRow(
  context: Excel.RequestContext,
  key: string,
  kind: BlockDescriptor['kind'],
): Promise<Outcome<string, WorkbookFinding>> {
  const index = queueIndex(context);
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const { places, memories } = answerIndex(index);
  const pending = [...places.keys()].map((id) => queueBlock(context, id, memories.get(id)));
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });

  const found = pending
    .flatMap((one) => answerBlock(one) ?? [])
    .sort((one, other) => rank(one, kind) - rank(other, kind))
    .flatMap((reading) => cellOf(reading, key) ?? []);
  const address = found.at(-1);
  return address === undefined ? fail({ kind: 'row-not-inserted', key }) : succeed(address);
}

/** Tables of the wanted kind last, and among each kind the newest last. */
function rank({ descriptor: { id, kind } }: BlockReading, wanted: string): number {
  const age = blockAge(id);
  return kind === wanted ? age + Number.MAX_SAFE_INTEGER / 2 : age;
}

function cellOf({ area, descriptor, entries }: BlockReading, key: string): string | undefined {
  const found = findRows(entries, descriptor);
  const row = found?.rows.get(key)?.[0];
  if (found === undefined || row === undefined) return undefined;
  return printSheetArea({
    sheet: area.sheet,
    row: area.row + row,
    // The key is hidden, and a hidden cell cannot be shown.
    column: area.column + (found.nameColumn ?? found.keyColumn ?? 0),
    rows: 1,
    columns: 1,
  });
}

/**
 * Forgets a block: its name and its descriptor go, its cells, where there are any, stay as they are.
 * For blocks whose cells the user has deleted. Three syncs, so that a refusal leaves it as it was: the
 * name alone, where Excel will not delete it, is hidden and stands for nothing.
 * @example await dropBlock(context, 'b1') // { ok: true, value: 'b1' }
 */
export async function dropBlock(
  context: Excel.RequestContext,
  id: string,
): Promise<Outcome<string, WorkbookFinding>> {
  const name = context.workbook.names.getItemOrNullObject(anchorName(id));
  name.load('name');
  const asked = queueMemories(context);
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) return fail({ kind: 'read-rejected', ...unread });
  forget(context, id, answerMemories(asked).get(id));
  const refusal = await refusalOf(context.sync());
  if (refusal !== undefined) {
    const { code, reason } = refusal;
    return fail({ kind: 'setting-rejected', key: settingKey(id), code, reason });
  }
  if (!name.isNullObject) name.delete();
  await refusalOf(context.sync());
  return succeed(id);
}
