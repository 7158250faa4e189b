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
