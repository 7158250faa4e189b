import type { CompositionFigure } from './figure';
import { NUMBER_PATTERN, readNumber } from './printed-number';

const COMPOSITION = new RegExp(`^${NUMBER_PATTERN}%?(?::${NUMBER_PATTERN}%?){1,9}$`);

/**
 * Reads parts printed as a ratio. What the parts add up to is not checked here: 1:18 is a ratio too.
 *
 * @param text one clause, normalised
 * @example readComposition('0.2:32.8:67') // { kind: 'composition', parts: [0.2, 32.8, 67], decimals: 1 }
 */
export function readComposition(text: string): CompositionFigure | undefined {
  if (!COMPOSITION.test(text)) return undefined;
  const parts = text.split(':').map((part) => readNumber(part.replace('%', '')));
  const read = parts.filter((part) => part !== undefined);
  if (read.length < parts.length) return undefined;
  return {
    kind: 'composition',
    parts: read.map((part) => part.value),
    decimals: Math.max(...read.map((part) => part.decimals)),
  };
}
