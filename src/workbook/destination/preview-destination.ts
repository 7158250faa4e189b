import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readAddress } from '../address/address';
import { refusalOf } from '../excel/refusal';
import { explainRefusal, type Size } from './destination';
import { rangeAt } from './survey-destination';

/** Where something would go with the present selection, as far as it is worth a glance. */
interface DestinationPreview {
  /** `Sheet1!A1:J27`. */
  readonly address: string;
  /** Cells in it that are not empty. */
  readonly occupied: number;
  readonly obstacle: WorkbookFinding | undefined;
}

/**
 * Looks where something of this size would go. It is asked at every move of the selection, so it asks
 * for little: what decides whether cells may be written, `surveyDestination` asks when they are. One
 * sync; nothing is changed.
 * @example await previewDestination(context, { rows: 27, columns: 10 })
 * // { ok: true, value: { address: 'Sheet1!A1:J27', occupied: 0, obstacle: undefined } }
 */
export async function previewDestination(
  context: Excel.RequestContext,
  size: Size,
): Promise<Outcome<DestinationPreview, WorkbookFinding>> {
  const range = rangeAt(context, { kind: 'selection' }, size);
  range.load(['address', 'rowHidden']);
  const sheet = range.worksheet;
  sheet.protection.load('protected');
  const used = range.getUsedRangeOrNullObject(true);
  used.load('formulas');
  const error = await refusalOf(context.sync());
  if (error !== undefined) return fail(explainRefusal(error, { kind: 'selection' }, size));
  const { address } = range;
  const name = readAddress(address)?.sheet ?? '';
  return succeed({
    address,
    occupied: used.isNullObject ? 0 : used.formulas.flat().filter((each) => each !== '').length,
    obstacle: sheet.protection.protected
      ? { kind: 'sheet-protected', sheet: name }
      : range.rowHidden === false
        ? undefined
        : { kind: 'destination-crosses', area: address, obstacle: 'hidden', names: ['行'] },
  });
}
