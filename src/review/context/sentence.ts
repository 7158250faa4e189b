import { matchesUnless } from '../../core/text/matches-unless';

const ENDS = /[。；！？]|<\/(?:p|div|li|h\d|td|tr)>|\n/giu;
/** A line end inside a paragraph, behind a full line of it, is the page's. */
const INSIDE = /[^\n]{20}[\u4e00-\u9fff，、\d%]‹\n›[\u4e00-\u9fff\d，、”]/u;

/**
 * Ends of sentences and of what stands like one on a page.
 * @example sentenceEnds('甲区。乙区达到5亿元').map(({ index }) => index) // [2]
 */
export const sentenceEnds = (text: string): readonly RegExpExecArray[] =>
  matchesUnless(ENDS, text, INSIDE);

/** How far back a beginning is looked for. */
export const SENTENCE_BACK = 120;

/**
 * Where the sentence begins that a place of a text stands in, or as far back as is looked.
 * @example sentenceStart('甲区。乙区达到5亿元', 7) // 3
 */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - SENTENCE_BACK);
  const last = sentenceEnds(text.slice(from, at)).at(-1);
  return from + (last === undefined ? 0 : last.index + last[0].length);
}
