import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea } from '../address/address';
import { refuseDestination, type Anchor, type Destination } from '../destination/destination';
import { answerMet, queueMet, takeBackMet } from '../destination/met';
import { NO_TRUST_PROMPT, restoreDestination } from '../destination/restore-destination';
import { surveyDestination } from '../destination/survey-destination';
import { writeWithPage, type Paged } from '../excel/write-with-page';
import { blockSize, type Block, type BlockMode } from './block';
import { anchorName, describeBlock, nextBlockId, type BlockDescriptor } from './descriptor';
import { formatBlock, setUpPrint } from './format-block';
import { layOutBlock, type BlockLayout } from './lay-out-block';
import { forget, remember } from './memory';

export interface InsertBlockRequest {
  readonly block: Block;
  readonly mode: BlockMode;
  readonly anchor: Anchor;
  /** The non-empty cells the user has seen and agreed to lose, exactly as a survey gave them. */
  readonly overwrite?: readonly CellContent[];
}

interface InsertedBlock extends Paged {
  readonly id: string;
  /** With the sheet: `Sheet1!A1:J27`. */
  readonly address: string;
  /** It is in 公式 mode, and Excel calculates only when it is told to. */
  readonly isManual: boolean;
  /** What stood there before; taking it back needs it, see `takeBackBlock`. */
  readonly destination: Destination;
}

/**
 * Inserts a block: one `context.sync()` to look, one to write, whatever its size; one step to undo.
 * Writes nothing into cells that are not empty and not confirmed. Where Excel refuses half-way, the
 * area is put back to what it was.
 * @example await insertBlock(context, { block, mode: 'values', anchor: { kind: 'selection' } })
 * // { ok: true, value: { id: 'b1', address: 'Sheet1!A1:J27', destination, isManual: false, pageRefused: false } }
 */
export async function insertBlock(
  context: Excel.RequestContext,
  request: InsertBlockRequest,
): Promise<Outcome<InsertedBlock, WorkbookFinding>> {
  const { block, mode } = request;
  const tooLong = findLongText(block);
  if (tooLong !== undefined) return fail(tooLong);
  const surveyed = await surveyDestination(context, request.anchor, blockSize(block));
  if (!surveyed.ok) return surveyed;
  const destination = surveyed.value;
  const refusal = refuseDestination(destination, request.overwrite);
  if (refusal !== undefined) return fail(refusal);

  const layout = layOutBlock(block, mode, destination.area, destination.given);
  // Only a file on SharePoint or OneDrive can be open to several people at once.
  const isShared = /^https?:/i.test(Office.context.document.url);
  const id = nextBlockId(destination.blockIds, isShared);
  const descriptor = describeBlock(id, block, mode, layout);
  let met: Excel.Range | undefined;
  const written = await writeWithPage(context, {
    hasPage: destination.isOwnPage,
    write: (withPage) => {
      met = queueMet(context, destination);
      writeBlock(context, destination, block, layout, descriptor, withPage);
    },
    takeBack: async (refused) => {
      const changed = met && (await answerMet(context, met, destination));
      if (changed !== undefined) return takeBackMet(context, changed, id);
      return restoreDestination(context, destination, id, refused);
    },
  });
  if (!written.ok) return written;
  const changed = met && (await answerMet(context, met, destination));
  if (changed !== undefined) return fail(await takeBackMet(context, changed, id));
  const isManual = mode === 'formulas' && destination.isManual;
  return succeed({ id, address: destination.address, destination, isManual, ...written.value });
}

/**
 * Queues everything that makes a block: contents, formats, name and descriptor. No sync; one sync
 * later it is one step for the user's undo.
 * @example writeBlock(context, destination, block, layout, descriptor, true)
 */
function writeBlock(
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
  formatBlock(range, block, layout, destination);
  // Hidden, so that it neither shows in the name box nor invites editing.
  workbook.names.add(anchorName(descriptor.id), range).visible = false;
  remember(context, descriptor);
  // Whoever gets the workbook without having the add-in is not asked to trust it (Windows).
  if (descriptor.mode === 'formulas') workbook.settings.add(NO_TRUST_PROMPT, true);
  if (withPrint) setUpPrint(sheet, destination, layout);
  for (const { id } of destination.coveredBlocks) {
    workbook.names.getItem(anchorName(id)).delete();
    forget(context, id, destination.memories.get(id));
  }
}

/** The most characters a cell holds in Excel, less the apostrophe that may stand before a text. */
const CELL_TEXT_LIMIT = 32_766;

/**
 * The first text that no cell can hold, undefined where all fit. Excel would refuse the whole
 * insertion without saying which cell it was.
 * @example findLongText(block) // undefined
 */
function findLongText(block: Block): WorkbookFinding | undefined {
  for (const row of block.rows)
    for (const [index, { content }] of row.cells.entries())
      if (content.kind === 'text' && content.text.length > CELL_TEXT_LIMIT)
        return {
          kind: 'text-too-long',
          row: row.key,
          column: block.columns[index]?.column ?? '',
          length: content.text.length,
          limit: CELL_TEXT_LIMIT,
        };
  return undefined;
}
