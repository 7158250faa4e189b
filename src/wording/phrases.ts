/** A quoted text longer than this is cut: whoever pasted a page knows what it began with. */
const LONGEST = 40;

/**
 * A text in Chinese quotation marks, on one line and cut where it is very long; its own marks become
 * single ones, as GB/T 15834 has it.
 * @example quoted('财政收入') // '“财政收入”'
 * @example quoted('“十四五”指标') // '“‘十四五’指标”'
 */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  const shown = characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST).join('')}…`;
  return `“${shown.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
}

/**
 * Things one after the other, as a Chinese sentence lists them.
 * @example listed(['仓山区', '晋安区']) // '仓山区、晋安区'
 */
export function listed(items: readonly string[]): string {
  return items.join('、');
}

/**
 * A document's title in 书名号, once.
 * @example inTitleMarks('某区规划纲要') // '《某区规划纲要》'
 */
export function inTitleMarks(title: string): string {
  return /^《.*》$/u.test(title) ? title : `《${title}》`;
}
