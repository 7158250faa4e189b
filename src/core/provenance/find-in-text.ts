/** A piece of a sentence; a marked one is the figure. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** What is looked for: the figure's text as printed, its line, and the name it stands with. */
export interface Sought {
  readonly text: string;
  /** 1-based, undefined where none is known. */
  readonly line: number | undefined;
  /** '' where no name helps. */
  readonly name: string;
}

/** Where a figure stands in the text of a document. */
export type TextPlace =
  | {
      readonly kind: 'found';
      /** On the line that was said, on one of the lines of the same row below it, or elsewhere. */
      readonly at: 'line' | 'below' | 'elsewhere';
      /** 1-based. */
      readonly line: number;
      /** More than one where the same text stands there several times. */
      readonly count: number;
      readonly segments: readonly Segment[];
    }
  /** Nothing is marked; `text` is the line that was said, undefined where the text is shorter. */
  | { readonly kind: 'not-found'; readonly text: string | undefined };

/** Rows printed one cell a line: so many lines may belong to the row that begins on the line. */
const ROW_LINES = 15;

/**
 * Finds a figure in the text of its document: on its line, else as a cell of its own on the lines of
 * the same row, else on the one line of the whole text that has both name and figure. Blanks and
 * full-width forms do not count; a number is never found inside another one. What is not found for
 * certain is not found.
 * @example findInText('…\n1\t地区生产总值\t902.27\t1500', { text: '1500', line: 2, name: '地区生产总值' })
 * // { kind: 'found', at: 'line', line: 2, count: 1, segments: [{ text: '1\t地区生产总值\t902.27\t', … }, …] }
 */
export function findInText(document: string, sought: Sought): TextPlace {
  const lines = document.split(/\r\n|\r|\n/u);
  const pattern = patternOf(sought.text);
  const own = sought.line === undefined ? undefined : lines[sought.line - 1];
  if (pattern === undefined) return { kind: 'not-found', text: own };
  if (sought.line !== undefined && own !== undefined) {
    if (spans(own, pattern).length > 0) return found(own, sought.line, 'line', pattern, sought);
    const below = cellBelow(lines, sought.line, pattern);
    if (below !== undefined) return found(lines[below - 1] ?? '', below, 'below', pattern, sought);
  }
  const elsewhere = lineWithName(lines, pattern, sought.name);
  return elsewhere === undefined
    ? { kind: 'not-found', text: own }
    : found(lines[elsewhere - 1] ?? '', elsewhere, 'elsewhere', pattern, sought);
}

/** Full-width letters, digits and brackets and plain ones are written for one another. */
const letter = (each: string): string => {
  const plain = each.normalize('NFKC');
  const forms = [...new Set([each, plain, ...wide(plain)])].map((form) =>
    form.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'),
  );
  if (/^[-—–－‐‑―−]$/u.test(each)) return '[-—–－‐‑―−]';
  return forms.length === 1 ? (forms[0] ?? '') : `(?:${forms.join('|')})`;
};

const wide = (plain: string): readonly string[] => {
  const code = plain.codePointAt(0) ?? 0;
  const isAscii = plain.length === 1 && code > 0x20 && code < 0x7f;
  return isAscii ? [String.fromCodePoint(code + 0xfee0)] : [];
};

const BLANKS = '[ \\u00a0\\u2002-\\u200a\\u3000]*';
const isDigit = (each: string | undefined): boolean => /[\p{Nd}.．]/u.test(each ?? '');

/** The figure as a pattern; blanks may stand in it, but not between two digits. */
function patternOf(text: string): RegExp | undefined {
  const letters = [...text.trim()];
  if (letters.length === 0) return undefined;
  const parts: string[] = [];
  letters.forEach((each, index) => {
    if (/\s/u.test(each)) return;
    const before = letters[index - 1];
    if (index > 0) parts.push(isDigit(before) && isDigit(each) ? '' : BLANKS);
    parts.push(letter(each));
  });
  return new RegExp(parts.join(''), 'gu');
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the pattern stands in a line, not inside a longer number. */
function spans(line: string, pattern: RegExp): readonly Span[] {
  return [...line.matchAll(pattern)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    return isPartOfNumber(line, from, to) ? [] : [{ from, to }];
  });
}

const NUMBER_BEFORE = /[\p{Nd}][.．,，]?$/u;
const NUMBER_BEHIND = /^[.．,，]?\p{Nd}/u;

function isPartOfNumber(line: string, from: number, to: number): boolean {
  const startsWithDigit = /^\p{Nd}/u.test(line.slice(from));
  const endsWithDigit = /\p{Nd}$/u.test(line.slice(0, to));
  const before = line.slice(Math.max(0, from - 2), from);
  const behind = line.slice(to, to + 2);
  // A minus sign, a bound or a bracket makes another figure of the same digits.
  const isOther = startsWithDigit && /[-−－<＜>＞≥≤[［]$/u.test(before);
  return (
    isOther ||
    (startsWithDigit && NUMBER_BEFORE.test(before)) ||
    (endsWithDigit && NUMBER_BEHIND.test(behind))
  );
}

function cellBelow(lines: readonly string[], line: number, pattern: RegExp): number | undefined {
  const hits = lines.slice(line, line + ROW_LINES).flatMap((text, index) => {
    const cell = text.trim();
    const [span] = spans(cell, pattern);
    const isWhole = span?.from === 0 && span.to === cell.length;
    return isWhole ? [line + 1 + index] : [];
  });
  // A second one may be another row's: which of the two is meant cannot be told.
  return hits.length === 1 ? hits[0] : undefined;
}

function lineWithName(lines: readonly string[], pattern: RegExp, name: string): number | undefined {
  const plain = plainOf(name.replace(/[（(].*$/u, ''));
  if (plain.length < 2) return undefined;
  const hits = lines.flatMap((text, index) =>
    plainOf(text).includes(plain) && spans(text, pattern).length > 0 ? [index + 1] : [],
  );
  return hits.length === 1 ? hits[0] : undefined;
}

const plainOf = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** Longest context shown on either side of a figure. */
const AROUND = 160;

function found(
  line: string,
  number: number,
  at: 'line' | 'below' | 'elsewhere',
  pattern: RegExp,
  { name }: Sought,
): TextPlace {
  const all = spans(line, pattern);
  const isRow = line.includes('\t') || line.includes('|');
  const named = isRow ? [] : all.filter((span) => sentenceAround(line, span, name));
  // In a paragraph that says the same number of several things, the sentence with the name counts.
  const marked = named.length > 0 ? named : all;
  const first = marked[0] ?? { from: 0, to: 0 };
  const last = marked.at(-1) ?? first;
  const from = isRow ? 0 : Math.max(sentenceStart(line, first.from), first.from - AROUND);
  const to = isRow ? line.length : Math.min(sentenceEnd(line, last.to), last.to + AROUND);
  return {
    kind: 'found',
    at,
    line: number,
    count: marked.length,
    segments: cut(line, from, to, marked),
  };
}

function sentenceAround(line: string, { from, to }: Span, name: string): boolean {
  const plain = plainOf(name.replace(/[（(].*$/u, ''));
  const sentence = line.slice(sentenceStart(line, from), sentenceEnd(line, to));
  return plain.length >= 2 && plainOf(sentence).includes(plain);
}

function sentenceStart(line: string, at: number): number {
  const before = line.slice(0, at);
  return Math.max(...['。', '；', '！', '？'].map((stop) => before.lastIndexOf(stop))) + 1;
}

function sentenceEnd(line: string, at: number): number {
  const stop = /[。；！？]/u.exec(line.slice(at));
  return stop === null ? line.length : at + stop.index + 1;
}

function cut(line: string, from: number, to: number, marked: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const push = (end: number, isMarked: boolean) => {
    if (end > at) segments.push({ text: line.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const span of marked) {
    if (span.from < from || span.to > to) continue;
    push(span.from, false);
    push(span.to, true);
  }
  push(to, false);
  return segments;
}
