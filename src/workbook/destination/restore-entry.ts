import { safeText } from '../text/safe-text';

/**
 * What has to be written so that a cell holds again what was read from it. Excel reads a text that
 * looks like a formula without the apostrophe that made it one, so writing back what was read would
 * turn it into a formula.
 * @example restoreEntry('=A1', '=A1', 'String') // "'=A1": it was a text
 * @example restoreEntry('=A1', 5, 'Double') // '=A1': it was a formula
 */
export function restoreEntry(formula: unknown, value: unknown, valueType: string): unknown {
  const wasText = valueType === 'String' && typeof value === 'string' && formula === value;
  return wasText ? safeText(value) : formula;
}
