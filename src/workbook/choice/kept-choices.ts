import type { FigureChoice } from '../../core/catalog/choice';

/** Settings key under which the user's choices are kept with the workbook. A file format. */
export const CHOICES_KEY = 'PLAN.choices';

/**
 * Reads what is kept under `PLAN.choices`, undefined where it is not what the add-in writes there:
 * the workbook may have been through other hands.
 * @example readKept([{ key: 'A-14-04|target|2025', figureId: 'p7', text: '88' }]) // the same
 */
export function readKept(value: unknown): readonly FigureChoice[] | undefined {
  return Array.isArray(value) && value.every(isChoice) ? value : undefined;
}

function isChoice(value: unknown): value is FigureChoice {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return ['key', 'figureId', 'text'].every((name) => typeof fields[name] === 'string');
}
