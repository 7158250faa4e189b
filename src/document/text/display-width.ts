const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026\u2460-\u24ff]|[\ud840-\ud87f]/;

/**
 * Columns that a text takes up where a Chinese character takes two.
 *
 * @example displayWidth('2025年') // 6
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
