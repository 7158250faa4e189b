const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', '\u2002'],
  ['emsp', '\u3000'],
  ['thinsp', ' '],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['plusmn', '±'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['minus', '−'],
  ['middot', '·'],
  ['bull', '•'],
  ['hellip', '…'],
  ['permil', '‰'],
  ['mu', 'μ'],
  ['micro', 'µ'],
  ['sup1', '¹'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['deg', '°'],
  ['times', '×'],
  ['divide', '÷'],
  ['yen', '¥'],
  ['copy', '©'],
  ['reg', '®'],
  ['sect', '§'],
  ['rarr', '→'],
  ['larr', '←'],
  ['uarr', '↑'],
  ['darr', '↓'],
]);

/** Source of a pattern for one character entity: `&lt;`, `&#8212;`, `&#x2014;`. */
export const ENTITY_PATTERN = '&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30})';

const ENTITY = new RegExp(`${ENTITY_PATTERN};?`, 'g');

/**
 * The character that an entity stands for, '' for a control character, undefined where it stands for
 * none.
 *
 * @param name what is between & and ;
 * @example decodeEntity('mdash') // '—'
 * @example decodeEntity('#x2014') // '—'
 */
export function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const isHex = /^#[xX]/.test(name);
  return characterOf(parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
}

/**
 * A text with the characters that its entities stand for; unknown ones stay as written, and those
 * for control characters are left out.
 *
 * @example decodeEntities('&ge;5%&#8212;&amp;lt;') // '≥5%—&lt;'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, name: string) => decodeEntity(name) ?? whole);
}

function characterOf(code: number): string {
  if (code === 9 || code === 10 || code === 13) return ' ';
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code);
}
