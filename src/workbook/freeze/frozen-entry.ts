import { safeText } from '../text/safe-text';
import type { FrozenValue } from './frozen';

/** As Excel names its errors; typed into a cell they are errors again, which is what a formula showed. */
const ERROR = /^#[A-Z0-9/]+[!?]?$/;

/**
 * What has to be written so that a cell shows what its formula showed, as a value.
 * @example frozenEntry('[6.5]') // "'[6.5]"
 * @example frozenEntry('#N/A') // '#N/A'
 */
export function frozenEntry(value: FrozenValue): FrozenValue {
  if (typeof value !== 'string') return value;
  return ERROR.test(value) ? value : safeText(value);
}
