import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printArea } from '../address/address';
import { refusalOf } from '../excel/refusal';
import { occupiedCells, type Destination } from './destination';
import { restoreDestination } from './restore-destination';
import { isAnswered } from './watched';

/**
 * Asks what a write writes over, in its own request and before it: somebody may have typed since the survey.
 * No sync.
 * @example queueMet(context, destination)
 */
export function queueMet(context: Excel.RequestContext, destination: Destination): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(destination.sheetId);
  const range = sheet.getRange(printArea(destination.area));
  return range.load(['formulas', 'values', 'valueTypes', 'numberFormat']);
}

/**
 * The destination as a write met it, refused or not, where that is not as it was surveyed; undefined where
 * it is. One sync where Excel refused before it came to look.
 * @example await answerMet(context, met, destination) // undefined
 */
export async function answerMet(
  context: Excel.RequestContext,
  met: Excel.Range,
  destination: Destination,
): Promise<Destination | undefined> {
  const seen = isAnswered(met) ? met : queueMet(context, destination);
  if (seen !== met && (await refusalOf(context.sync())) !== undefined) return undefined;
  const { formulas, values, valueTypes, numberFormat } = seen;
  const { before, area } = destination;
  if (JSON.stringify(formulas) === JSON.stringify(before.formulas)) return undefined;
  return {
    ...destination,
    cells: occupiedCells(area, formulas, values),
    before: { ...before, formulas, values, valueTypes, numberFormats: numberFormat },
  };
}

/**
 * Takes back what was written over cells that somebody had just typed into, and says so.
 * @example await takeBackMet(context, changed, 'b1') // { kind: 'destination-changed', area: 'Sheet1!A1:J27', … }
 */
export async function takeBackMet(
  context: Excel.RequestContext,
  changed: Destination,
  blockId: string | undefined,
): Promise<WorkbookFinding> {
  const { address: area, cells } = changed;
  const told = await restoreDestination(context, changed, blockId, {
    ...{ code: 'Changed', reason: '', location: '' },
  });
  return told.kind === 'write-rejected' ? { kind: 'destination-changed', area, cells } : told;
}
