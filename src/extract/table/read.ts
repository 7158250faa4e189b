import type { DocumentSort } from '../../core/finding/extract-finding';
import type { Period } from '../../core/period/period';
import { statedCounts, withoutCount } from '../../core/plan/prove-rows';
import { readCaption } from '../section/heading';
import type { TableColumn } from './column';
import { ticked, unfold, type Grid, type GridRow } from './grid';
import { areParts, belowGroup, isGroup, isHeadAlone, isProse } from './group';
import { foldHeader, isHeaderWord, readHeader, saysHeader } from './header';
import { inferRoles, kindOfTable } from './infer';
import { joinRests } from './layout/go-on';
import { isFormLine, isNote } from './note';
import { proveTable } from './prove';
import { assignRoles } from './role';
import { MARKED_PART } from './text/trait';
import { bareCategory, readRow, type Above } from './row';
import { hasFigure, hasValue, type DocumentTable, type TableRow } from './table';

/** What is known about a table from around it. */
interface TableContext {
  /** Caption or heading above it, '' where there is none. */
  readonly title: string;
  readonly titleLine: number | undefined;
  readonly section: readonly string[];
  readonly period: Period | undefined;
  /** Unit that a line above the table gives for all of it, else ''. */
  readonly unit: string;
  /** Whose plan is read, '' where nobody says. */
  readonly region: string;
  /** What the document says it is. */
  readonly sort?: DocumentSort | undefined;
}

const LOOKS_BACK = /完成|实现|回顾/;
const UNIT_LINE = /^[(（]?(?:计量)?单位\s*[:：]\s*([^)）]{1,20}?)[)）]?$/;

/**
 * Reads `单位：亿元` above a table.
 *
 * @example readUnitLine('（单位：亿元）') // '亿元'
 */
export function readUnitLine(line: string): string | undefined {
  return UNIT_LINE.exec(line.trim())?.[1]?.trim();
}

/** Their tables are of single years, whatever their headers promise. */
const PLAIN: ReadonlySet<DocumentSort> = new Set(['annual-plan', 'statistics', 'work-report']);

/**
 * Makes a table of a grid: header, roles of the columns, rows. Undefined where there is no row.
 *
 * @example readTable(grid, { title: '专栏1', titleLine: 3, section: [], period, unit: '', region: '' })?.rows[0]?.name
 */
export function readTable(grid: Grid, context: TableContext): DocumentTable | undefined {
  const header = ticked(unfold(readHeader(grid)));
  const inner = header.titles.filter((title) => !isFormLine([title]));
  const caption = inner.find((title) => readCaption(title) !== undefined) ?? inner[0];
  const title = context.title === '' ? (caption ?? '') : context.title;
  const unit = header.titles.map(readUnitLine).find((one) => one !== undefined) ?? context.unit;
  const isOfPast = LOOKS_BACK.test(title);
  const isPlain = !isOfPast && context.sort !== undefined && PLAIN.has(context.sort);
  const roles = assignRoles(header.words, title, context.period, context.region);
  const columns = inferRoles(
    isPlain ? roles.map((role) => toResult(role, roles)) : roles,
    header.body,
  );
  const { rows, notes, empty } = readRows(joinRests(header.body, columns), columns, unit);
  const [first, last] = [grid.rows[0], grid.rows.at(-1)];
  if (rows.length === 0 || first === undefined || last === undefined) return undefined;
  const kind = isPlain ? 'other' : kindOfTable(columns, isOfPast);
  const line = context.titleLine ?? first.line;
  return {
    title,
    kind,
    layout: grid.layout,
    line,
    lastLine: Math.max(...[last, ...last.cells].map(({ line }) => line)),
    section: context.section,
    columns,
    rows: rows.map((row) => ({ ...row, category: withoutCount(row.category) })),
    counts: statedCounts(
      rows.map(({ category }) => category),
      title,
    ),
    notes,
    doubts: proveTable(
      { kind, line, layout: grid.layout, columns, rows, cut: grid.cut },
      empty,
      context.period,
    ),
  };
}

/** In statistics the last year is no goal, and the first no base; goals that are quoted stay goals. */
function toResult(column: TableColumn, all: readonly TableColumn[]): TableColumn {
  const isAim = ({ header }: TableColumn): boolean => saysHeader(foldHeader(header), 'target');
  const isGoal = isAim(column);
  if (column.role === 'growth' && !all.some(isAim)) return { ...column, role: 'actual_growth' };
  const isYear = column.role === 'base' || (column.role === 'target' && !isGoal);
  return isYear ? { ...column, role: 'actual' } : column;
}

/** The rows of a body, and the notes that stand in it. */
interface Rows {
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  /** Categories under which no row stands. */
  readonly empty: readonly { readonly line: number; readonly category: string }[];
}

/** A part of the row above, which has figures of its own; and its like in the row below it. */
const OF_WHICH = /^其中/;
const ALIKE =
  /^(?:农村|乡村|城镇|城市|第[一二三]产业|男|女|工业|农业|服务业|建筑业)(?:居民|人口|性)?(?:[(（][^()（）]*[)）])?$/;

/**
 * Reads the body of a table: category rows and merged categories are filled down, notes set aside,
 * sub-rows put under their parent.
 *
 * @example readRows(header.body, columns, '').rows.length // 21
 */
function readRows(
  body: readonly GridRow[],
  columns: readonly TableColumn[],
  tableUnit: string,
): Rows {
  const rows: TableRow[] = [];
  const notes: string[] = [];
  const empty: { line: number; category: string }[] = [];
  const category = columns.findIndex(({ role }) => role === 'category');
  const name = columns.findIndex(({ role }) => role === 'name');
  let isMarked = false;
  let opened: { line: number; category: string } | undefined;
  let above: Above = { category: '', parent: '', number: '' };
  /** A row with a number and without a figure: the name that the rows below it stand under. */
  let head: TableRow | undefined;
  const add = (row: TableRow): void => {
    rows.push({ ...row, position: rows.length + 1 });
  };
  const settle = (): void => {
    if (head !== undefined) add(head);
    head = undefined;
  };
  const hasParts = areParts(body, columns);
  for (const [index, grid] of body.entries()) {
    const texts = [...new Set(grid.cells.map((cell) => cell.text))].filter((text) => text !== '');
    const [only] = texts;
    if (only === undefined || texts.every(isHeaderWord)) continue;
    if (isNote(only)) {
      settle();
      notes.push(texts.join(' '));
      continue;
    }
    if (texts.length === 1 && isProse(only)) continue;
    const isAlone =
      texts.length === 1 && isHeadAlone(grid, columns, hasParts ? body[index + 1] : undefined);
    if (texts.length === 1 && !isAlone && isGroup(grid, columns)) {
      settle();
      const below = belowGroup(only, above);
      if (below.category !== above.category) {
        if (opened !== undefined) empty.push(opened);
        opened = { line: grid.line, category: below.category };
      }
      above = below;
      continue;
    }
    // Without numbers what follows in another category is no part of what stood above.
    const own = bareCategory(grid.cells[category]?.text ?? '');
    if (above.number === '' && own !== '' && own !== above.category)
      above = { category: above.category, parent: '', number: '' };
    // （1）, （2） are the parts of what stands above them, and no other row is.
    const isPart = MARKED_PART.test(grid.cells[name]?.text ?? '');
    if (isMarked && !isPart && above.number === '') above = { ...above, parent: '' };
    isMarked = isPart;
    const read = (over: Above) => readRow(grid, columns, over, tableUnit, rows.length + 1);
    const alone = read(above);
    const [whole, part] = [rows.at(-1), rows.at(-1)?.parent ?? ''];
    const isOwn = alone.parent === '' && alone.number === '';
    const isAlike = isOwn && part !== '' && above.parent === '' && ALIKE.test(alone.name);
    const isOfWhole = isOwn && OF_WHICH.test(alone.name);
    const row =
      isOfWhole && whole !== undefined && head === undefined
        ? read({ ...above, parent: whole.name, number: whole.number })
        : isAlike
          ? { ...alone, parent: part }
          : alone;
    const isBlank = !hasFigure(row, columns);
    if (row.name === '' && isBlank) continue;
    opened = undefined;
    if (head !== undefined && row.parent === head.name && !isBlank) head = undefined;
    settle();
    const below = body[index + 1]?.cells[name]?.text ?? '';
    const leads = row.number === '' && (MARKED_PART.test(below) || OF_WHICH.test(below));
    if ((row.number !== '' || isAlone || leads) && row.parent === '' && !hasValue(row, columns)) {
      head = row;
      above = { category: row.category, parent: row.name, number: row.number };
      continue;
    }
    add(row);
    // Without numbers nothing says where the parts of a row end.
    const parent = (isOfWhole || isAlike) && row.number === '' ? '' : row.parent;
    above = { category: row.category, parent, number: row.number };
  }
  settle();
  return { rows, notes, empty: opened === undefined ? empty : [...empty, opened] };
}
