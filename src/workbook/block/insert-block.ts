import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal-of';
import { refuseDestination } from '../destination/refuse-destination';
import { restoreDestination } from '../destination/restore-destination';
import { surveyDestination } from '../destination/survey-destination';
import type { Anchor } from '../destination/destination';
import { blockSize, type Block, type BlockMode } from './block';
import { describeBlock, nextBlockId } from './descriptor';
import { findLongText } from './find-long-text';
import { layOutBlock } from './lay-out-block';
import { writeBlock } from './write-block';

export interface InsertBlockRequest {
  readonly block: Block;
  readonly mode: BlockMode;
  readonly anchor: Anchor;
  /** The non-empty cells the user has seen and agreed to lose, exactly as a survey gave them. */
  readonly overwrite?: readonly CellContent[];
}

export interface InsertedBlock {
  readonly id: string;
  /** With the sheet: `Sheet1!A1:J27`. */
  readonly address: string;
}

/**
 * Inserts a block: one `context.sync()` to look, one to write, whatever its size; one step to undo.
 * Writes nothing into cells that are not empty and not confirmed. Where Excel refuses half-way, the
 * area is put back to what it was.
 * @example await insertBlock(context, { block, mode: 'values', anchor: { kind: 'selection' } })
 * // { ok: true, value: { id: 'b1', address: 'Sheet1!A1:J27' } }
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

  const layout = layOutBlock(block, mode, destination.area);
  const id = nextBlockId(destination.blockIds);
  const descriptor = describeBlock(id, block, mode, layout);
  writeBlock(context, destination, block, layout, descriptor, destination.sheetFree);
  let error = await refusalOf(context.sync());
  if (error !== undefined && /PageLayout/i.test(error.location)) {
    // Excel refuses page layouts where no printer is installed: the table is worth having without.
    const restored = await restoreDestination(context, destination, id, error);
    if (restored.kind !== 'write-rejected') return fail(restored);
    writeBlock(context, destination, block, layout, descriptor, false);
    error = await refusalOf(context.sync());
  }
  if (error !== undefined) return fail(await restoreDestination(context, destination, id, error));
  return succeed({ id, address: destination.address });
}
