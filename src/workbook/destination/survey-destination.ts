import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { fitsSheet } from '../address/area';
import { printCell } from '../address/print-area';
import type { HostError } from '../excel/host-error';
import { refusalOf } from '../excel/refusal-of';
import { queueSurvey } from './queue-survey';
import { readSurvey } from './read-survey';
import type { Anchor, Size, Destination } from './destination';

/**
 * Looks at the area that something of this size would take: its address, its non-empty cells, and
 * what stands in the way. One `context.sync()`; nothing is changed.
 * @example await surveyDestination(context, { kind: 'selection' }, blockSize(block))
 * // { ok: true, value: { address: 'Sheet1!A1:J27', cells: [], obstacle: undefined, … } }
 */
export async function surveyDestination(
  context: Excel.RequestContext,
  anchor: Anchor,
  size: Size,
): Promise<Outcome<Destination, WorkbookFinding>> {
  if (anchor.kind === 'cell' && !fitsSheet({ ...anchor, ...size }))
    return fail(outsideSheet(anchor, size));
  const pending = queueSurvey(context, anchor, size);
  const error = await refusalOf(context.sync());
  return error === undefined ? succeed(readSurvey(pending)) : fail(explain(error, anchor, size));
}

function outsideSheet(anchor: Anchor, size: Size): WorkbookFinding {
  const cell = anchor.kind === 'cell' ? printCell(anchor.row, anchor.column) : '';
  return { kind: 'destination-outside-sheet', anchor: cell, ...size };
}

/** Excel says which call failed; from that follows what the user can do about it. */
function explain(
  { code, reason, location }: HostError,
  anchor: Anchor,
  size: Size,
): WorkbookFinding {
  if (/getSelectedRange/i.test(location)) return { kind: 'selection-not-cells' };
  // Of all that a survey asks, only a range beyond the sheet's edge can be an invalid argument.
  if (code === 'InvalidArgument') return outsideSheet(anchor, size);
  if (/WorksheetCollection\.getItem/i.test(location) && anchor.kind === 'cell')
    return { kind: 'sheet-missing', sheet: anchor.sheet };
  return { kind: 'read-rejected', code, reason };
}
