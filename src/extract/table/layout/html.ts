import { LIMITS } from '../../limits';
import type { Line } from '../../text/lines';
import { readCell, type Grid, type GridCell, type GridRow } from '../grid';

const ROW_OR_CELL = /<(tr|td|th)\b([^<>]{0,400})>|<\/(td|th|tr|table)\s*>/gi;
const SPAN = /\b(col|row)span\s*=\s*["']?(\d{1,3})/gi;
const MOST_SPANNED = 200;

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads an HTML table that is one line (see splitLines). Merged cells are repeated in every place
 * they cover, marked as covered. Undefined where there is no cell.
 *
 * @example readHtml('<table><tr><td>总值</td></tr></table>', line) // { layout: 'html', rows: [ … ] }
 */
export function readHtml(source: string, line: Line): Grid | undefined {
  const rows: GridRow[] = [];
  /** Cells that reach down from rows above, by column. */
  const hanging = new Map<number, { cell: GridCell; left: number }>();
  let cells: GridCell[] = [];
  let open: Tag | undefined;
  let number = line.number;
  let counted = 0;

  const closeCell = (end: number): void => {
    if (open === undefined) return;
    for (; counted < open.start; counted += 1) if (line.text[counted] === '\n') number += 1;
    const cell = readCell(source, line.start + open.end, line.start + end, number);
    fillHanging(cells, hanging);
    for (let copy = 0; copy < open.columns && cells.length < LIMITS.columns; copy += 1) {
      if (open.rows > 1) {
        hanging.set(cells.length, { cell: { ...cell, covered: true }, left: open.rows });
      }
      cells.push(copy === 0 ? cell : { ...cell, covered: true });
    }
    open = undefined;
  };
  const closeRow = (): void => {
    if (cells.length === 0) return;
    fillHanging(cells, hanging);
    rows.push({ line: cells.find((cell) => !cell.covered)?.line ?? number, cells });
    cells = [];
    for (const [column, { cell, left }] of hanging) {
      if (left <= 1) hanging.delete(column);
      else hanging.set(column, { cell, left: left - 1 });
    }
  };

  for (const tag of readTags(line.text)) {
    if (rows.length >= LIMITS.rows) break;
    closeCell(tag.start);
    if (tag.name === 'tr' || tag.name === 'table') closeRow();
    else if (!tag.closes) open = tag;
  }
  closeCell(line.text.length);
  closeRow();
  return rows.length === 0 ? undefined : { layout: 'html', rows };
}

/** Puts in the cells that hang down into the next free columns of this row. */
function fillHanging(
  cells: GridCell[],
  hanging: ReadonlyMap<number, { cell: GridCell; left: number }>,
): void {
  for (
    let above = hanging.get(cells.length);
    above !== undefined && cells.length < LIMITS.columns;
    above = hanging.get(cells.length)
  ) {
    cells.push(above.cell);
  }
}

function* readTags(text: string): Generator<Tag> {
  for (const match of text.matchAll(ROW_OR_CELL)) {
    const spans = { col: 1, row: 1 };
    for (const [, kind, size] of (match[2] ?? '').matchAll(SPAN)) {
      const wide = Math.min(Math.max(Number(size), 1), MOST_SPANNED);
      if (kind?.toLowerCase() === 'col') spans.col = wide;
      else spans.row = wide;
    }
    yield {
      name: (match[1] ?? match[3] ?? '').toLowerCase(),
      closes: match[1] === undefined,
      columns: spans.col,
      rows: spans.row,
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}
