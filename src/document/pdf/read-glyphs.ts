import { displayWidth } from '../../core/text/display-width';
import { multiply, toMatrix, type Glyph, type Matrix } from './glyph';
import { plainCharacters } from './plain-character';

/** A run of text as the library gives it. */
export interface TextRun {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly unknown[];
}

/** Share of a font's height above the line it stands on. */
const ASCENT = 0.86;

/**
 * The characters of a page, each with its place. A run says only how wide it is as a whole; its
 * characters share that by their usual widths. Text that is not level (a watermark across the page, a
 * note along its edge) is left out.
 *
 * @param view from the page's own points to those counted from its upper left corner
 * @example readGlyphs([{ str: '到', width: 12, transform: [12, 0, 0, 12, 90, 700] }], view)[0].left // 90
 */
export function readGlyphs(runs: readonly TextRun[], view: Matrix): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const run of runs) {
    const own = toMatrix(run.transform);
    if (own === undefined || run.str.trim() === '') continue;
    const [a, b, c, d, x, y] = multiply(view, own);
    const size = Math.hypot(c, d);
    // Level: the text runs to the right, and its top is above.
    if (!(a > 0) || Math.abs(b) > a * 0.02 || d >= 0 || size === 0) continue;
    const characters = [...plainCharacters(run.str)];
    const units = characters.map((character) => displayWidth(character));
    const whole = units.reduce((sum, unit) => sum + unit, 0);
    let left = x;
    characters.forEach((text, index) => {
      const right = left + (run.width * (units[index] ?? 1)) / Math.max(whole, 1);
      if (text.trim() !== '') {
        glyphs.push({
          text,
          left,
          right,
          top: y - size * ASCENT,
          bottom: y + size * (1 - ASCENT),
          size,
        });
      }
      left = right;
    });
  }
  return glyphs;
}
