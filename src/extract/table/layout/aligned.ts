import { LIMITS } from '../../limits';
import type { Line, Lines } from '../../text/lines';
import { blankCell, joinCells, type GridReading, type GridRow } from '../grid';
import { isNote } from '../read';
import { closePadded, countWords, nearest, overlap, readPieces, type Piece } from './pieces';

const GAP = /\s{2,}|\u3000+|\t+/g;
const SINGLE_GAP = /[\s\u3000]+/g;
const FEWEST_WORDS = 3;
const LONGEST = 400;
const SENTENCE = /[。；]/;
const NUMBERED = /^(?:\d{1,3}[.、．]?|（\d{1,2}）)(?!\d)/;
/** 一、经济发展: a category that stands in a line of its own. */
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;
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
  const wide = closePadded(readPieces(lines.source, head, GAP));
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
  const body = readBody(lines, next, columns, gap);
  if (body.rows.length === 0) return undefined;
  return { grid: { layout: 'aligned', rows: [...heads, ...body.rows] }, next: body.next };
}

/** The rows below the header, as far as lines can be put under its columns. */
function readBody(
  lines: Lines,
  first: number,
  columns: readonly Piece[],
  gap: RegExp,
): { readonly rows: readonly GridRow[]; readonly next: number } {
  const rows: GridRow[] = [];
  let next = first;
  for (let index = first; index < lines.count && rows.length < LIMITS.rows; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    if (line.text.trim() === '' || RULE.test(line.text)) continue;
    if (isNote(line.text)) break;
    if (line.text.length > LONGEST || SENTENCE.test(line.text) || index - next > 2) break;
    const pieces = readPieces(lines.source, line, gap);
    const row = gap === GAP ? place(pieces, columns, line) : inOrder(pieces, columns, line);
    if (row === undefined) break;
    const above = gap === GAP ? rows.at(-1) : undefined;
    if (above !== undefined && (isContinuation(pieces, columns) || isBegun(above, row))) {
      rows.splice(-1, 1, extend(above, row));
    } else rows.push(row);
    next = index + 1;
  }
  return { rows, next };
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

/** A lone piece that stands in no first column and has no number goes on with the cell above it. */
function isContinuation(pieces: readonly Piece[], columns: readonly Piece[]): boolean {
  const [piece] = pieces;
  if (pieces.length !== 1 || piece === undefined) return false;
  if (NUMBERED.test(piece.cell.text) || GROUP.test(piece.cell.text)) return false;
  return piece.from >= (columns[0]?.to ?? 0) && nearest(piece, columns) > 0;
}

/** The row above is a numbered name and nothing else, and this one goes on with it. */
function isBegun(above: GridRow, row: GridRow): boolean {
  const filled = above.cells.flatMap((cell, index) => (cell.text === '' ? [] : [index]));
  const name = filled.at(-1);
  if (name === undefined || filled.length > 2 || name > 2) return false;
  const upper = above.cells[name]?.text ?? '';
  const lower = row.cells[name]?.text ?? '';
  const whole =
    /[)）:：]$/.test(upper) || !NUMBERED.test(filled.map((at) => above.cells[at]?.text).join(''));
  return !whole && lower !== '' && !NUMBERED.test(lower) && !/^其中/.test(lower);
}

function extend(above: GridRow, row: GridRow): GridRow {
  const cells = above.cells.map((cell, index) => {
    const below = row.cells[index];
    return below === undefined ? cell : joinCells(cell, below);
  });
  return { line: above.line, cells };
}
