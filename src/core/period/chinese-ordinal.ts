const DIGITS = '零一二三四五六七八九';

/**
 * 1 to 99 in Chinese numerals, as the names of periods use them.
 *
 * @example chineseOrdinal(14) // '十四'
 */
export function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const leading = tens > 1 ? DIGITS.charAt(tens) : '';
  return `${leading}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
