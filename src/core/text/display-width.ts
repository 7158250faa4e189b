/** First and last code of each stretch of characters that take a full square, in rising order. */
const WIDE: readonly (readonly [number, number])[] = [
  // Wide and full-width by Unicode (UAX #11): Chinese characters, kana, Hangul, their marks.
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];
/** Those that Unicode leaves to the font (“ambiguous”), as far as a Chinese font has them. */
const AMBIGUOUS: readonly (readonly [number, number])[] = [
  [0xa7, 0xa8],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x391, 0x3c9],
  [0x401, 0x451],
  [0x2010, 0x2027],
  [0x2030, 0x203b],
  [0x2103, 0x2109],
  [0x2116, 0x2116],
  [0x2160, 0x2179],
  [0x2190, 0x2199],
  [0x2200, 0x22bf],
  [0x2312, 0x2312],
  [0x2460, 0x24ff],
  [0x2500, 0x2642],
];
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * Width of a text in half squares: 2 for a Chinese character, 1 for a Latin letter, 0 for marks that
 * print nothing of their own. Characters of ambiguous width (… ① ‘ – × ≥) count 2: Chinese fonts draw
 * them on a full square, and it is in these that the cells of a sheet, the pages of a PDF and the
 * tables of a plain text are set. A terminal that draws them narrower shows such a line a little
 * shorter than its neighbours.
 *
 * @example displayWidth('GDP总量') // 7
 * @example displayWidth('2025–2030年…') // 15
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0xa0) width += 1;
    // Most characters of a Chinese text.
    else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
    else if (isWithin(WIDE, code) || isWithin(AMBIGUOUS, code)) width += 2;
    else if (!UNSEEN.test(character)) width += 1;
  }
  return width;
}

function isWithin(stretches: readonly (readonly [number, number])[], code: number): boolean {
  return stretches.some(([first, last]) => code >= first && code <= last);
}
