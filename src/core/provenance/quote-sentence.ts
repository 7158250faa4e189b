/** A piece of a sentence; a marked one is the figure. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Longest context shown on either side of a figure. */
const AROUND = 160;
const STOPS = ['。', '；', '！', '？'];

/**
 * The sentence around marked places, or the whole row of a table, cut into pieces.
 * @example quoteSentence('前。到2025年达到95%。后', [{ from: 10, to: 13 }])
 * // [{ text: '到2025年达到', isMarked: false }, { text: '95%', isMarked: true }, { text: '。', … }]
 */
export function quoteSentence(line: string, marked: readonly Span[]): readonly Segment[] {
  const first = marked[0] ?? { from: 0, to: 0 };
  const last = marked.at(-1) ?? first;
  const isWhole = isRow(line);
  const from = isWhole ? 0 : Math.max(startOf(line, first.from), first.from - AROUND);
  const to = isWhole ? line.length : Math.min(endOf(line, last.to), last.to + AROUND);
  const segments: Segment[] = [];
  let at = from;
  const push = (end: number, isMarked: boolean) => {
    if (end > at) segments.push({ text: line.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const span of marked) {
    push(span.from, false);
    push(span.to, true);
  }
  push(to, false);
  return segments;
}

function startOf(line: string, at: number): number {
  const before = line.slice(0, at);
  return Math.max(...STOPS.map((stop) => before.lastIndexOf(stop))) + 1;
}

function endOf(line: string, at: number): number {
  const ends = STOPS.map((stop) => line.indexOf(stop, at)).filter((end) => end >= 0);
  return ends.length === 0 ? line.length : Math.min(...ends) + 1;
}

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
function isRow(line: string): boolean {
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

/** A piece of a text, from its first letter to behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Blanks that may stand within a figure; a line may end there too where several are searched. */
const BLANKS = '[ \\u00a0\\u2002-\\u200a\\u3000]*';
const BLANKS_AND_LINES = '[ \\u00a0\\u2002-\\u200a\\u3000\\n]*';

/**
 * A figure's text as a pattern: full-width forms and plain ones alike, blanks between its letters,
 * but never between two digits. Undefined for a blank figure.
 * @param overLines whether it may run on into the next line
 * @example figurePattern('６.５ 左右')?.test('6.5左右') // true
 */
export function figurePattern(text: string, overLines = false): RegExp | undefined {
  const letters = [...text.trim()];
  if (letters.length === 0) return undefined;
  const blanks = overLines ? BLANKS_AND_LINES : BLANKS;
  const parts: string[] = [];
  letters.forEach((each, index) => {
    if (/\s/u.test(each)) return;
    const isWithinNumber = isDigit(letters[index - 1]) && isDigit(each);
    if (index > 0) parts.push(isWithinNumber ? '' : blanks);
    parts.push(letterPattern(each));
  });
  return new RegExp(parts.join(''), 'gu');
}

/**
 * Where a pattern stands in a text, not inside a longer number and not as the number of another
 * figure: the 2 of [2], of <2 and of -2 is not 2.
 * @example figureSpans('8.5%，8%', figurePattern('8%')) // [{ from: 5, to: 7 }]
 */
export function figureSpans(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    return isPartOfNumber(text, from, to) ? [] : [{ from, to }];
  });
}

function isDigit(letter: string | undefined): boolean {
  return /[\p{Nd}.．]/u.test(letter ?? '');
}

function letterPattern(letter: string): string {
  if (/^[-—–－‐‑―−]$/u.test(letter)) return '[-—–－‐‑―−]';
  const plain = letter.normalize('NFKC');
  const code = plain.codePointAt(0) ?? 0;
  const isAscii = plain.length === 1 && code > 0x20 && code < 0x7f;
  const wide = isAscii ? [String.fromCodePoint(code + 0xfee0)] : [];
  const forms = [...new Set([letter, plain, ...wide])].map((form) =>
    form.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'),
  );
  return forms.length === 1 ? (forms[0] ?? '') : `(?:${forms.join('|')})`;
}

function isPartOfNumber(text: string, from: number, to: number): boolean {
  const startsWithDigit = /^\p{Nd}/u.test(text.slice(from, from + 1));
  const endsWithDigit = /\p{Nd}$/u.test(text.slice(from, to));
  const before = text.slice(Math.max(0, from - 2), from);
  const behind = text.slice(to, to + 2);
  const isOther = /[-−－<＜>＞≥≤[［]$/u.test(before);
  return (
    (startsWithDigit && (isOther || /\p{Nd}[.．,，]?$/u.test(before))) ||
    (endsWithDigit && /^[.．,，]?\p{Nd}/u.test(behind))
  );
}
