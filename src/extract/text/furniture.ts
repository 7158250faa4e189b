import { readFlow } from './flow';

const PAGE_NUMBER =
  /^(?:[-—·.|/~]{0,6}\d{1,4}[-—·.|/~]{0,6}|第\d{1,4}页(?:[，/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|Page ?\d{1,4}(?: ?of ?\d{1,4})?)$/i;

/** A line of a contents page: a title, then leaders or a tab, then a page number. */
const CONTENTS =
  /^(?:第.{1,8}[篇编章节]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．]|前\s*言|序\s*言|引\s*言|附\s*[录件表]|专栏|后\s*记|结\s*语).{0,80}?(?:[.·…⋯•]{2,}|\t|\s{3,})[.·…⋯•\s]*\d{1,3}$/;

/**
 * Whether a line that stands alone is nothing but a page number: `３１`, `— 12 —`, `第3页 共80页`.
 *
 * @example isPageNumber(' — 12 — ') // true
 */
export function isPageNumber(line: string): boolean {
  if (line.length > 40 || !/[\d０-９]/.test(line)) return false;
  return PAGE_NUMBER.test(readFlow(line, [{ start: 0, end: line.length }]).text);
}

/**
 * Whether a line belongs to a table of contents.
 *
 * @example isContentsLine('（一）总体要求 .....\t11') // true
 */
export function isContentsLine(line: string): boolean {
  if (line.length > 200 || !/\d\s*(?:<\/b>|\*\*)?\s*$/.test(line)) return false;
  const plain = line.replace(/<\/?[a-z]{1,6}>|\*\*|^#{1,6} /gi, '').trim();
  return CONTENTS.test(plain);
}
