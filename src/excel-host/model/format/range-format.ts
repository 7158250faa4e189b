import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { sequence, type Place } from '../area/area';
import { writableZone } from '../book';
import { command } from '../excel-object';
import { type Book } from '../book';
import { CellReader } from '../range/cell-reader';
import { CellStyle } from './cell-style';
import { RangeBorderCollection } from './range-border';
import { RangeFill, RangeFont } from './range-font';

const HORIZONTAL: Record<string, string> = { left: 'Left', right: 'Right', center: 'Center' };
const VERTICAL: Record<string, string> = { top: 'Top', middle: 'Center', bottom: 'Bottom' };

/** Points in a pixel: the engine measures in pixels, Excel in points. */
const POINTS = 0.75;

const keyOf = (names: Record<string, string>, name: unknown): string | undefined =>
  Object.keys(names).find((key) => names[key] === name);

/** `Excel.RangeFormat`. A property that differs among the cells is null, as in Excel. */
export class RangeFormat extends CellStyle {
  readonly shape: Shape = {
    type: 'RangeFormat',
    scalars: [
      'HorizontalAlignment',
      'VerticalAlignment',
      'WrapText',
      'IndentLevel',
      'ColumnWidth',
      'RowHeight',
    ],
    objects: ['Fill', 'Font', 'Borders'],
  };

  get Fill(): RangeFill {
    return new RangeFill(this.book, this.place);
  }

  get Font(): RangeFont {
    return new RangeFont(this.book, this.place);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this.place);
  }

  get HorizontalAlignment(): string | null {
    return this.common((style) =>
      style.spread ? 'CenterAcrossSelection' : (HORIZONTAL[style.align ?? ''] ?? 'General'),
    );
  }

  set HorizontalAlignment(name: unknown) {
    // The engine knows no centring across cells; the title is centred in its cell and exported as Excel's own kind.
    if (name === 'CenterAcrossSelection') {
      this.apply({ align: 'center', spread: true });
      return;
    }
    const align = keyOf(HORIZONTAL, name);
    if (!align && name !== 'General') throw invalidArgument('RangeFormat.horizontalAlignment');
    this.apply({ align, spread: undefined });
  }

  get VerticalAlignment(): string | null {
    // Excel's own default is Bottom, or Center where the workbook's default font says so.
    return this.common((style) => VERTICAL[style.verticalAlign ?? ''] ?? 'Bottom');
  }

  set VerticalAlignment(name: unknown) {
    const verticalAlign = keyOf(VERTICAL, name);
    if (!verticalAlign) throw invalidArgument('RangeFormat.verticalAlignment');
    this.apply({ verticalAlign });
  }

  get WrapText(): boolean | null {
    return this.common((style) => style.wrapping === 'wrap');
  }

  set WrapText(wrap: unknown) {
    this.apply({ wrapping: wrap === true ? 'wrap' : 'overflow' });
  }

  get IndentLevel(): number | null {
    return this.common((style) => style.indent ?? 0);
  }

  set IndentLevel(level: unknown) {
    if (typeof level !== 'number' || level < 0 || level > 250)
      throw invalidArgument('RangeFormat.indentLevel');
    this.apply({ indent: level || undefined });
  }

  get ColumnWidth(): number | null {
    return this.size('COL');
  }

  set ColumnWidth(points: unknown) {
    this.resize('COL', points, 'RangeFormat.columnWidth');
  }

  get RowHeight(): number | null {
    return this.size('ROW');
  }

  set RowHeight(points: unknown) {
    this.resize('ROW', points, 'RangeFormat.rowHeight');
  }

  AutofitColumns(): void {
    autofitColumns(this.book, this.place);
  }

  /** The engine gives every row the height of its highest cell unless a height was set: that setting is taken back. */
  AutofitRows(): void {
    this.setSize('ROW', null, 'RangeFormat.autofitRows');
  }

  private lines(dimension: 'ROW' | 'COL'): number[] {
    const zone = writableZone(this.book, this.place);
    return dimension === 'ROW' ? sequence(zone.top, zone.bottom) : sequence(zone.left, zone.right);
  }

  private size(dimension: 'ROW' | 'COL'): number | null {
    const { getters } = this.book.engine;
    const { sheetId } = this.place;
    const sizes = this.lines(dimension).map((line) =>
      dimension === 'ROW' ? getters.getRowSize(sheetId, line) : getters.getColSize(sheetId, line),
    );
    const [first = 0] = sizes;
    return sizes.every((size) => size === first) ? first * POINTS : null;
  }

  private resize(dimension: 'ROW' | 'COL', points: unknown, location: string): void {
    const most = dimension === 'ROW' ? TALLEST : WIDEST;
    if (typeof points !== 'number' || points < 0 || points > most) throw invalidArgument(location);
    this.setSize(dimension, Math.round(points / POINTS), location);
  }

  private setSize(dimension: 'ROW' | 'COL', size: number | null, location: string): void {
    const elements = this.lines(dimension);
    const payload = { sheetId: this.place.sheetId, dimension, elements, size };
    command(this.book, location, 'RESIZE_COLUMNS_ROWS', payload);
  }
}

/** Points that Excel allows: 409.5 for a row; for a column 255 characters of the default font, here 7 pixels each. */
const TALLEST = 409.5;
const WIDEST = 255 * 7 * 0.75;

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
function autofitColumns(book: Book, place: Place): void {
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
