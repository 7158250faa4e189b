import type { Figure, Operator } from '../figure/figure';
import { normaliseText } from '../figure/normalise';
import { printFigure } from '../figure/print';
import type { RelativeTarget, Target, TaskTarget } from './target';

/** The text has to begin with the comparison: 下降率高于… compares the rate of decline. */
const COMPARING = /^(?:保持|控制在|力争|达到)?(?<word>[^\d]{1,3}?)于[^\d]+$/;
const EXCEEDING = /^(?:保持|控制在|力争|达到)?(?<word>不超过|超过)[^\d]+$/;
const WORDS: ReadonlyMap<string, Operator> = new Map([
  ['不高', '≤'],
  ['不大', '≤'],
  ['不多', '≤'],
  ['不超过', '≤'],
  ['不低', '≥'],
  ['不少', '≥'],
  ['不小', '≥'],
  ['不慢', '≥'],
  ['高', '>'],
  ['快', '>'],
  ['超过', '>'],
  ['低', '<'],
  ['慢', '<'],
]);

/**
 * A target that is no number: a comparison with somebody, or a task for somebody to find done.
 *
 * @example fromText({ kind: 'relative', text: '不高于全市平均水平' }, 'target')
 * // { type: 'relative', measure: 'target', text: '不高于全市平均水平', op: '≤' }
 */
export function fromText(figure: Figure, measure: Target['measure']): RelativeTarget | TaskTarget {
  const text = printFigure(figure);
  if (figure.kind !== 'relative') return { type: 'task', measure, text };
  const plain = normaliseText(text);
  const word = (COMPARING.exec(plain) ?? EXCEEDING.exec(plain))?.groups?.['word'] ?? '';
  return { type: 'relative', measure, text, op: WORDS.get(word) };
}
