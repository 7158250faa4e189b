import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { contains, type SheetArea } from '../address/area';
import { printSheetArea } from '../address/print-area';
import { readAddress } from '../address/read-address';
import { refusalOf } from '../excel/refusal-of';
import { answerIndex, queueIndex } from './block-index';
import type { LogEntry } from './refresh-log';

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
