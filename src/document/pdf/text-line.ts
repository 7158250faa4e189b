import { displayWidth } from '../../core/text/display-width';
import type { Glyph } from './glyph';

/** A line of text as it stands on a page. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** Whether blanks keep parts of it apart, as those of a table without borders. */
  readonly gaps: boolean;
}

const LATIN = /[A-Za-z0-9.%)]/;
/** Blanks between words, and between columns, in heights of the font. */
const WORD = 0.18;
/** Chinese text is stretched to fill its lines, but not by as much as this. */
const BLANK = 0.4;
const COLUMN = 1.3;
/** Characters whose middles are no further apart stand on one line. */
const SAME = 0.45;

/**
 * Groups characters into lines, from above, and orders each from the left. Wide gaps become as many
 * blanks as keep what is below each other below each other.
 *
 * @param edge where the text of the page begins at the left
 * @example toLines(readGlyphs(runs, view), 90).map((line) => line.text)
 */
export function toLines(glyphs: readonly Glyph[], edge: number): readonly TextLine[] {
  const sorted = [...glyphs].sort((one, other) => middle(one) - middle(other));
  const lines: Glyph[][] = [];
  let size = 0;
  let at = -Infinity;
  for (const glyph of sorted) {
    const line = lines.at(-1);
    if (line === undefined || middle(glyph) - at > SAME * Math.max(size, glyph.size)) {
      lines.push([glyph]);
      size = glyph.size;
      at = middle(glyph);
      continue;
    }
    line.push(glyph);
    // The largest characters say where a line is; small ones stand above or below its middle.
    if (glyph.size > size) [size, at] = [glyph.size, middle(glyph)];
  }
  return lines.map((line) => toLine(line, edge));
}

function middle({ top, bottom }: Glyph): number {
  return (top + bottom) / 2;
}

function toLine(glyphs: Glyph[], edge: number): TextLine {
  glyphs.sort((one, other) => one.left - other.left);
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  const bottom = Math.max(...glyphs.map((glyph) => glyph.bottom));
  let text = '';
  let gaps = false;
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const gap = last === undefined ? 0 : glyph.left - last.right;
    // The same character at the same place: bold by printing twice.
    if (last?.text === glyph.text && glyph.left - last.left < size * 0.12) continue;
    if (gap > size * COLUMN) {
      const column = Math.round((glyph.left - edge) / (size / 2));
      text += ' '.repeat(Math.min(Math.max(2, column - displayWidth(text)), 60));
      gaps = true;
    } else if (gap > size * WORD && last !== undefined) {
      const latin = LATIN.test(last.text) && LATIN.test(glyph.text);
      if (latin || gap > size * BLANK) text += ' ';
    }
    text += raised(glyph, size, bottom);
    last = glyph;
  }
  return {
    text,
    left: Math.min(...glyphs.map((glyph) => glyph.left)),
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
    top: Math.min(...glyphs.map((glyph) => glyph.top)),
    bottom,
    size,
    gaps,
  };
}

/** A small 2 that stands high, as in 平方米 or PM2.5's µg/m³. */
function raised(glyph: Glyph, size: number, bottom: number): string {
  const small = glyph.size < size * 0.75 && bottom - glyph.bottom > size * 0.25;
  if (!small) return glyph.text;
  return glyph.text === '2' ? '²' : glyph.text === '3' ? '³' : glyph.text;
}
