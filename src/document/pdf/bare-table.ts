import { gridOfSlots, type Slot } from '../table/to-grid';
import { placeBareCategories, type BarePage } from './bare-categories';
import {
  bareHeads,
  columnOf,
  headOf,
  isWord,
  kindsOf,
  toMarks,
  type BareColumn,
  type BareHead,
  type Kinds,
} from './bare-columns';
import { joinHalves, toBareRows, type BareRow, type Lean } from './bare-rows';
import { linesOf, type Mark } from './mark';
import type { PagePart } from './read-page';
import { joinPieces, type TextLine } from './text-line';

type TablePart = Extract<PagePart, { readonly kind: 'table' }>;

/** What a table without borders has on one page: its lines, and where level lines stand among them. */
export interface BareHalf<Line extends TextLine> {
  readonly page: number;
  readonly lines: readonly Line[];
  readonly levels: readonly number[];
  /** The line with most words of its header, undefined where the page has none. */
  readonly main: Line | undefined;
}

/** A half as a table, and the lines in front of it and behind it that are none of its. */
interface BareReading<Line extends TextLine> {
  readonly before: readonly Line[];
  readonly table: TablePart;
  readonly after: readonly Line[];
}

const LEANS: readonly Lean[] = ['middle', 'top'];
const FEWEST_ROWS = 3;
/** A text over several columns that is longer is none of a table. */
const LONGEST_GROUP = 24;

/**
 * Reads a table that pages print without borders, or with level lines alone, as if its borders were drawn:
 * columns are parted by what no line crosses, rows and categories by where their cells stand. Undefined where
 * places do not prove each row; categories that they do not prove are left empty
 * where the lines could not be read as text either.
 *
 * @param halves what it has on each page, its header first
 * @example readBareTable(halves)?.[0]?.table.grid.height // 25
 */
export function readBareTable<Line extends TextLine>(
  halves: readonly BareHalf<Line>[],
): readonly BareReading<Line>[] | undefined {
  const [first] = halves;
  if (first?.main === undefined) return undefined;
  // Which characters are whose cannot be known.
  if (halves.some(({ lines }) => lines.some(({ isCrossed }) => isCrossed === true)))
    return undefined;
  const mains = halves.map(({ lines, main }) => (main === undefined ? -1 : lines.indexOf(main)));
  const all = halves.flatMap(({ lines }, at) => lines.slice((mains[at] ?? -1) + 1));
  const heads = headsOf(halves, mains, all);
  const [head] = heads;
  if (head === undefined) return undefined;
  const { columns } = head;
  const kinds = kindsOf(columns);
  if (kinds === undefined) return undefined;
  const bodies = halves.map(({ lines }, at) => bodyOf(lines.slice(heads[at]?.to ?? 0), columns));
  const ways = LEANS.flatMap((lean) => readRows(bodies, halves, columns, kinds, lean) ?? []);
  const [best, other] = ways.sort((one, another) => one.cost - another.cost);
  if (best === undefined || best.isOpen || (other?.cost === best.cost && !isSameRows(best, other)))
    return undefined;
  const read = withNames(best, kinds, isToldByLine(first.main));
  return read?.map(({ rows, names }, at) => {
    const [half, own] = [halves[at] ?? first, heads[at]];
    const { lines = [], after = [] } = bodies[at] ?? {};
    return {
      before: half.lines.slice(0, own?.from ?? 0),
      table: toTable(half, columns, own, lines, rows, names, kinds),
      after,
    };
  });
}

function isSameRows(one: Way, other: Way): boolean {
  return one.pages.every(({ rows }, page) =>
    rows.every(({ top }, at) => other.pages[page]?.rows[at]?.top === top),
  );
}

/** The header of each page that has one, all of the same words; none where no reading has them in common. */
function headsOf(
  halves: readonly BareHalf<TextLine>[],
  mains: readonly number[],
  all: readonly TextLine[],
): readonly (BareHead | undefined)[] {
  const ways = halves.map(({ lines }, at) => [...bareHeads(lines, mains[at] ?? -1, all)]);
  for (const head of ways[0] ?? []) {
    const heads = ways.map((own) => own.find((other) => wordsOf(other) === wordsOf(head)));
    if (heads.every((own, at) => own !== undefined || mains[at] === -1)) return heads;
  }
  return [];
}

function wordsOf({ columns }: BareHead): string {
  return columns.map(({ word }) => word).join('\n');
}

/** The lines that may be rows, and those from a text on that runs over the columns. */
function bodyOf<Line extends TextLine>(
  lines: readonly Line[],
  columns: readonly BareColumn[],
): { readonly lines: readonly Line[]; readonly after: readonly Line[] } {
  const end = lines.findIndex(
    ({ pieces, text }) =>
      text.trim().length > LONGEST_GROUP &&
      pieces.some((piece) => columnOf(piece, columns) === undefined),
  );
  return end === -1
    ? { lines, after: [] }
    : { lines: lines.slice(0, end), after: lines.slice(end) };
}

interface Way {
  readonly lean: Lean;
  readonly cost: number;
  readonly pages: readonly BarePage[];
  readonly isOpen: boolean;
}

function readRows(
  bodies: readonly { readonly lines: readonly TextLine[] }[],
  halves: readonly { readonly levels: readonly number[] }[],
  columns: readonly BareColumn[],
  kinds: Kinds,
  lean: Lean,
): Way | undefined {
  let cost = 0;
  let isOpen = false;
  const pages: BarePage[] = [];
  for (const [at, { lines }] of bodies.entries()) {
    const all = toMarks(lines, columns);
    if (all === undefined) return undefined;
    const names = all.marks.filter(({ column }) => column === kinds.category);
    const marks = all.marks.filter(({ column }) => column !== kinds.category);
    const read = toBareRows(marks, all.groups, halves[at]?.levels ?? [], kinds, lean, {
      first: at > 0,
      last: at < bodies.length - 1,
    });
    if (read === undefined) return undefined;
    cost += read.cost;
    isOpen ||= read.isOpen === true;
    pages.push({ rows: read.rows, names });
  }
  const joined = joinHalves(
    pages.map(({ rows }) => rows),
    kinds,
  );
  return (
    joined && {
      lean,
      cost,
      isOpen,
      pages: pages.map((page, at) => ({ ...page, rows: joined[at] ?? [] })),
    }
  );
}

/** The name of the category of each row, on each page. */
function withNames(
  { lean, pages }: Way,
  { category }: Kinds,
  isTold: boolean,
): readonly Read[] | undefined {
  if (pages.reduce((sum, { rows }) => sum + rows.length, 0) < FEWEST_ROWS) return undefined;
  if (category === -1) return pages.map(({ rows }) => ({ rows, names: [] }));
  if (pages.some(({ rows }) => rows.some(({ isGroup }) => isGroup))) return undefined;
  const placed = placeBareCategories(pages, lean);
  if (placed === undefined && isTold) return undefined;
  // Nothing reads such lines as text: better the categories left empty, and the table waits.
  return pages.map(({ rows }, at) => ({ rows, names: placed?.[at] ?? [] }));
}

/** Whether most words of a line are known without those above and below it. */
function isToldByLine({ pieces }: TextLine): boolean {
  return pieces.filter(({ text }) => isWord(text)).length * 2 > pieces.length;
}

interface Read {
  readonly rows: readonly BareRow[];
  readonly names: readonly (readonly Mark[])[];
}

function toTable(
  { page }: { readonly page: number },
  columns: readonly BareColumn[],
  head: BareHead | undefined,
  lines: readonly TextLine[],
  rows: readonly BareRow[],
  names: readonly (readonly Mark[])[],
  kinds: Kinds,
): TablePart {
  const place = ({ left, top }: { readonly left: number; readonly top: number }) =>
    ({ kind: 'page', page, left: Math.round(left), top: Math.round(top) }) as const;
  const slots = new Map<readonly Mark[], Slot>();
  const toSlot = (marks: readonly Mark[], top: number, left: number): Slot => {
    const known = slots.get(marks);
    if (known !== undefined) return known;
    const text = linesOf(marks)
      .map((line) => joinPieces(line, line[0]?.size ?? 0))
      .join('\n')
      // A narrow column breaks 15.7 at its point.
      .replace(/(\d[.．])\n(?=\d)/g, '$1');
    const slot: Slot = { text, place: place({ left, top }) };
    slots.set(marks, slot);
    return slot;
  };
  const body = rows.map((row, at): readonly Slot[] => {
    if (row.isGroup) {
      const [group] = row.marks;
      const slot: Slot = {
        text: group?.text ?? '',
        place: place(group ?? { left: 0, top: row.top }),
      };
      return columns.map(() => slot);
    }
    return columns.map(({ left }, column) =>
      column === kinds.category
        ? toSlot(names[at] ?? [], row.top, left)
        : toSlot(
            row.marks.filter((mark) => mark.column === column),
            row.top,
            left,
          ),
    );
  });
  const top = lines[0]?.top ?? 0;
  const headRows = head === undefined ? [] : headOf(head, columns, (left) => place({ left, top }));
  const [from = 0, to = 0] = [columns[0]?.left, columns.at(-1)?.right];
  return {
    kind: 'table',
    grid: gridOfSlots([...headRows, ...body]),
    xs: [
      from,
      ...columns.slice(1).map(({ left }, at) => (left + (columns[at]?.right ?? left)) / 2),
      to,
    ],
    ...{ left: from, right: to, top, bottom: lines.at(-1)?.bottom ?? top },
  };
}
