import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea, readAddress } from '../address/address';
import { anchorName } from '../block/descriptor';
import { answerMemories, queueMemories, remember, type BlockMemory } from '../block/memory';
import { refusalOf, type HostError } from '../excel/refusal';
import { safeText } from '../excel/safe-text';
import type { CellEntry } from '../block/lay-out-block';
import { LOG_KEY } from '../inserted/block-index';
import type { BlockReading } from '../inserted/block-reading';
import type { Entry } from '../inserted/entry';
import { groupAdditions, wholeRows, type RowHeight } from './write-refresh';
import type { RefreshPlan } from './refresh-plan';
import type { RefreshPreview } from './preview-refresh';

/**
 * Takes back a refresh that Excel refused half-way, or that is done and found other cells than it was meant
 * for: new rows out again, every changed cell with its former content and number format, former row heights
 * and descriptors. The log is the last to be written: what was refused never reached it. Returns what to tell
 * the user.
 * @example await restoreRefresh(context, preview, heights, { ...error, isDone: false }) // { kind: 'write-rejected', area: 'Sheet1!A1:J27', … }
 */
export async function restoreRefresh(
  context: Excel.RequestContext,
  { plans, readings, log }: RefreshPreview,
  heights: readonly RowHeight[],
  { code, reason, isDone }: Pick<HostError, 'code' | 'reason'> & { readonly isDone: boolean },
): Promise<WorkbookFinding> {
  const touched = plans.flatMap((plan) => {
    const reading = readings.find(({ descriptor }) => descriptor.id === plan.id);
    return reading === undefined || plan.descriptor === undefined ? [] : [{ plan, reading }];
  });
  const area = touched.map(({ reading }) => printSheetArea(reading.area)).join('、');
  // A row that went took its formats along: nobody can say that all is as it was.
  if (touched.some(({ plan }) => plan.removals.length > 0))
    return { kind: 'write-half-done', area, code, reason, left: undefined };
  const ranges = touched.map(({ plan }) => {
    const range = context.workbook.names.getItem(anchorName(plan.id)).getRange();
    range.load(['rowCount', 'rowIndex']);
    return range;
  });
  const logged = context.workbook.settings.getItemOrNullObject(LOG_KEY).load('key');
  const asked = queueMemories(context);
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) return { kind: 'write-half-done', area, code, reason, left: undefined };
  const memories = answerMemories(asked);
  // What was pushed down by rows inserted above has to be put right from the top.
  touched
    .map((one, index) => ({ ...one, now: ranges[index] }))
    .sort((one, other) => one.reading.area.row - other.reading.area.row)
    .forEach(({ plan, reading, now }) => {
      const grown = (now?.rowCount ?? 0) - reading.area.rows;
      removeRows(context, plan, reading, isDone ? Infinity : grown);
      putBack(context, plan, reading, memories.get(plan.id));
    });
  putBackHeights(context, heights);
  if (isDone && log.length > 0) context.workbook.settings.add(LOG_KEY, log);
  else if (isDone && !logged.isNullObject) logged.delete();
  const refused = await refusalOf(context.sync());
  return refused === undefined
    ? { kind: 'write-rejected', area, code, reason }
    : { kind: 'write-half-done', area, code, reason, left: undefined };
}

function removeRows(
  context: Excel.RequestContext,
  { additions }: RefreshPlan,
  { sheetId, area }: BlockReading,
  grown: number,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  // Groups were inserted lowest first: as many as the block has grown by are there.
  let rest = grown;
  const present = groupAdditions(additions).filter(({ added }) => {
    rest -= added.length;
    return rest >= 0;
  });
  // The last one inserted goes first: then each of the others is where it was put.
  for (const { after, added } of [...present].reverse())
    wholeRows(sheet, area.row + after + 1, added.length).delete(Excel.DeleteShiftDirection.up);
}

function putBack(
  context: Excel.RequestContext,
  { changes }: RefreshPlan,
  { sheetId, area, numberFormats, descriptor, writtenAt }: BlockReading,
  memory: BlockMemory | undefined,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { row, column, old, numberFormat } of changes) {
    const cell = sheet.getCell(area.row + row, area.column + column);
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormats[row]?.[column]]];
    cell.formulas = [[formerEntry(old)]];
  }
  remember(context, descriptor, memory, writtenAt);
}

function putBackHeights(context: Excel.RequestContext, heights: readonly RowHeight[]): void {
  for (const { address, format } of heights) {
    const place = readAddress(address);
    if (place === undefined) continue;
    const cell = context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column);
    cell.format.wrapText = format.wrapText;
    cell.format.rowHeight = format.rowHeight;
  }
}

function formerEntry(old: Entry): CellEntry {
  switch (old.kind) {
    case 'blank':
      return '';
    case 'number':
      return old.value;
    case 'text':
      return safeText(old.text);
    case 'formula':
    case 'other':
      return old.text;
  }
}
