import type { FigureChoice } from '../../core/catalog/find-figure';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { changeKept, type KeptBook } from './kept';

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
 * The choices kept with the workbook that was read; none is an empty list.
 * @example choicesIn(book) // { ok: true, value: [{ key: 'A-14-04|target|2025', … }] }
 */
export function choicesIn(book: KeptBook): Outcome<readonly FigureChoice[], WorkbookFinding> {
  const value = book.value('PLAN.choices');
  const kept = value === undefined ? [] : toChoices(value);
  return kept === undefined
    ? fail({ kind: 'setting-unreadable', key: 'PLAN.choices' })
    : succeed(kept);
}

/**
 * Keeps choices with the workbook in place of those about the same keys; keys without a choice are
 * open again. Syncs as of `changeKept`. Returns all that are kept now.
 * @param keys what was decided anew
 * @example await keepChoices(context, ['A-14-04|target|2025'], []) // { ok: true, value: [] }: undone
 */
export function keepChoices(
  context: Excel.RequestContext,
  keys: readonly string[],
  choices: readonly FigureChoice[],
): Promise<Outcome<readonly FigureChoice[], WorkbookFinding>> {
  return changeKept<readonly FigureChoice[], never>(context, 'PLAN.choices', (value) => {
    // What nobody can read decides nothing: the user's word takes its place.
    const before = toChoices(value) ?? [];
    const kept = [...before.filter(({ key }) => !keys.includes(key)), ...choices];
    return succeed({ value: kept, answer: kept });
  });
}
