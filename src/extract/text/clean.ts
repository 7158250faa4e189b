const BREAK = /<br\s*\/?>/gi;
const RAISED = /<sup\b[^<>]{0,40}>\s*([23])\s*<\/sup>/gi;
const TAG = /<\/?[a-zA-Z][^<>]{0,200}>/g;
const ENTITY = /&(lt|gt|le|ge|amp|quot|nbsp|emsp|ensp|#\d{1,6});/g;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  le: '≤',
  ge: '≥',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
};
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
    text = text.replace(ENTITY, (whole, name: string) =>
      name.startsWith('#') ? decimal(name, whole) : (ENTITIES[name] ?? whole),
    );
  }
  return text
    .replace(INVISIBLE, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/\\([|%*_$~<>-])/g, '$1')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

function decimal(name: string, whole: string): string {
  const code = Number(name.slice(1));
  return code > 31 && code <= 0xffff ? String.fromCharCode(code) : whole;
}
