/**
 * Ends of sentences and of what stands like one on a page. A line end inside a paragraph, behind a full
 * line of it, is the page's.
 */
export const SENTENCE_END =
  /[。；！？]|<\/(?:p|div|li|h\d|td|tr)>|(?<![^\n]{20}[\u4e00-\u9fff，、\d%])\n|\n(?![\u4e00-\u9fff\d，、”])/giu;
/** How far back a beginning is looked for. */
export const SENTENCE_BACK = 120;

/**
 * Where the sentence begins that a place of a text stands in, or as far back as is looked.
 * @example sentenceStart('甲区。乙区达到5亿元', 7) // 3
 */
export function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - SENTENCE_BACK);
  const last = [...text.slice(from, at).matchAll(SENTENCE_END)].at(-1);
  return from + (last === undefined ? 0 : last.index + last[0].length);
}
