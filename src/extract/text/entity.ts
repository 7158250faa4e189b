const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  le: '≤',
  ge: '≥',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '—',
  minus: '-',
  middot: '·',
  hellip: '…',
  permil: '‰',
  mu: 'μ',
  micro: 'μ',
  sup2: '²',
  sup3: '³',
  deg: '°',
  times: '×',
};

/** Source of a pattern for one character entity: `&lt;`, `&#8212;`, `&#x2014;`. */
export const ENTITY_PATTERN = '&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z][a-zA-Z0-9]{1,7});';

/**
 * The character that an entity stands for, undefined where it stands for none.
 *
 * @param name what is between & and ;
 * @example decodeEntity('mdash') // '—'
 */
export function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const hex = /^#[xX]/.test(name);
  const code = parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code >= 32 && code <= 0xffff ? String.fromCharCode(code) : ' ';
}
