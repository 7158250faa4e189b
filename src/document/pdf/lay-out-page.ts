import { fillFrame } from './fill-frame';
import { findFrames } from './find-frames';
import type { Glyph, Rule } from './glyph';
import type { PagePart, PdfPage } from './page-part';
import { toLines } from './text-line';

/**
 * Orders what stands on a page: tables by their borders, the rest by lines.
 *
 * @example layOutPage(1, 842, glyphs, rules).parts[0] // { kind: 'line', text: '第一章 …', … }
 */
export function layOutPage(
  number: number,
  height: number,
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): PdfPage {
  const parts: PagePart[] = [];
  let rest = glyphs;
  for (const frame of findFrames(rules)) {
    const { grid, outside } = fillFrame(frame, rest, number);
    if (outside.length === rest.length) continue;
    rest = outside;
    const { left, right, top, bottom } = frame;
    parts.push({ kind: 'table', grid, left, right, top, bottom });
  }
  const edge = Math.min(...rest.map((glyph) => glyph.left), Infinity);
  for (const line of toLines(rest, Number.isFinite(edge) ? edge : 0)) {
    parts.push({ kind: 'line', ...line });
  }
  parts.sort((one, other) => one.top - other.top);
  return { number, height, parts };
}
