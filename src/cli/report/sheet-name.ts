/** Excel's limit. */
const LONGEST = 31;

/**
 * A sheet's name made of words, without what Excel forbids there.
 *
 * @param words region, period …
 * @example sheetName('仓山区', '十四五') // '仓山区十四五'
 */
export function sheetName(...words: readonly string[]): string {
  const name = words.join('').replace(/[[\]:*?/\\\p{Cc}]/gu, '');
  return (
    [...name]
      .slice(0, LONGEST)
      .join('')
      .replace(/^'+|'+$/g, '') || '规划指标'
  );
}
