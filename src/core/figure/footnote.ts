/** Marks that lead to a note below the table; no number or unit ends in one. */
const MARKS = new Set('*＊∗﹡⁎✱†‡※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');

/**
 * Takes the footnote mark off the end of a text; '' where there is none, or nothing else. Linear.
 *
 * @example splitFootnote('8.5*') // { bare: '8.5', mark: '*' }
 * @example splitFootnote('160²') // { bare: '160²', mark: '' }
 */
export function splitFootnote(text: string): { readonly bare: string; readonly mark: string } {
  let end = text.length;
  while (end > 0 && MARKS.has(text.charAt(end - 1))) end -= 1;
  const mark = text.slice(end);
  const bare = mark === '' ? text : text.slice(0, end).replace(/[\s^]$/, '');
  return bare === '' ? { bare: text, mark: '' } : { bare, mark };
}
