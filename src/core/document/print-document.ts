import {
  placeOfCell,
  type DocumentCell,
  type DocumentGrid,
  type DocumentPart,
  type DocumentPlace,
  type LineBox,
} from './part';

/** A line of a document as it is shown, and where it comes from. */
export interface PrintedLine {
  readonly text: string;
  readonly place: DocumentPlace | undefined;
  /** See the part it comes from. */
  readonly isCrossed?: true | undefined;
  readonly box?: LineBox | undefined;
}

/** A place of a printed row: the text of the cell that covers it, and its characters in the whole text. */
export interface PrintedCell {
  readonly text: string;
  /** From 1 on. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Repeats the text of a cell that begins above or to the left. */
  readonly covered: boolean;
  /** Undefined where no cell is. */
  readonly place?: DocumentPlace | undefined;
}

export interface PrintedRow {
  readonly line: number;
  readonly cells: readonly PrintedCell[];
}

/**
 * A grid among the lines, as indices from 0 on: it takes up `from` to `to`, and its rows `first` to
 * `next`. Rows before and after these are one cell wide, a title or a note, and are lines of their own.
 */
export interface PrintedGrid {
  readonly grid: DocumentGrid;
  readonly from: number;
  readonly first: number;
  readonly next: number;
  readonly to: number;
  readonly rows: readonly PrintedRow[];
}

/** A document as lines of text: what is shown, and what places in the text refer to. */
export interface PrintedDocument {
  readonly text: string;
  readonly lines: readonly PrintedLine[];
  readonly grids: readonly PrintedGrid[];
}

/** Blank lines between tables of unequal width, which are no halves of one. */
const APART = 4;
/** Places that merged cells are spread over; no real document comes near. */
const MOST_PLACES = 4_000_000;

/**
 * Prints the parts of a document line by line: a passage a line, headings as in markdown, a row of a
 * grid a line with tabs between its cells. A merged cell is repeated in every place it covers, so that
 * each row can be read alone; one that takes up a whole row stands in its first column only. Packages
 * and reviews refer to these lines by number: the same parts print the same lines for good.
 *
 * @example printDocument(parts).text // '# 第二章 发展目标\n专栏1 主要指标\n指标\t单位'
 */
export function printDocument(parts: readonly DocumentPart[]): PrintedDocument {
  const lines: PrintedLine[] = [];
  const grids: PrintedGrid[] = [];
  let size = 0;
  const put = (text: string, place: DocumentPlace | undefined, isCrossed?: true): number => {
    const start = size;
    lines.push(isCrossed === undefined ? { text, place } : { text, place, isCrossed });
    size += text.length + 1;
    return start;
  };
  let above: DocumentGrid | undefined;
  for (const part of parts) {
    if (part.kind === 'passage') {
      if (above !== undefined) put('', part.place);
      above = undefined;
      const { heading, text, place, isCrossed, box } = part;
      put(heading === undefined ? text : `${'#'.repeat(heading)} ${text}`, place, isCrossed);
      const line = lines.at(-1);
      if (box !== undefined && line !== undefined) lines.splice(-1, 1, { ...line, box });
      continue;
    }
    if (above !== undefined) {
      for (let blank = blanksBetween(above, part); blank > 0; blank -= 1) put('', undefined);
    }
    grids.push(putGrid(part, lines, put));
    above = part;
  }
  return { text: lines.map((line) => line.text).join('\n'), lines, grids };
}

function blanksBetween(above: DocumentGrid, below: DocumentGrid): number {
  if (above.sheet !== undefined) return 0;
  if (above.width !== below.width) return APART;
  // A table that goes on on the next page of a PDF goes on in the next line.
  return below.cells[0]?.place?.kind === 'page' ? 0 : 1;
}

function putGrid(
  grid: DocumentGrid,
  lines: readonly PrintedLine[],
  put: (text: string, place: DocumentPlace | undefined, isCrossed?: true) => number,
): PrintedGrid {
  const from = lines.length;
  let [first, next] = [from, from];
  const printed: PrintedRow[] = [];
  const rows = spreadGrid(grid).map((slots, row) => ({ slots, row, whole: isWhole(slots, grid) }));
  const start = rows.findIndex(({ whole }) => !whole);
  const stop = rows.map(({ whole }) => whole).lastIndexOf(false);
  for (const { slots, row, whole } of rows) {
    const place = placeOfRow(grid, slots, row);
    if (whole && (start === -1 || row < start || row > stop)) {
      for (const text of (slots[0]?.text ?? '').split('\n')) put(text, place);
      if (row < start) [first, next] = [lines.length, lines.length];
      continue;
    }
    const texts = slots.map((slot, column) =>
      whole && column > 0 ? '' : oneLine(slot?.text ?? ''),
    );
    if (grid.sheet === undefined && texts.every((text) => text === '')) continue;
    const text = texts.join('\t').replace(grid.sheet === undefined ? '' : /\t+$/, '');
    let at = put(text, place, grid.isCrossed);
    const cells = texts.map((text, column): PrintedCell => {
      const [begun, slot] = [at, slots[column]];
      at += text.length + 1;
      const covered = slot !== undefined && (slot.row !== row || slot.column !== column);
      const held = slot === undefined ? undefined : placeOfCell(grid, slot);
      const end = begun + text.length;
      return { text, line: lines.length, start: begun, end, covered, place: held };
    });
    printed.push({ line: lines.length, cells });
    next = lines.length;
  }
  return { grid, from, first, next, to: lines.length, rows: printed };
}

/** For each row and column of a grid the cell that covers it. */
function spreadGrid(grid: DocumentGrid): readonly (readonly (DocumentCell | undefined)[])[] {
  const rows = Array.from({ length: grid.height }, () =>
    Array.from({ length: grid.width }, (): DocumentCell | undefined => undefined),
  );
  // Where a cell begins inside of another one, as in a torn sheet, its own words count.
  for (const cell of grid.cells) {
    const slots = rows[cell.row];
    if (slots !== undefined && cell.column < grid.width) slots[cell.column] = cell;
  }
  let left = MOST_PLACES;
  for (const cell of grid.cells) {
    left -= cell.rows * cell.columns;
    if (left < 0) break;
    for (let row = cell.row; row < Math.min(cell.row + cell.rows, grid.height); row += 1) {
      const slots = rows[row] ?? [];
      const end = Math.min(cell.column + cell.columns, grid.width);
      for (let column = cell.column; column < end; column += 1) slots[column] ??= cell;
    }
  }
  return grid.sheet === undefined ? rows : rows.map(alone);
}

/**
 * A sheet has no borders that tell how wide a table is: a cell that stands alone in its rows is a title,
 * whatever it is merged over, and says what it says once.
 */
function alone(
  slots: readonly (DocumentCell | undefined)[],
  row: number,
): readonly (DocumentCell | undefined)[] {
  const only = slots.find((slot) => slot !== undefined);
  if (only === undefined || slots.some((slot) => slot !== undefined && slot !== only)) return slots;
  return slots.map((_, column) => (only.row === row && only.column === column ? only : undefined));
}

/** A row that is one cell and no more. */
function isWhole(slots: readonly (DocumentCell | undefined)[], { sheet }: DocumentGrid): boolean {
  const [head] = slots;
  return sheet === undefined && head !== undefined && slots.every((slot) => slot === head);
}

/** That of the first cell that begins in it: a merged one beside it stands higher up. */
function placeOfRow(
  grid: DocumentGrid,
  slots: readonly (DocumentCell | undefined)[],
  row: number,
): DocumentPlace | undefined {
  const own = slots.find((slot) => slot?.row === row) ?? slots.find((slot) => slot !== undefined);
  return own === undefined ? undefined : placeOfCell(grid, own);
}

/**
 * Text of a cell on one line: its paragraphs follow each other, without a blank between Chinese ones.
 *
 * @example oneLine('地区生\n产总值') // '地区生产总值'
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/\s+/g, (blank, at: number, whole: string) => {
      if (!blank.includes('\n')) return blank;
      const isApart =
        /[A-Za-z0-9,.;:)]/.test(whole.charAt(at - 1)) &&
        /[A-Za-z0-9(]/.test(whole.charAt(at + blank.length));
      return isApart ? ' ' : '';
    })
    .trim();
}
