import { nameKey } from './normalise-name';

const DONE =
  /^(?:已经?|均已?|全部|全面|按期|提前|如期|顺利|超额)*(?:完成|达成|实现|达标)(?:任务|目标)?$/u;
const MISSED =
  /^(?:尚未|还未|仍未|未能?|没有?)(?:按期|如期|全部|全面)?(?:完成|达成|实现|达标)(?:任务|目标)?$/u;
const UNDECIDED = /^(?:待认定|待定|待核实|未认定)$/u;

/**
 * What somebody found about a target in words: done, missed, or undefined for a text that says
 * neither. Only the whole text counts: 2019年完成 is about another year.
 * @example readFound('已完成') // 'done'
 * @example readFound('未完成') // 'missed'
 */
export function readFound(text: string): 'done' | 'missed' | undefined {
  const key = nameKey(text);
  if (DONE.test(key)) return 'done';
  return MISSED.test(key) ? 'missed' : undefined;
}

/**
 * Whether a text says that nobody has found anything yet.
 * @example isUndecided('待认定') // true
 */
export function isUndecided(text: string): boolean {
  return UNDECIDED.test(nameKey(text));
}
