import { printArea } from '../address/print-area';
import type { Destination } from '../destination/destination';
import type { Block } from './block';
import { anchorName, settingKey, type BlockDescriptor } from './descriptor';
import { formatBlock } from './format-block';
import type { BlockLayout } from './lay-out-block';
import { setUpPrint } from './set-up-print';

/**
 * Queues everything that makes a block: contents, formats, name and descriptor. No sync; one sync
 * later it is one step for the user's undo.
 * @example writeBlock(context, destination, block, layout, descriptor, destination.sheetFree)
 */
export function writeBlock(
  context: Excel.RequestContext,
  destination: Destination,
  block: Block,
  layout: BlockLayout,
  descriptor: BlockDescriptor,
  withPrint: boolean,
): void {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(destination.sheetId);
  const range = sheet.getRange(printArea(destination.area));
  for (const merge of destination.before.merges) sheet.getRange(printArea(merge)).unmerge();
  // Formats first: a cell that was formatted as text would keep a formula as text.
  range.numberFormat = layout.numberFormats.map((line) => [...line]);
  range.formulas = layout.entries.map((line) => [...line]);
  // The fills of a comparison that is replaced would judge the new block's words too.
  if (destination.coveredBlocks.length > 0) range.conditionalFormats.clearAll();
  formatBlock(range, block, layout, destination.columnsFree);
  // Hidden, so that it neither shows in the name box nor invites editing.
  workbook.names.add(anchorName(descriptor.id), range).visible = false;
  workbook.settings.add(settingKey(descriptor.id), descriptor);
  if (withPrint) setUpPrint(sheet, destination.area, layout);
  for (const { id } of destination.coveredBlocks) {
    workbook.names.getItem(anchorName(id)).delete();
    if (destination.settingKeys.includes(settingKey(id)))
      workbook.settings.getItem(settingKey(id)).delete();
  }
}
