import type { FigureChoice } from '../../core/catalog/choice';
import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { keepSetting } from '../setting/keep-setting';
import { CHOICES_KEY } from './kept-choices';
import { readKeptChoices } from './read-kept-choices';

/**
 * Keeps choices with the workbook in place of those about the same keys; keys without a choice are
 * open again. Two syncs. Returns all that are kept now.
 * @param keys what was decided anew
 * @example await keepChoices(context, ['A-14-04|target|2025'], []) // { ok: true, value: [] }: undone
 */
export async function keepChoices(
  context: Excel.RequestContext,
  keys: readonly string[],
  choices: readonly FigureChoice[],
): Promise<Outcome<readonly FigureChoice[], WorkbookFinding>> {
  const read = await readKeptChoices(context);
  // What nobody can read decides nothing: the user's word takes its place.
  if (!read.ok && read.finding.kind !== 'setting-unreadable') return read;
  const before = read.ok ? read.value : [];
  const kept = [...before.filter(({ key }) => !keys.includes(key)), ...choices];
  const done = await keepSetting(context, CHOICES_KEY, kept);
  return done.ok ? succeed(kept) : done;
}
