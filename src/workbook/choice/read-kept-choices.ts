import type { FigureChoice } from '../../core/catalog/choice';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readSetting } from '../setting/read-setting';
import { CHOICES_KEY, readKept } from './kept-choices';

/**
 * The choices kept with the workbook; none is an empty list. One sync.
 * @example await readKeptChoices(context) // { ok: true, value: [{ key: 'A-14-04|target|2025', … }] }
 */
export async function readKeptChoices(
  context: Excel.RequestContext,
): Promise<Outcome<readonly FigureChoice[], WorkbookFinding>> {
  const read = await readSetting(context, CHOICES_KEY);
  if (!read.ok || read.value === undefined) return read.ok ? succeed([]) : read;
  const kept = readKept(read.value);
  return kept === undefined
    ? fail({ kind: 'setting-unreadable', key: CHOICES_KEY })
    : succeed(kept);
}
