import type { Span } from './figure-pattern';

/**
 * Of several places with the same text those that can be the figure of a name: in a row of a table
 * those behind the name; in a sentence the one whose clause the name leads, or that it follows at
 * once. All of them where that decides nothing.
 * @example chooseSpans('甲率达到100%，乙率达到100%', spans, '乙率') // the second one
 */
export function chooseSpans(line: string, spans: readonly Span[], name: string): readonly Span[] {
  const named = spansOf(line, name);
  if (spans.length < 2 || named.length === 0) return spans;
  if (isRow(line)) {
    const [first] = named;
    const behind = spans.filter(({ from }) => first !== undefined && from >= first.to);
    return behind.length > 0 ? behind : spans;
  }
  const near = spans.filter(({ from, to }) =>
    named.some(
      (each) =>
        (each.to <= from && !/[，,、；;。：:]/u.test(line.slice(each.to, from))) ||
        (each.from >= to && line.slice(to, each.from).trim() === ''),
    ),
  );
  return near.length === 1 ? near : spans;
}

/**
 * Whether a line is a row of a table rather than running text.
 * @example isRow('1\t地区生产总值\t1500') // true
 */
export function isRow(line: string): boolean {
  return line.includes('\t') || line.includes('|');
}

/**
 * A name without its brackets and blanks, '' where too little is left to be told by.
 * @example plainName('地区生产总值（GDP）') // '地区生产总值'
 */
export function plainName(name: string): string {
  const plain = plainText(name.replace(/[（(].*$/u, ''));
  return plain.length < 2 ? '' : plain;
}

/**
 * A text as it is compared: plain forms, no blanks, lower case.
 * @example plainText('ＧＤＰ 总量') // 'gdp总量'
 */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** Where a name stands, blanks and full-width forms not counted. */
function spansOf(line: string, name: string): readonly Span[] {
  const wanted = plainName(name);
  if (wanted === '') return [];
  const places: number[] = [];
  let plain = '';
  [...line].reduce((at, letter) => {
    const form = plainText(letter);
    for (let index = 0; index < form.length; index++) places.push(at);
    plain += form;
    return at + letter.length;
  }, 0);
  const spans: Span[] = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    const last = places[at + wanted.length - 1] ?? 0;
    spans.push({ from: places[at] ?? 0, to: last + 1 });
  }
  return spans;
}
