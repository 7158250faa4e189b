import type { MergedCell, Slot } from '../table/merged-cell';
import type { Frame } from './find-frames';
import type { Glyph } from './glyph';
import { toLines } from './text-line';

/**
 * Puts the characters of a page into the cells of a table.
 *
 * @returns the grid, and the characters that stand outside of it
 * @example fillFrame(frame, glyphs).grid[0]?.[1]?.text // '指标'
 */
export function fillFrame(
  frame: Frame,
  glyphs: readonly Glyph[],
): { readonly grid: readonly (readonly Slot[])[]; readonly outside: readonly Glyph[] } {
  const outside: Glyph[] = [];
  const inside = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const column = indexOf(frame.xs, (glyph.left + glyph.right) / 2);
    const row = indexOf(frame.ys, (glyph.top + glyph.bottom) / 2);
    const cell = frame.cells[row]?.[column];
    if (cell === undefined) {
      outside.push(glyph);
      continue;
    }
    const own = inside.get(cell) ?? [];
    own.push(glyph);
    inside.set(cell, own);
  }
  const cells = new Map<number, MergedCell>();
  const cellOf = (number: number): MergedCell => {
    const known = cells.get(number);
    if (known !== undefined) return known;
    const lines = toLines(inside.get(number) ?? [], 0);
    const text = lines.map((line) => line.text.replace(/ {2,}/g, ' ')).join('\n');
    const cell = { text, columns: 1, rows: 1, line: 0 };
    cells.set(number, cell);
    return cell;
  };
  return { grid: frame.cells.map((row) => row.map(cellOf)), outside };
}

function indexOf(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return next - 1;
}
