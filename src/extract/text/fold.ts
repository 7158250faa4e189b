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
  const mark = MARKS.get(character);
  if (mark !== undefined) return mark;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) {
    const plain = String.fromCharCode(code - 0xfee0);
    return MARKS.get(plain) ?? plain;
  }
  if (code < 0x20) return ' ';
  if (code >= 0xad && INVISIBLE.test(character)) return '';
  return character;
}
