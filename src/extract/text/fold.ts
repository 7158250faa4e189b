/** Marks that print nothing. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;

/** One spelling for marks that documents type in several ways; Chinese sentence marks stay Chinese. */
const MARKS: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['∶', '：'],
  ['︰', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
  ['［', '['],
  ['］', ']'],
  ['〔', '（'],
  ['〕', '）'],
  ['｡', '。'],
  ['､', '、'],
  ['‐', '—'],
  ['‑', '—'],
  ['–', '—'],
  ['―', '—'],
  ['─', '—'],
  ['━', '—'],
  ['－', '-'],
  ['−', '-'],
  ['～', '~'],
  ['〜', '~'],
  ['∼', '~'],
  ['「', '“'],
  ['『', '“'],
  ['」', '”'],
  ['』', '”'],
  ['＂', '"'],
  ['○', '〇'],
  ['﹪', '%'],
  ['\u3000', ' '],
  ['\u00A0', ' '],
  ['\u2002', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['\f', ' '],
]);

/**
 * One character in the spelling that recognition works with: full-width digits, letters and signs
 * become half-width, sentence marks full-width, blanks a plain blank; invisible marks become ''.
 *
 * @example foldCharacter('５') // '5'
 * @example foldCharacter(',') // '，'
 */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (isPlain(code)) return character;
  const mark = MARKS.get(character);
  if (mark !== undefined) return mark;
  if (code >= 0xff01 && code <= 0xff5e) {
    const plain = String.fromCharCode(code - 0xfee0);
    return MARKS.get(plain) ?? plain;
  }
  if (code < 0x20) return ' ';
  if (code >= 0xad && INVISIBLE.test(character)) return '';
  return character;
}

/**
 * Whether a character is a Chinese character, digit or Latin letter, which folding leaves alone.
 *
 * @example isPlain('区'.charCodeAt(0)) // true
 */
export function isPlain(code: number): boolean {
  if (code >= 0x4e00) return code <= 0x9fff;
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a)
  );
}
