import { decodeEntity, ENTITY_PATTERN } from '../../core/text/entities';

const BREAK = /<br\s*\/?>/gi;
const RAISED = /<sup\b[^<>]{0,40}>\s*([23])\s*<\/sup>/gi;
const TAG = /<\/?[a-zA-Z][^<>]{0,200}>/g;
const ENTITY = new RegExp(`${ENTITY_PATTERN};`, 'g');
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Text as printed: without markup, emphasis, line ends and doubled blanks, but with its own digits,
 * brackets and marks. For cells, names and headings.
 *
 * @example cleanText('**ug/m <sup>3</sup>** ') // 'ug/m ³'
 */
export function cleanText(raw: string): string {
  let text = raw;
  if (text.includes('<')) {
    text = text
      .replace(BREAK, ' ')
      .replace(RAISED, (_, digit: string) => (digit === '2' ? '²' : '³'))
      .replace(TAG, '');
  }
  if (text.includes('&')) {
    text = text.replace(ENTITY, (whole, name: string) => decodeEntity(name) ?? whole);
  }
  return closeBlanks(text.replace(/\*\*|__|~~|`/g, '').replace(/\\([|%*_$~<>-])/g, '$1'));
}

/**
 * Text of a cell of a grid, which is no markup whatever it looks like: marks that print nothing are gone,
 * and blanks are one.
 *
 * @example closeBlanks(' GDP\u200b  总量 ') // 'GDP 总量'
 */
export function closeBlanks(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/**
 * Whether a line holds nothing but markup.
 *
 * @example isMarkup('</p>') // true
 */
export function isMarkup(line: string): boolean {
  return line.includes('<') && line.length < 1000 && line.replace(TAG, '').trim() === '';
}
