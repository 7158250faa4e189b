import type { DocumentPlace } from '../../core/document/part';
import { LIMITS } from '../limits';
import { cleanText } from '../text/clean';
import type { Span } from '../text/flow';

/** One cell as printed, with its place. */
export interface GridCell extends Span {
  readonly text: string;
  readonly line: number;
  /** Repeats a merged cell's text; the cell itself stands above or to the left. */
  readonly covered: boolean;
  /** Where it stands in the file, where the file knows its cells. */
  readonly place?: DocumentPlace | undefined;
}

export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
  /** The layout loses empty cells, so a short row says nothing about which column a cell is in. */
  readonly loose?: boolean;
  /** The cells were put under their columns already, with or without a doubt. */
  readonly placed?: 'sure' | 'unsure';
  /** Name of the row that it is a part of, where that stands in no column. */
  readonly parent?: GridCell;
}

/** How the cells of a table were told apart: by the file, or in a text by what parts them. */
export type GridLayout =
  'grid' | 'sheet' | 'tabs' | 'lines' | 'markdown' | 'html' | 'aligned' | 'commas';

/** Cells in rows, before anything is known about what they mean. */
export interface Grid {
  readonly layout: GridLayout;
  readonly rows: readonly GridRow[];
  /** The last line that was read of a table too long to be read whole. */
  readonly cut?: number | undefined;
  /** Its cells were put under their columns by their places: that a file could not place them is settled. */
  readonly byPlaces?: true;
}

/** A grid and the index of the line after it. */
export interface GridReading {
  readonly grid: Grid;
  readonly next: number;
}

/**
 * A cell from a stretch of the document; blanks around it are no part of it.
 *
 * @example readCell('a | b ', 3, 6, 1) // { text: 'b', line: 1, start: 4, end: 5, covered: false }
 */
export function readCell(source: string, start: number, end: number, line: number): GridCell {
  const raw = source.slice(start, Math.min(end, start + LIMITS.cell));
  const lead = raw.length - raw.trimStart().length;
  const length = raw.trim().length;
  return {
    text: cleanText(raw),
    line,
    start: start + lead,
    end: start + lead + length,
    covered: false,
  };
}

/**
 * A cell that was parted by a line end, put together again.
 *
 * @example joinCells(upper, lower) // { text: '地区生产总值', …, start: upper.start, end: lower.end }
 */
export function joinCells(upper: GridCell, lower: GridCell): GridCell {
  if (upper.text === '') return lower;
  if (lower.text === '') return upper;
  return { ...upper, text: upper.text + lower.text, end: lower.end };
}

/** An empty cell that stands at a place. */
export function blankCell(line: number, at: number): GridCell {
  return { text: '', line, start: at, end: at, covered: false };
}

/**
 * A table that is set twice side by side to save height, as one below the other: its header says the
 * same words once more, and each row holds two.
 * @example unfold({ words: [['指标'], ['2030年'], ['指标'], ['2030年']], body }).words // [['指标'], ['2030年']]
 */
export function unfold<
  Header extends {
    readonly words: readonly (readonly string[])[];
    readonly body: readonly GridRow[];
  },
>(header: Header): Header {
  const { words, body } = header;
  const half = words.length / 2;
  const said = words.map((parts) => parts.join(''));
  const isTwice =
    half >= 2 &&
    said.every((text, at) => text !== '' && text === said[(at + half) % words.length]) &&
    new Set(said).size === half &&
    body.every(({ cells, loose }) => loose !== true && cells.length === words.length);
  if (!isTwice) return header;
  const part = (from: number) =>
    body.map((row) => ({ ...row, cells: row.cells.slice(from, from + half) }));
  const right = part(half).filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return { ...header, words: words.slice(0, half), body: [...part(0), ...right] };
}
