import { bottomOf, leadingOf, linesOf, topOf, type Mark } from './mark';

/** A row whose cells prove each other: all stand in the middle of it, or all at its top. */
export interface BareRow {
  readonly marks: readonly Mark[];
  readonly top: number;
  readonly bottom: number;
  /** The text of a group is over all columns. */
  readonly isGroup: boolean;
  /** The end of a page may cut it: its cells do not stand as those of others. */
  readonly isHalf?: boolean;
}

/** Which of the columns hold what. */
export interface BareKinds {
  readonly name: number;
  readonly number: number;
  readonly figures: ReadonlySet<number>;
}

/** How the cells of a row stand in it. */
export type Lean = 'middle' | 'top';

/** Heights of the font: no cell stands further off the middle or the top of its row. */
const OFF = 0.33;
/** Lines of a cell that stands in the middle are no further apart. */
const WITHIN = 0.95;
/** Characters of a line may reach a little into the next one. */
const OVERLAP = 0.15;
/** By how much the room between the lines of a cell differs, and rows are further apart. */
const APART = 0.15;
const MOST_BANDS = 9;
const HEAD = 1;
const HALF = 3;
const ENDED = 1;
/** What each line says against its being of a half: there are others for it. */
const EACH = 0.01;
const EMPTY = 0.2;
/** 00 is the end of 1200, which a narrow column breaks. */
const VALUE = /^(?!0\d)[<>≤≥＜＞〔[［（(]{0,2}[-−]?\d/u;

/** Rows, and what speaks against them. */
interface BareRows {
  readonly cost: number;
  readonly rows: readonly BareRow[];
  /** Other rows are as likely. */
  readonly isOpen?: boolean;
}

/** Marks that nothing parts from above to below. */
interface Band {
  readonly marks: readonly Mark[];
  readonly top: number;
  readonly bottom: number;
  readonly isGroup: boolean;
}

/**
 * Puts the lines of a table without borders together to rows: each row is where the texts of all its
 * columns have the same middle, or the same top. Undefined where that is not so of every row.
 *
 * @param marks what stands in all columns but those whose cells are over several rows
 * @param cuts level lines, each between two rows
 * @param cut whether the page before or the next one may hold a part of the first or the last row
 * @example toBareRows(marks, [], [], kinds, 'middle', { first: false, last: true })?.rows.length // 24
 */
export function toBareRows(
  marks: readonly Mark[],
  groups: readonly Mark[],
  cuts: readonly number[],
  kinds: BareKinds,
  lean: Lean,
  cut: { readonly first: boolean; readonly last: boolean },
): BareRows | undefined {
  const bands = toBands(marks, groups);
  const leading = leadingOf(marks);
  let ways: (BareRows | undefined)[] = [{ cost: 0, rows: [] }];
  for (let end = 1; end <= bands.length; end += 1) {
    let best: (typeof ways)[number];
    for (let from = Math.max(0, end - MOST_BANDS); from < end; from += 1) {
      const before = ways[from];
      const row = toRow(bands.slice(from, end));
      if (before === undefined || row === undefined) continue;
      const isCut = cuts.some((at) => at > row.top + OVERLAP && at < row.bottom - OVERLAP);
      // The end of a page may cut a row: nothing tells how its halves stand.
      const isFirst = cut.last && end === bands.length && holds(row, kinds.name);
      const isHalf = isFirst || (cut.first && from === 0);
      // Without numbers a name alone at the edge of a page may be the rest of one.
      const isBare =
        kinds.number === -1 && !row.marks.some(({ column }) => kinds.figures.has(column));
      const own = isHalf && isBare && !row.isGroup ? Infinity : costOf(row, kinds, lean, leading);
      const half = isHalf
        ? (isFirst && isEnded(row, bands[from - 1], kinds, leading) ? ENDED : HALF) +
          (end - from) * EACH +
          costOf(row, kinds, 'any', leading)
        : Infinity;
      const cost = before.cost + (isCut ? Infinity : Math.min(own, half));
      const whole = half < own ? { ...row, isHalf: true } : row;
      if (cost < (best?.cost ?? Infinity)) best = { cost, rows: [...before.rows, whole] };
    }
    ways = [...ways, best];
  }
  const read = ways.at(-1);
  if (read === undefined || lean === 'middle') return read;
  const { rows } = read;
  // Only the room between rows tells the rest of a name from what follows it.
  const gaps = rows.slice(1).map((row, at) => row.top - (rows[at]?.bottom ?? 0));
  const size = marks[0]?.size ?? 0;
  return { ...read, isOpen: Math.min(...gaps) <= leading + size * APART };
}

/** A last row that has all it is expected to, its lines as close as in others: the page cuts its room alone. */
function isEnded(
  row: BareRow,
  above: Band | undefined,
  { name, figures }: BareKinds,
  leading: number,
): boolean {
  const size = row.marks[0]?.size ?? 0;
  const isApart = (lower: number, upper: number): boolean => lower - upper > leading + size * APART;
  const lines = linesOf(row.marks.filter(({ column }) => column === name));
  const isClose = lines.every(
    (line, at) => at === 0 || !isApart(topOf(line), bottomOf(lines[at - 1] ?? [])),
  );
  const isFull = [name, ...figures].every((column) => holds(row, column));
  return isFull && isClose && above !== undefined && isApart(row.top, above.bottom);
}

function toBands(marks: readonly Mark[], groups: readonly Mark[]): readonly Band[] {
  const bands: { marks: Mark[]; top: number; bottom: number; isGroup: boolean }[] = [];
  const known = new Set(groups);
  for (const mark of [...marks, ...groups].sort((one, other) => one.top - other.top)) {
    const last = bands.at(-1);
    const isGroup = known.has(mark);
    const isBelow = last === undefined || mark.top >= last.bottom - mark.size * OVERLAP;
    if (isBelow || last.isGroup !== isGroup)
      bands.push({ marks: [mark], top: mark.top, bottom: mark.bottom, isGroup });
    else {
      last.marks.push(mark);
      last.bottom = Math.max(last.bottom, mark.bottom);
    }
  }
  return bands;
}

function toRow(bands: readonly Band[]): BareRow | undefined {
  const [first] = bands;
  if (first === undefined) return undefined;
  const isGroup = bands.some((band) => band.isGroup);
  if (isGroup && bands.length > 1) return undefined;
  return {
    ...{ marks: bands.flatMap((band) => band.marks), isGroup },
    ...{ top: first.top, bottom: Math.max(...bands.map(({ bottom }) => bottom)) },
  };
}

function costOf(row: BareRow, kinds: BareKinds, lean: Lean | 'any', leading: number): number {
  if (row.isGroup) return 0;
  const columns = new Map<number, Mark[]>();
  for (const mark of row.marks)
    columns.set(mark.column, [...(columns.get(mark.column) ?? []), mark]);
  if (lean !== 'any' && !columns.has(kinds.name)) return Infinity;
  let size = 0;
  for (const [column, own] of columns) {
    const lines = linesOf(own);
    size = Math.max(size, ...own.map((mark) => mark.size));
    if (startsIn(lines) > 1 && (kinds.figures.has(column) || column === kinds.number))
      return Infinity;
    if (column === kinds.number && lines.length > 1) return Infinity;
    for (const [at, line] of lines.slice(1).entries()) {
      const gap = topOf(line) - bottomOf(lines[at] ?? []);
      const most = leading + size * APART;
      if (gap > (lean === 'top' ? most : Math.max(most, size * WITHIN))) return Infinity;
    }
    const off =
      lean === 'top'
        ? topOf(own) - row.top
        : (topOf(own) + bottomOf(own) - row.top - row.bottom) / 2;
    if (lean !== 'any' && Math.abs(off) > size * OFF) return Infinity;
  }
  const filled = [...kinds.figures].filter((column) => columns.has(column)).length;
  if (lean === 'any') return 0;
  // A name without a number and a figure is the rest of another.
  if (filled === 0) return kinds.number === -1 || columns.has(kinds.number) ? HEAD : Infinity;
  return (kinds.figures.size - filled) * EMPTY;
}

/**
 * Puts the first row of a page to the last one of the page before where the end of that cuts a row.
 * Undefined where only one half of such a row is found, or each of two has a number of its own.
 *
 * @example joinHalves([above, below], kinds)?.[0]?.at(-1)?.marks.length
 */
export function joinHalves(
  pages: readonly (readonly BareRow[])[],
  kinds: BareKinds,
): readonly (readonly BareRow[])[] | undefined {
  const joined: (readonly BareRow[])[] = [];
  for (const rows of pages) {
    const [row] = rows;
    const before = joined.at(-1);
    const last = before?.at(-1);
    if (row?.isHalf !== true) {
      if (!isWhole(last, kinds)) return undefined;
      joined.push(rows);
      continue;
    }
    if (before === undefined || last === undefined || last.isGroup) return undefined;
    const down = last.bottom - row.top + 1;
    const rest = row.marks.map((mark) => ({
      ...mark,
      ...{ top: mark.top + down, bottom: mark.bottom + down },
    }));
    const marks = [...last.marks, ...rest];
    const isTwo = [kinds.number, ...kinds.figures].some(
      (column) => startsIn(linesOf(marks.filter((mark) => mark.column === column))) > 1,
    );
    if (isTwo) return undefined;
    joined.splice(-1, 1, [...before.slice(0, -1), { ...last, marks, isHalf: false }]);
    joined.push(rows.slice(1));
  }
  return isWhole(joined.at(-1)?.at(-1), kinds) ? joined : undefined;
}

/** A row that no half of another goes on with, and that has all it is expected to: its room alone was cut. */
function isWhole(row: BareRow | undefined, { name, figures }: BareKinds): boolean {
  return row?.isHalf !== true || [name, ...figures].every((column) => holds(row, column));
}

/** Lines of a cell that begin a value: 9〕 below 〔65. is the rest of one. */
function startsIn(lines: readonly (readonly Mark[])[]): number {
  const texts = lines.map((line) => line.map(({ text }) => text).join(''));
  const isBroken = (text = ''): boolean => /[.．]$|[〔[［（(][^〕\]］）)]*$/u.test(text);
  return texts.filter((text, at) => VALUE.test(text) && !isBroken(texts[at - 1])).length;
}

function holds({ marks }: BareRow, column: number): boolean {
  return marks.some((mark) => mark.column === column);
}
