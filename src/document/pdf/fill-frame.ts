import type { DocumentGrid } from '../../core/document/part';
import { gridOfSlots, type Slot } from '../table/to-grid';
import type { Frame } from './find-frames';
import type { Glyph } from './glyph';
import { toLines } from './text-line';

/**
 * Puts the characters of a page into the cells of a table, each by its own place.
 *
 * @returns the grid, and the characters that stand outside of it
 * @example fillFrame(frame, glyphs, 1).grid.cells[1]?.text // '指标'
 */
export function fillFrame(
  frame: Frame,
  glyphs: readonly Glyph[],
  page: number,
): { readonly grid: DocumentGrid; readonly outside: readonly Glyph[] } {
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
  const slots = new Map<number, Slot>();
  const slotOf = (cell: number, row: number, column: number): Slot => {
    const known = slots.get(cell);
    if (known !== undefined) return known;
    const lines = toLines(inside.get(cell) ?? [], 0);
    const text = lines.map((line) => line.text.replace(/ {2,}/g, ' ')).join('\n');
    const [left = 0, top = 0] = [frame.xs[column], frame.ys[row]].map((at) => Math.round(at ?? 0));
    const slot: Slot = { text, place: { kind: 'page', page, left, top } };
    slots.set(cell, slot);
    return slot;
  };
  const rows = frame.cells.map((cells, row) =>
    cells.map((cell, column) => slotOf(cell, row, column)),
  );
  return { grid: gridOfSlots(rows), outside };
}

function indexOf(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return next - 1;
}
