import { sequence } from '../../model/area/area';
import type { Book } from '../../model/book';
import { DEFAULT_SIZE } from '../../model/format/default-font';
import { CellReader } from '../../model/range/cell-reader';

/** A line of text takes this much of its font's size. */
const LINE_SPACING = 1.3;
/** Points above and below the text, and pixels left and right of it. */
const PADDING = { vertical: 3, horizontal: 5 };
/** Pixels of a point, and widths of characters in sizes of their font. */
const PIXELS = 4 / 3;
const WIDE = 1;
const NARROW = 0.5;

const isWide = (letter: string): boolean => (letter.codePointAt(0) ?? 0) > 0x2e80;

/**
 * The height that Excel gives a row whose text is wrapped and whose height nobody has set. A file must name it: programs
 * that open it show such rows as they stand in the file, until something in them changes.
 *
 * Estimated, since the host measures no fonts. Merged cells do not count, as in Excel.
 *
 * @returns points, or nothing where every text fits on one line
 * @example wrappedHeight(book, sheetId, 3) // 33.7
 */
export function wrappedHeight(book: Book, sheetId: string, row: number): number | undefined {
  const { getters } = book.engine;
  const reader = new CellReader(book);
  const heights = sequence(0, getters.getNumberCols(sheetId) - 1).map((col) => {
    const position = { sheetId, col, row };
    const style = reader.style(position);
    if (style.wrapping !== 'wrap' || getters.isInMerge(position)) return 0;
    const size = style.fontSize ?? DEFAULT_SIZE;
    const room = (getters.getColSize(sheetId, col) - PADDING.horizontal) / PIXELS / size;
    const lines = linesOf(reader.text(position), room);
    return lines < 2 ? 0 : lines * size * LINE_SPACING + PADDING.vertical;
  });
  const height = Math.max(...heights);
  return height === 0 ? undefined : Math.round(height * 10) / 10;
}

/** `room` in sizes of the font. */
function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, part) => {
    const width = [...part].reduce((sum, letter) => sum + (isWide(letter) ? WIDE : NARROW), 0);
    return lines + Math.max(1, Math.ceil(width / room));
  }, 0);
}
