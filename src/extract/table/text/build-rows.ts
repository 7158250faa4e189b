import { FIELD, kindOfCell, unitInBracket } from '../cell-kind';
import { blankCell, joinCells, type GridCell, type GridRow } from '../grid';
import { OTHER_COST, type FitKind } from './fit-cost';
import type { FitSetting, Fitted } from './fit-path';
import type { Token } from './token';
import { readTrait } from './trait';

/** Above this a row was not read without a doubt. */
const SURE = 2.4;
/** What the name of a group takes of that: it is paid for by the rows under it. */
const PARENT_SHARE = 3.4;
/** A category of a few characters costs less than this. */
const PLAIN_CATEGORY = 1.6;
/** What it costs at least to take words for a figure. */
const WORDS_FOR_FIGURE = 2.5;

/** A row put together, with what is needed to judge it. */
interface BuiltRow {
  readonly row: GridRow;
  readonly figures: number;
  /** Index of its last line. */
  readonly last: number;
}

interface OpenRow {
  readonly cells: Map<number, GridCell>;
  parent: GridCell | undefined;
  group: GridCell | undefined;
  named: boolean;
  readonly within: boolean;
  cost: number;
  /** It stands in a category that may be something else. */
  doubtful: boolean;
  line: number;
  last: number;
}

/**
 * Rows of what tokens were taken for: cells joined, parents kept for the rows under them, and each row
 * with or without a doubt by what it cost to read it.
 *
 * @param total cost of all of it, with that of ending the last row
 * @param setting without numbers a category may be a parent or half a name
 * @example toRows(fitted, kinds, cost, setting)[0]?.row.placed // 'sure'
 */
export function toRows(
  fitted: readonly Fitted[],
  kinds: readonly FitKind[],
  total: number,
  { numbered, categories, rowPerLine }: Pick<FitSetting, 'numbered' | 'categories' | 'rowPerLine'>,
): readonly BuiltRow[] {
  const open: OpenRow[] = [];
  let spent = 0;
  let parent: GridCell | undefined;
  let wasWithin = false;
  /** Nobody knows which category the rows from here on are in. */
  let lost = false;
  for (const { token, place, as, cost, ended, within } of fitted) {
    const { cell, index } = token;
    spent += cost + ended;
    const before = open.at(-1);
    if (before !== undefined) before.cost += ended;
    if (as === 'row') {
      if (!within || !wasWithin) parent = undefined;
      open.push({
        cells: new Map(),
        parent,
        group: undefined,
        named: false,
        within,
        cost: 0,
        doubtful: false,
        line: cell.line,
        last: index,
      });
    }
    wasWithin = within;
    const row = open.at(-1);
    if (row === undefined) continue;
    const kind = typeof place === 'number' ? kinds[place] : undefined;
    if (place === 'group' || kind === 'category') {
      // 省级以上重点产 in a line of its own may be half a name, where rows begin with their categories.
      const isHalf =
        rowPerLine &&
        place !== 'group' &&
        token.beside === 1 &&
        (cell.text.length > 4 || !isField(token));
      if (as !== 'rest') lost = !numbered && (cost >= PLAIN_CATEGORY || isHalf);
      else if (!numbered && !/[项个]/.test(cell.text)) lost = true;
      // Below 责任单位 a lone word may be the rest of that.
      if (before !== undefined && place === 'group' && as === 'row')
        if (endsOpen(before, kinds) && !readTrait(token).group) lost = before.doubtful = true;
      // Where a cell is a line it may be what answers for the row above.
      const isBare = before !== undefined && !before.cells.has(kinds.indexOf('office'));
      const isAlone = token.beside === 1 && kind === 'category' && as === 'row';
      if (
        isBare &&
        isAlone &&
        kinds.includes('office') &&
        !isField(token) &&
        !categories.has(cell.text)
      )
        lost = before.doubtful = true;
    }
    row.doubtful ||= lost;
    // Words where a goal should be may be the next category.
    if (kind === 'figure' && as !== 'rest' && cost >= WORDS_FOR_FIGURE && token.beside === 1) {
      row.doubtful = true;
      lost = true;
    }
    // A category in several lines says nothing against the row that it stands in.
    if (kind !== 'category') row.cost += cost;
    row.last = index;
    if (place === 'dropped') continue;
    // Behind a category printed once more stands the number of what is no part any more.
    if (kind === 'number') row.parent = parent = undefined;
    if (place === 'parent') {
      parent = as === 'rest' && parent !== undefined ? joinParts(parent, cell) : cell;
      row.parent = parent;
      row.named = true;
    } else if (place === 'group') {
      row.group = as === 'rest' && row.group !== undefined ? joinParts(row.group, cell) : cell;
    } else {
      const held = row.cells.get(place);
      row.cells.set(place, as === 'rest' && held !== undefined ? joinParts(held, cell) : cell);
    }
  }
  const end = open.at(-1);
  if (end !== undefined) end.cost += Math.max(0, total - spent);
  doubt(open, kinds);
  const isDoubtful = open.map((row, index) => row.doubtful || isLonely(open, index, kinds));
  const built = open.map((row, index) => build(row, kinds, isDoubtful[index] === true));
  // What the first of the parts is doubted for may be the name that all of them are under.
  return built.map((one, index) => {
    const first = open.findIndex(
      ({ parent }) => parent !== undefined && parent === open[index]?.parent,
    );
    const isUnder = first !== -1 && built[first]?.row.placed === 'unsure';
    return isUnder ? { ...one, row: { ...one.row, placed: 'unsure' as const } } : one;
  });
}

/** Share of the names that end with their units where all do. */
const WITH_UNIT = 0.6;

/** Doubts rows by what the others are: names of categories that are cut or run together, a number left out, a name without its unit. */
function doubt(rows: readonly OpenRow[], kinds: readonly FitKind[]): void {
  const textOf = ({ cells }: OpenRow, kind: FitKind) => cells.get(kinds.indexOf(kind))?.text ?? '';
  const groups = new Set(rows.map((row) => textOf(row, 'category')).filter((text) => text !== ''));
  const names = rows.map((row) => textOf(row, 'name'));
  const ended = names.filter((name) => unitInBracket(name) !== undefined).length;
  const hasUnits = !kinds.includes('unit') && ended >= rows.length * WITH_UNIT;
  let [last, from] = [0, 0];
  rows.forEach((row, at) => {
    // 经济发 in front of 展城际铁路, and 拥有量 of the row above in front of 创新驱动.
    const own = textOf(row, 'category');
    const isCut = [...groups].some((text) => text !== own && own !== '' && text.startsWith(own));
    const isRun =
      [...groups].some((text) => text !== own && own.endsWith(text)) || /[%％*]/.test(own);
    const half = textOf(row, 'unit');
    // 库容万立方 and 米: the unit begins in the name.
    const isHalf =
      half !== '' && HALVES.some((size) => isUnit((names[at] ?? '').slice(-size), half));
    // An office, or a bracket, is no category.
    row.doubtful ||= /[局委厅）)]$/u.test(own) && !/[项个][）)]$/u.test(own);
    row.doubtful ||=
      isHalf || isCut || isRun || (hasUnits && unitInBracket(names[at] ?? '') === undefined);
    const before = rows[at - 1];
    if (isRun && before !== undefined) before.doubtful = true;
    // What stands between two rows and is none, nor a category, may be the rest of the row above it.
    const isNone =
      row.group === undefined
        ? kinds.includes('number') && textOf(row, 'number') === '' && !row.within
        : textOf(rows[at + 1] ?? row, 'category') !== '';
    if (isNone && before !== undefined) before.doubtful = true;
    const number = Number.parseInt(textOf(row, 'number'), 10);
    if (!Number.isFinite(number)) return;
    // Between 17 and 19 rows may stand under what is no parent of theirs.
    if (number > last + 1) for (const each of rows.slice(from, at)) each.doubtful = true;
    [last, from] = [number, at];
  });
}

/** How much of a unit may stand at the end of a name. */
const HALVES = [1, 2, 3, 4];

function isUnit(start: string, end: string): boolean {
  return /^[万亿千百立平标吨公每]/u.test(start) && kindOfCell(start + end) === 'unit';
}

/** 经济发展, 民生福祉（7项） */
function isField(token: Token): boolean {
  return FIELD.test(token.cell.text) || readTrait(token).titled;
}

/** Whether the last cell of a row is in a column that may hold any words. */
function endsOpen({ cells }: OpenRow, kinds: readonly FitKind[]): boolean {
  const last = kinds[Math.max(-1, ...cells.keys())];
  return last === 'other' || last === 'office';
}

/** A name with its number and no figures, whose parts begin with their category. */
function isOver({ named, cells }: OpenRow, kinds: readonly FitKind[]): boolean {
  return named && !cells.has(kinds.indexOf('name'));
}

/** The only row under a parent: its name may be no parent but the first half of a name. */
function isLonely(rows: readonly OpenRow[], index: number, kinds: readonly FitKind[]): boolean {
  const own = rows[index]?.parent;
  return (
    own !== undefined && rows.filter((row) => row.parent === own && !isOver(row, kinds)).length < 2
  );
}

function build(row: OpenRow, kinds: readonly FitKind[], isDoubtful: boolean): BuiltRow {
  const { group, named, cost, line, last } = row;
  if (group !== undefined) return { row: { line, cells: [group] }, figures: 0, last };
  const [cells, parent] =
    isOver(row, kinds) && row.parent !== undefined
      ? [new Map([...row.cells, [kinds.indexOf('name'), row.parent] as const]), undefined]
      : [row.cells, row.parent];
  const start = [...cells.values()][0]?.start ?? 0;
  const full = kinds.map((_, column) => cells.get(column) ?? blankCell(line, start));
  const figures = kinds.filter((kind, column) => kind === 'figure' && cells.has(column)).length;
  const isOpen = (kind: FitKind) => kind === 'other' || kind === 'office';
  const others = kinds.filter((kind, column) => isOpen(kind) && cells.has(column)).length;
  const share = (named ? PARENT_SHARE : 0) + others * OTHER_COST;
  const isSure = cost - share <= SURE && !isDoubtful;
  const placed = isSure ? ('sure' as const) : ('unsure' as const);
  return { row: { line, cells: full, placed, ...(parent && { parent }) }, figures, last };
}

/** Parts of a cell as one: a blank stays only between two Latin words. */
function joinParts(upper: GridCell, lower: GridCell): GridCell {
  const cell = joinCells(upper, lower);
  const isLatin = /[A-Za-z0-9]$/.test(upper.text) && /^[A-Za-z]/.test(lower.text);
  return isLatin ? { ...cell, text: `${upper.text} ${lower.text}` } : cell;
}
