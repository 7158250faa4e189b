import { isValidFormat } from 'numfmt';
import { library } from '../../engine/library';

const known = new Map<string, boolean>();

/**
 * Whether Excel takes a number format code.
 *
 * @example isNumberFormat('0.00%') // true
 */
export function isNumberFormat(code: string): boolean {
  return code === '@' || isValidFormat(code);
}

function tryEngine(code: string): boolean {
  try {
    for (const value of [1234.5, -1])
      library.helpers.formatValue(value, { format: code, locale: library.DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the engine can show a number format too; other codes are kept beside the cell's style and shown by numfmt.
 *
 * @example isEngineFormat('[Red]0') // false
 */
export function isEngineFormat(code: string): boolean {
  const answer = known.get(code) ?? tryEngine(code);
  known.set(code, answer);
  return answer;
}
