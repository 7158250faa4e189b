import { isAttribute, kindOfCell, unitInBracket, type CellKind } from '../cell-kind';
import { isHeaderWord } from '../header';
import type { Token } from './token';

/** What a token looks like alone, as far as it says where it can stand. */
export interface Trait {
  readonly text: string;
  readonly kind: CellKind;
  /** A bare number with or without its stop. */
  readonly count: number | undefined;
  /** （1）高速公路 or 其中：高速公路: the name of a part. */
  readonly part: boolean;
  /** 左右, 以上, （力争160）: the rest of a figure. */
  readonly tail: boolean;
  /** Nothing is set, or no unit. */
  readonly dash: boolean;
  /** （3项） */
  readonly counting: boolean;
  /** 经济发展（3项）, or a category that is known: the name of no row. */
  readonly titled: boolean;
  /** A whole bracket. */
  readonly bracket: boolean;
  /** A bracket is open at its end. */
  readonly open: boolean;
  /** It begins with what must follow something. */
  readonly follows: boolean;
  /** A name with its unit, which hardly goes on. */
  readonly complete: boolean;
  /** 一、经济发展 */
  readonly group: boolean;
  readonly header: boolean;
}

const COUNT = /^(\d{1,3})[.、．]?$/;
/** What begins the name of a part of an indicator. */
export const MARKED_PART = /^[（(]\d{1,2}[)）](?=.)/u;
export const PART = /^(?:[（(]\d{1,2}[)）](?=.)|其中[：:])/u;
const TAIL = /^(?:左右|上下|以上|以下|以内|以外|及以上|之间)[*∗＊]?$/;
const REMARK = /^[（(](?:力争|预计|可比|现价|累计|[〔[（(]?\d)[^)）]{0,12}[)）]{1,2}$/;
const DASH = /^(?:[-—–─－/／]{1,3}|…{1,2})$/;
const COUNTING =
  /^[（(]\s*(?:共\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[项个](?:指标)?\s*[)）]$/;
const TITLED = /^\p{Script=Han}.*[（(]\s*(?:共\s*)?\d{1,2}\s*[项个](?:指标)?\s*[)）]$/u;
const BRACKET = /^[（([［〔][^（）()]*[)）\]］〕]$/;
const FOLLOWS = /^[)）\]］〕、，。：:;；]/;
export const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;

/**
 * What a token looks like.
 *
 * @example readTrait(token('3.')).count // 3
 */
export function readTrait({ cell: { text } }: Token): Trait {
  const count = COUNT.exec(text)?.[1];
  return {
    text,
    kind: DASH.test(text) ? 'figure' : kindOfCell(text),
    count: count === undefined ? undefined : Number(count),
    part: PART.test(text),
    tail: TAIL.test(text) || REMARK.test(text),
    dash: DASH.test(text),
    counting: COUNTING.test(text),
    titled: TITLED.test(text),
    bracket: BRACKET.test(text),
    open: isOpen(text),
    follows: FOLLOWS.test(text),
    complete: unitInBracket(text) !== undefined,
    group: GROUP.test(text),
    header: isHeaderWord(text) || isAttribute(text),
  };
}

/** Whether a bracket is opened and not closed. */
export function isOpen(text: string): boolean {
  let depth = 0;
  for (const mark of text) {
    if ('（([［〔'.includes(mark)) depth += 1;
    else if (')）]］〕'.includes(mark)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
