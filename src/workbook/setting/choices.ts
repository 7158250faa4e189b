import type { FigureChoice } from '../../core/catalog/find-figure';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { keepSetting, readSetting } from './setting';

/** Settings key under which the user's choices are kept with the workbook. A file format. */
const CHOICES_KEY = 'PLAN.choices';

/**
 * Reads what is kept under `PLAN.choices`, undefined where it is not what the add-in writes there:
 * the workbook may have been through other hands.
 * @example toChoices([{ key: 'A-14-04|target|2025', figureId: 'p7', text: '88' }]) // the same
 */
function toChoices(value: unknown): readonly FigureChoice[] | undefined {
  return Array.isArray(value) && value.every(isChoice) ? value : undefined;
}

function isChoice(value: unknown): value is FigureChoice {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return ['key', 'figureId', 'text'].every((name) => typeof fields[name] === 'string');
}

/**
 * The choices kept with the workbook; none is an empty list. One sync.
 * @example await readKeptChoices(context) // { ok: true, value: [{ key: 'A-14-04|target|2025', … }] }
 */
export async function readKeptChoices(
  context: Excel.RequestContext,
): Promise<Outcome<readonly FigureChoice[], WorkbookFinding>> {
  const read = await readSetting(context, CHOICES_KEY);
  if (!read.ok || read.value === undefined) return read.ok ? succeed([]) : read;
  const kept = toChoices(read.value);
  return kept === undefined
    ? fail({ kind: 'setting-unreadable', key: CHOICES_KEY })
    : succeed(kept);
}

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
