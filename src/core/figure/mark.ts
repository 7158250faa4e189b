import type { NotSetFigure, UnchangedFigure } from './figure';

/**
 * Marks for nothing set: dashes of any length, a slash, and the words plans explain them by.
 * `…` and 无 are left statements: … means "too small for the unit" to some, 无 means 0 to some.
 */
const NOT_SET = /^(?:-{1,8}|\/|(?:暂?无(?:基础)?数据)|暂无|(?:不|未)设(?:定)?(?:目标)?)$/;

/** 基本持平 and 与上年持平 say something else. */
const UNCHANGED = /^(?:[与同比较]?基(?:期|数)?(?:值)?)?(?:保持|维持)?(?:持平|不变)$/;

/**
 * Reads the marks and words that stand for a whole cell.
 *
 * @param text the cell, normalised
 * @example readMark('--') // { kind: 'not-set' }
 */
export function readMark(text: string): NotSetFigure | UnchangedFigure | undefined {
  if (NOT_SET.test(text)) return { kind: 'not-set' };
  return UNCHANGED.test(text) ? { kind: 'unchanged' } : undefined;
}
