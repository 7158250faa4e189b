import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea } from '../address/address';
import { anchorName } from '../block/descriptor';
import { answerMemories, forget, queueMemories } from '../block/memory';
import { refusalOf, type HostError } from '../excel/refusal';
import { fillCells } from '../excel/fill-cells';
import { safeText } from '../excel/safe-text';
import type { Before, Destination } from './destination';
import { surveyDestination } from './survey-destination';

/**
 * Takes back a write that Excel refused half-way: contents, formats, merged cells and column widths as
 * they were, name and setting gone. Returns what to tell the user.
 * Excel applies the requests of a batch up to the one it refuses, and has no way to undo them.
 * @example await restoreDestination(context, destination, 'b1', error) // { kind: 'write-rejected', area: 'Sheet1!A1:J27', … }
 */
export async function restoreDestination(
  context: Excel.RequestContext,
  destination: Destination,
  blockId: string | undefined,
  { code, reason }: HostError,
): Promise<WorkbookFinding> {
  try {
    await putBack(context, destination, blockId, false);
    return { kind: 'write-rejected', area: destination.address, code, reason };
  } catch {
    const left = await lookAgain(context, destination);
    return { kind: 'write-half-done', area: destination.address, code, reason, left };
  }
}

async function putBack(
  context: Excel.RequestContext,
  destination: Destination,
  blockId: string | undefined,
  hasHidden: boolean,
): Promise<void> {
  const conditions = queueRestore(context, destination, hasHidden);
  await context.sync();
  for (const { id } of conditions.items.filter(
    (one) => !destination.before.conditions.includes(one.id),
  ))
    conditions.getItem(id).delete();
  if (blockId !== undefined) {
    await forgetBlock(context, blockId, destination);
  } else await context.sync();
  await recallBlocks(context, destination);
}

/**
 * Takes an insertion back at the user's word: the cells are what they were before, whatever was done
 * to them since. Refused where the block has moved or is gone, since then other cells would be hit.
 * @example await takeBackBlock(context, destination, 'b1') // { ok: true, value: 'Sheet1!A1:J27' }
 */
export async function takeBackBlock(
  context: Excel.RequestContext,
  destination: Destination,
  blockId: string,
): Promise<Outcome<string, WorkbookFinding>> {
  const named = context.workbook.names.getItemOrNullObject(anchorName(blockId));
  const range = named.getRangeOrNullObject();
  range.load(['address', 'rowHidden']);
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) {
    const { code, reason } = unread;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const { address } = destination;
  const stands = range.isNullObject ? undefined : range.address;
  if (stands !== address) return fail({ kind: 'block-moved', area: address });
  // The user may have filtered the table since.
  const hasHidden = range.rowHidden !== false;
  const refused = await refusalOf(putBack(context, destination, blockId, hasHidden));
  if (refused === undefined) return succeed(address);
  const { code, reason } = refused;
  // Some of it may be taken back by now, and none of it comes again by itself.
  const left = await lookAgain(context, destination);
  return fail({ kind: 'write-half-done', area: address, code, reason, left });
}

/** What it gives are the conditional formats that there are now, to be read after the next sync. */
function queueRestore(
  context: Excel.RequestContext,
  destination: Destination,
  hasHidden: boolean,
): Excel.ConditionalFormatCollection {
  const { area, before } = destination;
  const sheet = context.workbook.worksheets.getItem(destination.sheetId);
  const range = sheet.getRange(printArea(area));
  range.unmerge();
  // Not `all`: comments and links of the user's were not touched and stay.
  range.clear(Excel.ClearApplyTo.contents);
  range.clear(Excel.ClearApplyTo.formats);
  for (const merge of before.merges) sheet.getRange(printArea(merge)).merge(false);
  const { numberFormats } = before;
  fillCells(range, { formulas: formulasOf(before), numberFormats }, hasHidden);
  if (before.looks !== undefined)
    range.setCellProperties(before.looks.map((line) => line.map((look) => settable(look))));
  before.widths.forEach((points, index) => {
    range.getColumn(index).format.columnWidth = points;
  });
  // Row heights follow their contents again; which of them the user had set cannot be told.
  range.format.autofitRows();
  // eslint-disable-next-line office-addins/load-object-before-read -- A collection, loaded below.
  const conditions = sheet.getRange(printArea(area)).conditionalFormats;
  conditions.load('items/id');
  return conditions;
}

/**
 * What has to be set so that a cell without formats looks as it did. What it had not is left out: a
 * colour for a line that is not there would draw one, and white for no fill would hide the grid.
 * @example settable({ format: { fill: { color: '#FFFFFF', pattern: 'None' } } }) // { format: {} }
 */
function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, font, borders, horizontalAlignment, ...rest } = format ?? {};
  const isFilled =
    fill?.pattern === undefined ? fill?.color !== '#FFFFFF' : fill.pattern !== 'None';
  const lines = Object.entries(borders ?? {}).filter(
    ([, line]: [string, Excel.CellBorder | undefined]) => line?.style !== 'None',
  );
  const { color, ...letters } = font ?? {};
  return {
    format: {
      ...rest,
      ...(fill?.color && isFilled ? { fill: { color: fill.color } } : {}),
      font: { ...letters, ...(color === '#000000' ? {} : { color }) },
      ...(lines.length === 0 ? {} : { borders: Object.fromEntries(lines) }),
      ...(horizontalAlignment === 'General' ? {} : { horizontalAlignment }),
    },
  };
}

/** Excel's own setting: who has not the add-in is not asked whether he trusts it. */
export const NO_TRUST_PROMPT = 'Office.DisableTrustUX';

async function forgetBlock(
  context: Excel.RequestContext,
  id: string,
  before: Pick<Destination, 'memories' | 'settingKeys'>,
): Promise<void> {
  const { names, settings } = context.workbook;
  const name = names.getItemOrNullObject(anchorName(id));
  name.load('name');
  const asked = queueMemories(context);
  await context.sync();
  if (!name.isNullObject) name.delete();
  const memories = answerMemories(asked);
  forget(context, id, memories.get(id));
  // A table that came later may need it as well.
  const isLast = [...memories.keys()].every((other) => other === id || before.memories.has(other));
  const isNew =
    !before.settingKeys.includes(NO_TRUST_PROMPT) &&
    settings.items.some(({ key }) => key === NO_TRUST_PROMPT);
  if (isNew && isLast) settings.getItem(NO_TRUST_PROMPT).delete();
  await context.sync();
}

/** Blocks the insertion was to replace lost at most their names; their settings go last of all. */
async function recallBlocks(
  context: Excel.RequestContext,
  destination: Destination,
): Promise<void> {
  if (destination.coveredBlocks.length === 0) return;
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const known = names.items.map((item) => item.name);
  const sheet = context.workbook.worksheets.getItem(destination.sheetId);
  for (const { id, area } of destination.coveredBlocks.filter(
    (block) => !known.includes(anchorName(block.id)),
  ))
    names.add(anchorName(id), sheet.getRange(printArea(area))).visible = false;
  await context.sync();
}

/**
 * What stands at a destination by now; undefined where Excel does not tell.
 * @example await lookAgain(context, destination) // [{ row: 0, column: 0, … }]
 */
export async function lookAgain(
  context: Excel.RequestContext,
  destination: Destination,
): Promise<readonly CellContent[] | undefined> {
  const { area } = destination;
  const anchor = { kind: 'cell', ...area } as const;
  const found = await surveyDestination(context, anchor, area);
  return found.ok ? found.value.cells : undefined;
}

/**
 * What has to be written so that cells hold again what was read from them.
 * @example range.formulas = formulasOf(destination.before)
 */
export function formulasOf({
  formulas,
  values,
  valueTypes,
}: Pick<Before, 'formulas' | 'values' | 'valueTypes'>): unknown[][] {
  return formulas.map((line, row) =>
    line.map((formula, column) =>
      restoreEntry(formula, values[row]?.[column], valueTypes[row]?.[column] ?? ''),
    ),
  );
}

/**
 * What has to be written so that a cell holds again what was read from it. Excel reads a text that
 * looks like a formula without the apostrophe that made it one, so writing back what was read would
 * turn it into a formula.
 * @example restoreEntry('=A1', '=A1', 'String') // "'=A1": it was a text
 * @example restoreEntry('=A1', 5, 'Double') // '=A1': it was a formula
 */
export function restoreEntry(formula: unknown, value: unknown, valueType: string): unknown {
  const wasText = valueType === 'String' && typeof value === 'string' && formula === value;
  return wasText ? safeText(value) : formula;
}
