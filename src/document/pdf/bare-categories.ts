import type { BareRow, Lean } from './bare-rows';
import { bottomOf, leadingOf, linesOf, topOf, type Mark } from './mark';

/** The rows of one page, and the names of categories that stand beside them. */
export interface BarePage {
  readonly rows: readonly BareRow[];
  readonly names: readonly Mark[];
}

/** The category of a row: its marks, or those of a row above, also of one on the page before. */
type Named = readonly Mark[];

/** Heights of the font: how far the middle of a name may be off that of its rows. */
const OFF = 0.3;
/** The lines of a name are hardly further apart than those of other cells. */
const APART = 0.15;
const MOST_WAYS = 64;

/**
 * The category of each row of a table without borders: printed in every row, or once in the middle of its
 * rows or in the first of them. At the end of a page a name stands at the top of what is left of its rows,
 * or in the middle of it. Undefined where the places allow for more than one reading, or for none.
 *
 * @returns for each page the name of each row
 * @example placeBareCategories([{ rows, names }], 'middle')?.[0]?.[5] // the marks of 绿色生态
 */
export function placeBareCategories(
  pages: readonly BarePage[],
  lean: Lean,
): readonly (readonly Named[])[] | undefined {
  const again = pages.map(inEachRow);
  if (again.every((page) => page !== undefined)) return again.map(wholeNames);
  const all = pages.map(({ rows, names }) => [...rows.flatMap(({ marks }) => marks), ...names]);
  // Where rows are set closer than lines, only the names themselves tell how far theirs are apart.
  const leadings = [all, pages.map(({ names }) => names)].map((marks) =>
    Math.min(...marks.map(leadingOf)),
  );
  for (const leading of leadings) {
    const blocks = pages.map(({ names }) => blocksOf(names, leading));
    const placed = placeBlocks(pages, blocks, lean);
    if (placed !== undefined) return placed;
  }
  return undefined;
}

/** The names of each page, each of one line or more. */
type Blocks = readonly (readonly (readonly Mark[])[])[];

function placeBlocks(
  pages: readonly BarePage[],
  blocks: Blocks,
  lean: Lean,
): readonly (readonly Named[])[] | undefined {
  if (blocks.some((_, page) => isCutName(pages, blocks, page))) return undefined;
  const ways = [
    inMiddle(pages, blocks),
    lean === 'top' ? inFirst(pages, blocks, topsOf) : inFirst(pages, blocks, middlesOf),
  ].filter((way) => way !== undefined);
  const [way, other] = ways;
  if (way === undefined) return undefined;
  const isSame = other === undefined || JSON.stringify(way) === JSON.stringify(other);
  if (!isSame) return undefined;
  let last: Named = [];
  return way.map((rows, page) =>
    rows.map((at) => {
      last = blocks[page]?.[at] ?? last;
      return last;
    }),
  );
}

/** A name at the end of a page, and one at the top of the next, may be one; half of a bracket is for sure. */
function isCutName(pages: readonly BarePage[], blocks: Blocks, page: number): boolean {
  const [own, next] = [blocks[page]?.at(-1), blocks[page + 1]?.[0]];
  const isBroken = (blocks[page] ?? []).some((name) => {
    const text = name.map((mark) => mark.text).join('');
    return /[（(][^）)]*$|^[^（(]*[）)]/u.test(text);
  });
  const [last, first] = [pages[page]?.rows.at(-1), pages[page + 1]?.rows[0]];
  if (own === undefined || next === undefined || last === undefined || first === undefined)
    return isBroken;
  const half = (own[0]?.size ?? 0) / 2;
  return isBroken || (bottomOf(own) > last.bottom - half && topOf(next) < first.top + half);
}

/** A name of its own in each row. */
function inEachRow({ rows, names }: BarePage): readonly Named[] | undefined {
  const borders = bordersOf(rows);
  const own = rows.map((_, at) => {
    const [from = 0, to = 0] = [borders[at], borders[at + 1]];
    return names.filter(({ top, bottom }) => (top + bottom) / 2 > from && (top + bottom) / 2 < to);
  });
  const isEach = own.every((marks, at) => {
    const row = rows[at];
    if (row === undefined || marks.length === 0) return false;
    const size = marks[0]?.size ?? 0;
    const off = middleOf(marks) - (row.top + row.bottom) / 2;
    return Math.abs(off) < size * OFF || Math.abs(topOf(marks) - row.top) < size * OFF;
  });
  return isEach ? own : undefined;
}

/** A name that the end of a page cuts, in its first or last row, is that of the row beside. */
function wholeNames(names: readonly Named[]): readonly Named[] {
  const textOf = (marks: Named | undefined) => (marks ?? []).map(({ text }) => text).join('');
  return names.map((own, at) => {
    const [text, before, after] = [textOf(own), textOf(names[at - 1]), textOf(names[at + 1])];
    if (at === 0 && after !== text && after.endsWith(text)) return names[1] ?? own;
    const isCut = at === names.length - 1 && before !== text && before.startsWith(text);
    return isCut ? (names[at - 1] ?? own) : own;
  });
}

function middleOf(marks: readonly Mark[]): number {
  return (topOf(marks) + bottomOf(marks)) / 2;
}

/** Lines of the column of categories that are one name. */
function blocksOf(names: readonly Mark[], leading: number): readonly (readonly Mark[])[] {
  const blocks: Mark[][] = [];
  for (const line of linesOf(names)) {
    const last = blocks.at(-1);
    const gap = topOf(line) - bottomOf(last ?? []);
    if (last === undefined || gap > leading + (line[0]?.size ?? 0) * APART) blocks.push([...line]);
    else last.push(...line);
  }
  return blocks;
}

/** Where rows part: half way between what stands in them. */
function bordersOf(rows: readonly BareRow[]): readonly number[] {
  const inner = rows.slice(1).map((row, at) => ((rows[at]?.bottom ?? 0) + row.top) / 2);
  const gaps = rows.slice(1).map((row, at) => (row.top - (rows[at]?.bottom ?? 0)) / 2);
  const half = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  return [(rows[0]?.top ?? 0) - half, ...inner, (rows.at(-1)?.bottom ?? 0) + half];
}

/** For each row of each page which name of its page it is under, -1 for one of the page before. */
type Placing = readonly (readonly number[])[];

/** Each name in the middle of its rows. */
function inMiddle(pages: readonly BarePage[], blocks: Blocks): Placing | undefined {
  const placed = pages.map(({ rows }, page) => {
    const isLast = page === pages.length - 1;
    const all = placings(rows, blocks[page] ?? [], page === 0, isLast);
    return all.length === 1 ? all[0] : undefined;
  });
  return placed.every((page) => page !== undefined) ? placed : undefined;
}

/** All ways to part the rows of a page so that each name stands in the middle of its own. */
function placings(
  rows: readonly BareRow[],
  names: readonly (readonly Mark[])[],
  isFirst: boolean,
  isLast: boolean,
): readonly (readonly number[])[] {
  const borders = bordersOf(rows);
  const found: (readonly number[])[] = [];
  const fits = (name: readonly Mark[], from: number, to: number): boolean => {
    const middle = ((borders[from] ?? 0) + (borders[to] ?? 0)) / 2;
    return Math.abs(middle - middleOf(name)) < (name[0]?.size ?? 0) * OFF;
  };
  const place = (at: number, from: number, placed: readonly number[]): void => {
    const name = names[at];
    if (found.length > MOST_WAYS) return;
    if (name === undefined) {
      if (from === rows.length) found.push(placed);
      return;
    }
    for (let to = from + 1; to <= rows.length; to += 1) {
      const isCut = to === rows.length && at === names.length - 1 && !isLast;
      const isTop = Math.abs(topOf(name) - (rows[from]?.top ?? 0)) < (name[0]?.size ?? 0) * OFF;
      if (!fits(name, from, to) && !(isCut && isTop)) continue;
      place(at + 1, to, [...placed, ...Array.from({ length: to - from }, () => at)]);
    }
  };
  if (names.length === 0) return isFirst ? [] : [rows.map(() => -1)];
  const most = isFirst ? 0 : rows.length - 1;
  for (let from = 0; from <= most; from += 1)
    place(
      0,
      from,
      Array.from({ length: from }, () => -1),
    );
  return found;
}

/** Each name in the first of its rows. */
function inFirst(
  pages: readonly BarePage[],
  blocks: Blocks,
  placesOf: (row: BareRow, name: readonly Mark[]) => readonly [number, number],
): Placing | undefined {
  const placed = pages.map(({ rows }, page) => {
    const names = blocks[page] ?? [];
    const starts = names.map((name) =>
      rows.findIndex((row) => {
        const [own, other] = placesOf(row, name);
        return Math.abs(own - other) < (name[0]?.size ?? 0) * OFF;
      }),
    );
    const isInOrder = starts.every((start, at) => start > (starts[at - 1] ?? -1));
    if (!isInOrder || (page === 0 && starts[0] !== 0)) return undefined;
    return rows.map((_, row) => starts.filter((start) => start <= row).length - 1);
  });
  return placed.every((page) => page !== undefined) ? placed : undefined;
}

function topsOf(row: BareRow, name: readonly Mark[]): readonly [number, number] {
  return [row.top, topOf(name)];
}

function middlesOf(row: BareRow, name: readonly Mark[]): readonly [number, number] {
  return [(row.top + row.bottom) / 2, middleOf(name)];
}
