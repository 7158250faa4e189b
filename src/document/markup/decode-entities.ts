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

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));?/g;

/**
 * A text with the characters that its entities stand for; unknown ones stay as written, and those
 * for control characters are left out.
 *
 * @example decodeEntities('&ge;5%&#8212;&amp;lt;') // '≥5%—&lt;'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    return characterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
  });
}

function characterOf(code: number): string {
  if (code === 9 || code === 10 || code === 13) return ' ';
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code);
}
