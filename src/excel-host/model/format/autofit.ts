import { sequence, type Place } from '../area/area';
import { writableZone } from '../area/model-area';
import type { Book } from '../book';
import { command } from '../excel-object';
import { CellReader } from '../range/cell-reader';

/** Pixels of a character at the default size: the host measures no fonts. */
const WIDE = 14;
const NARROW = 7.5;
const PADDING = 12;

const isWide = (letter: string): boolean => (letter.codePointAt(0) ?? 0) > 0x2e80;

function widthOf(text: string): number {
  const lines = text
    .split('\n')
    .map((line) =>
      [...line].reduce((width, letter) => width + (isWide(letter) ? WIDE : NARROW), 0),
    );
  return Math.max(...lines);
}

/**
 * Makes each column as wide as its longest text, roughly: Chinese characters count double. Merged cells do not count, as in
 * Excel; an empty column keeps its width.
 *
 * @example autofitColumns(book, place)
 */
export function autofitColumns(book: Book, place: Place): void {
  const { sheetId } = place;
  const { engine } = book;
  engine.evaluate();
  const reader = new CellReader(book);
  const zone = writableZone(book, place);
  for (const col of sequence(zone.left, zone.right)) {
    const widths = sequence(zone.top, zone.bottom)
      .map((row) => ({ sheetId, col, row }))
      .filter((position) => !engine.getters.isInMerge(position))
      .map((position) => widthOf(reader.text(position)));
    const width = Math.max(0, ...widths);
    if (!width) continue;
    const payload = {
      sheetId,
      dimension: 'COL',
      elements: [col],
      size: Math.ceil(width) + PADDING,
    };
    command(book, 'RangeFormat.autofitColumns', 'RESIZE_COLUMNS_ROWS', payload);
  }
}
