import { LIMITS } from '../../limits';
import type { Line, Lines } from '../../text/lines';
import { displayWidth } from '../../text/width';
import { blankCell, joinCells, readCell } from '../cell';
import { isHeaderWord } from '../header-word';
import type { GridCell, GridReading, GridRow } from '../grid';

/** A cell of an aligned line, with the columns of the page it takes up. */
interface Piece {
  readonly cell: GridCell;
  readonly from: number;
  readonly to: number;
}

const GAP = /\s{2,}|\u3000+|\t+/g;
const SINGLE_GAP = /[\s\u3000]+/g;
const FEWEST_WORDS = 3;
const LONGEST = 400;
const SENTENCE = /[。；]/;
const RULE = /^[\s\-—─━=_+]{4,}$/;

/**
 * Reads a table whose columns are kept apart by blanks, from its header line on, or undefined. Cells
 * belong to the header word they stand under, so an empty cell stays empty.
 *
 * @example readAligned(splitLines('指标      单位\n…'), 0) // undefined: fewer than three header words
 */
export function readAligned(lines: Lines, first: number): GridReading | undefined {
  const head = lines.at(first);
  if (head === undefined || head.text.length > LONGEST) return undefined;
  if (!/\S[ \u3000\t]+\S/.test(head.text)) return undefined;
  const wide = readPieces(lines.source, head, GAP);
  const gap = countWords(wide) >= FEWEST_WORDS ? GAP : SINGLE_GAP;
  const header = gap === GAP ? wide : readPieces(lines.source, head, SINGLE_GAP);
  if (countWords(header) < Math.max(FEWEST_WORDS, header.length * 0.7)) return undefined;

  let columns: readonly Piece[] = header;
  let next = first + 1;
  const second = lines.at(next);
  const heads: GridRow[] = [{ line: head.number, cells: header.map((piece) => piece.cell) }];
  if (second !== undefined) {
    const lower = readPieces(lines.source, second, gap);
    if (lower.length >= 2 && countWords(lower) === lower.length) {
      columns = mergeHeaders(header, lower);
      heads.splice(0, 1, ...twoLevels(columns, header, lower));
      next += 1;
    }
  }
  const rows = [...heads];
  let end = next;
  for (let index = next; index < lines.count && rows.length < LIMITS.rows; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    if (line.text.trim() === '' || RULE.test(line.text)) continue;
    if (line.text.length > LONGEST || SENTENCE.test(line.text) || index - end > 2) break;
    const pieces = readPieces(lines.source, line, gap);
    const row = gap === GAP ? place(pieces, columns, line) : inOrder(pieces, columns, line);
    if (row === undefined) break;
    const wrapped =
      gap === GAP && pieces.length === 1 && index > next && isContinuation(pieces, columns);
    if (wrapped) rows.splice(-1, 1, extend(rows.at(-1), row));
    else rows.push(row);
    end = index + 1;
  }
  return rows.length <= heads.length ? undefined : { grid: { layout: 'aligned', rows }, next: end };
}

function countWords(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => isHeaderWord(piece.cell.text)).length;
}

function readPieces(source: string, line: Line, gap: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let width = 0;
  const add = (end: number): void => {
    const raw = line.text.slice(start, end);
    const size = displayWidth(raw);
    if (raw.trim() !== '') {
      const cell = readCell(source, line.start + start, line.start + end, line.number);
      pieces.push({ cell, from: width, to: width + size });
    }
    width += size;
  };
  for (const match of line.text.matchAll(gap)) {
    add(match.index);
    width += displayWidth(match[0]);
    start = match.index + match[0].length;
    if (pieces.length >= LIMITS.columns) break;
  }
  add(line.text.length);
  return pieces;
}

/** The columns of a two-level header: lower words where there are any, else the upper one. */
function mergeHeaders(upper: readonly Piece[], lower: readonly Piece[]): readonly Piece[] {
  const alone = upper.filter((piece) => !lower.some((under) => overlap(piece, under) > 0));
  return [...alone, ...lower].sort((one, other) => one.from - other.from);
}

function twoLevels(
  columns: readonly Piece[],
  upper: readonly Piece[],
  lower: readonly Piece[],
): readonly GridRow[] {
  const over = columns.map((column) => upper[nearest(column, upper)] ?? column);
  return [
    { line: over[0]?.cell.line ?? 0, cells: over.map((piece) => piece.cell) },
    {
      line: lower[0]?.cell.line ?? 0,
      cells: columns.map((column) =>
        lower.includes(column) ? column.cell : blankCell(column.cell.line, column.cell.start),
      ),
    },
  ];
}

/** Puts the cells of a line under their columns; undefined where the line is no row of the table. */
function place(
  pieces: readonly Piece[],
  columns: readonly Piece[],
  line: Line,
): GridRow | undefined {
  if (pieces.length === 0 || pieces.length > columns.length + 2) return undefined;
  if (pieces.length === columns.length) {
    return { line: line.number, cells: pieces.map((piece) => piece.cell) };
  }
  const cells = columns.map((column) => blankCell(line.number, column.cell.start));
  let free = 0;
  for (const piece of pieces) {
    const column = Math.max(nearest(piece, columns), free > 0 ? free - 1 : 0);
    const taken = cells[column];
    if (taken === undefined) return undefined;
    cells[column] = taken.text === '' ? piece.cell : joinCells(taken, piece.cell);
    free = column + 1;
  }
  return { line: line.number, cells };
}

/** Single blanks say nothing about columns; alignRow sorts the cells by what they are. */
function inOrder(
  pieces: readonly Piece[],
  columns: readonly Piece[],
  line: Line,
): GridRow | undefined {
  const plausible = pieces.length >= 2 || line.text.trim().length <= 20;
  if (!plausible || pieces.length > columns.length * 2) return undefined;
  const cells = pieces.map((piece) => piece.cell);
  return { line: line.number, cells, loose: pieces.length !== columns.length };
}

function nearest(piece: Piece, columns: readonly Piece[]): number {
  let best = 0;
  let score = -Infinity;
  columns.forEach((column, index) => {
    const shared = overlap(piece, column);
    const distance = Math.abs(piece.from + piece.to - column.from - column.to);
    const value = shared > 0 ? 1000 + shared : -distance;
    if (value > score) [best, score] = [index, value];
  });
  return best;
}

function overlap(one: Piece, other: Piece): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

/** A lone piece that does not stand in the first column goes on with the cell above it. */
function isContinuation(pieces: readonly Piece[], columns: readonly Piece[]): boolean {
  const [piece] = pieces;
  return piece !== undefined && nearest(piece, columns) > 0;
}

function extend(above: GridRow | undefined, row: GridRow): GridRow {
  if (above === undefined) return row;
  const cells = above.cells.map((cell, index) => {
    const below = row.cells[index];
    return below === undefined ? cell : joinCells(cell, below);
  });
  return { line: above.line, cells };
}
