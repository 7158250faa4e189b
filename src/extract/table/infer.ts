import { namesIndicators, type ColumnRole, type TableColumn } from './column';
import type { GridRow } from './grid';
import { isAttribute, kindOfCell, type CellKind } from './cell-kind';
import { foldHeader } from './header';
import type { TableKind } from './table';

const SAMPLE = 60;

/**
 * Gives roles that the header leaves open to columns whose cells leave no doubt: 属性 values, row
 * numbers, units, and the column of names.
 *
 * @example inferRoles(columns, body).map((column) => column.role) // ['number', 'name', 'unit', 'other', …]
 */
export function inferRoles(
  columns: readonly TableColumn[],
  body: readonly GridRow[],
): readonly TableColumn[] {
  const width = widthOf(columns, body);
  const kinds = Array.from({ length: Math.min(width, 60) }, (_, column) =>
    columnKinds(body, column),
  );
  const roles: ColumnRole[] = kinds.map((_, index) => columns[index]?.role ?? 'other');
  const give = (
    role: ColumnRole,
    fits: (kinds: readonly CellKind[], index: number) => boolean,
  ): void => {
    if (roles.includes(role)) return;
    // 指标 over two columns may be over the numbers and the names.
    const open = role === 'number' ? ['other', 'category', 'parent'] : ['other', 'category'];
    const found = roles.findIndex(
      (held, index) => open.includes(held) && fits(kinds[index] ?? [], index),
    );
    if (found !== -1) roles[found] = role;
  };
  give(
    'attribute',
    (cells, index) => mostly(cells, 'attribute') && values(body, index).some(isAttribute),
  );
  give(
    'number',
    (cells, index) =>
      // Results of 2023年上半年 rise from row to row by chance.
      columns[index]?.years === undefined && mostly(cells, 'count') && rises(values(body, index)),
  );
  give('unit', (cells) => mostly(cells, 'unit'));
  if (!roles.includes('name')) {
    const found = longestNames(roles, kinds, body);
    if (found !== -1) roles[found] = 'name';
  }
  const over = roles.indexOf('parent');
  if (!roles.includes('category') && isOverAll(body, over)) roles[over] = 'category';
  return roles.map((role, index) => ({
    header: columns[index]?.header ?? '',
    years: columns[index]?.years,
    unit: columns[index]?.unit ?? '',
    ...(columns[index]?.anew === undefined ? {} : { anew: columns[index]?.anew }),
    role,
  }));
}

/**
 * 指标 over two columns: where a name of its own runs over both, the first holds what the second is a part
 * of; where every row has something before its name, it holds the categories.
 */
function isOverAll(body: readonly GridRow[], column: number): boolean {
  const rows = body.filter(
    (row) => row.loose !== true && (row.cells[column + 1]?.text ?? '') !== '',
  );
  const over = rows.map(({ cells }) => cells[column]?.text ?? '');
  if (column === -1 || new Set(over).size < 2 || over.length < 2 * new Set(over).size) return false;
  return rows.every(({ cells }, at) => over[at] !== '' && over[at] !== cells[column + 1]?.text);
}

/** A header counts for all rows, unless most of them are longer. */
function widthOf(columns: readonly TableColumn[], body: readonly GridRow[]): number {
  const widths = body
    .slice(0, SAMPLE)
    .filter((row) => row.loose !== true)
    .map((row) => row.cells.length)
    .sort((one, other) => one - other);
  return Math.max(columns.length, widths[widths.length >> 1] ?? 0);
}

function values(body: readonly GridRow[], column: number): readonly string[] {
  return body.slice(0, SAMPLE).flatMap((row) => {
    const cell = row.cells[column];
    return cell === undefined || cell.text === '' || cell.covered ? [] : [cell.text];
  });
}

function columnKinds(body: readonly GridRow[], column: number): readonly CellKind[] {
  return values(body, column).map(kindOfCell);
}

function mostly(cells: readonly CellKind[], kind: CellKind): boolean {
  return cells.length >= 2 && cells.filter((cell) => cell === kind).length >= cells.length * 0.6;
}

function rises(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? NaN));
  return numbers.every((number, index) => index === 0 || !(number < (numbers[index - 1] ?? 0)));
}

/** Names are text and differ from row to row; categories repeat or are merged. */
function longestNames(
  roles: readonly ColumnRole[],
  kinds: readonly (readonly CellKind[])[],
  body: readonly GridRow[],
): number {
  let best = -1;
  let most = 1;
  roles.forEach((role, index) => {
    if (role !== 'other' && role !== 'category') return;
    // A name merged over the column of its parts is a name in both; the last column knows all of them.
    const printed = body.slice(0, SAMPLE).map((row) => row.cells[index]?.text ?? '');
    const texts = new Set(printed.filter((text) => text !== '')).size;
    if (mostly(kinds[index] ?? [], 'text') && texts > most) [best, most] = [index, texts];
  });
  return best;
}

/**
 * A table without a goal, a base or yearly growth over the period is none of a plan's: a bulletin lists
 * output and its growth on the year before in the same way.
 *
 * @param looksBack whether its title speaks of what was done
 * @example kindOfTable([], false) // 'other'
 */
export function kindOfTable(columns: readonly TableColumn[], looksBack: boolean): TableKind {
  const roles = new Set(columns.map(({ role }) => role));
  const isPlanned = roles.has('base') || roles.has('target') || roles.has('growth');
  if (!columns.some(namesIndicators) || !(isPlanned || (roles.has('actual') && looksBack)))
    return 'other';
  const actual = roles.has('actual') || roles.has('actual_growth');
  const isJudged = columns.some(({ header }) => JUDGES.test(foldHeader(header)));
  return actual && (looksBack || isJudged || !roles.has('base')) ? 'review' : 'plan';
}

/** A column that says how far a goal was reached: the goals beside it are quoted. */
const JUDGES = /完成(?:率|进度|程度|情况)|进展(?:情况|评价)|评价|评估|是否(?:达标|完成|符合)/;
