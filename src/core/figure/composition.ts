import type { CompositionFigure } from './figure';
import { NUMBER_PATTERN, readNumber } from './printed-number';

const COMPOSITION = new RegExp(
  `^(?<about>约|大约|达到|调整为|优化为)?(?<parts>${NUMBER_PATTERN}%?(?::${NUMBER_PATTERN}%?){1,9})(?<tail>左右)?$`,
);

/**
 * Reads parts printed as a ratio. What the parts add up to is not checked here: 1:18 is a ratio too.
 *
 * @param text one clause, normalised
 * @example readComposition('0.2:32.8:67') // { kind: 'composition', parts: [0.2, 32.8, 67], op: '=', decimals: 1 }
 */
export function readComposition(text: string): CompositionFigure | undefined {
  const found = COMPOSITION.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { about = '', tail } = found;
  const parts = (found['parts'] ?? '').split(':').map((part) => readNumber(part.replace('%', '')));
  const read = parts.filter((part) => part !== undefined);
  if (read.length < parts.length) return undefined;
  return {
    kind: 'composition',
    parts: read.map((part) => part.value),
    op: about.includes('约') || tail !== undefined ? '≈' : '=',
    decimals: Math.max(...read.map((part) => part.decimals)),
  };
}
