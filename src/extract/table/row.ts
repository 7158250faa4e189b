import { isFigureText, kindOfCell, unitInBracket, type CellKind } from './cell-kind';
import { isFigureRole, type ColumnRole, type TableColumn } from './column';
import { blankCell, joinCells, type GridCell, type GridRow } from './grid';
import type { TableRow } from './table';

/** What the rows above hand down: the category, and the parent of sub-rows. */
export interface Above {
  readonly category: string;
  readonly parent: string;
  readonly number: string;
}

/** `1.`, `1、`, `（1）` in front of a name. */
export const ROW_NUMBER = /^[(（]?(\d{1,3})(?:[)）][.、]?|[.、．](?!\d))\s*(?=\S)/;

/** （1） in front of a part of what the row above names. */
const PART_NUMBER = /^[（(]\d{1,2}[)）]/;

/**
 * Reads one row by the roles of the columns. A row that does not fit them is realigned first.
 *
 * @param tableUnit unit that holds for the whole table, else ''
 * @example readRow(row, columns, above, '亿元', 1).name // '地区生产总值'
 */
export function readRow(
  row: GridRow,
  columns: readonly TableColumn[],
  above: Above,
  tableUnit: string,
  position: number,
): TableRow {
  const stands = row.placed !== undefined;
  const shifted = stands
    ? row.placed === 'unsure'
    : isShifted(row, columns) || isSplit(row, columns);
  const aligned = shifted && !stands ? alignRow(row.cells, columns, row.loose === true) : undefined;
  const cells = aligned?.cells ?? pad(row, columns.length);
  const text = (role: ColumnRole): string => {
    const column = columns.findIndex((one) => one.role === role);
    const cell = cells[column];
    // A name that runs over the cell beside it is no unit.
    if (role === 'unit' && cell?.covered === true && cell.text === text('name')) return '';
    return cell?.text ?? '';
  };
  const printedName = text('name');
  const numbered = columns.some((one) => one.role === 'number');
  const isPart = (row.parent ?? above.parent) !== '' && above.number === '';
  const isOfParent = isPart && PART_NUMBER.test(printedName);
  const [leading, marked] = isOfParent ? ['', printedName] : cutNumber(printedName, numbered);
  const name = withoutNoteMark(marked);
  const [over, printedParent] = cutNumber(
    aligned?.parent || (row.parent?.text ?? text('parent')),
    numbered,
  );
  const parent = withoutNoteMark(printedParent);
  const number = text('number').replace(/[.、．]$/, '') || leading || over;
  const isMerged = cells[columns.findIndex(({ role }) => role === 'number')]?.covered === true;
  const subRow = above.parent !== '' && (number === '' || (isMerged && number === above.number));
  const group = parent === name ? '' : parent === '' && subRow ? above.parent : parent;
  return {
    line: lineOf(row, cells, columns),
    position,
    number: subRow ? above.number : number,
    category: bareCategory(squeeze(text('category'))) || above.category,
    parent: group,
    name,
    unit:
      text('unit') || (unitInBracket(name) ?? unitInBracket(group) ?? unitOf(columns, tableUnit)),
    attribute: text('attribute'),
    cells,
    shifted,
  };
}

/** 地区生产总值①: the mark leads to a note, and is none of the name. */
function withoutNoteMark(name: string): string {
  return /[\u4e00-\u9fff）)]\s*[①-⑳*＊∗※†]{1,3}$/u.test(name)
    ? name.replace(/\s*[①-⑳*＊∗※†]{1,3}$/u, '')
    : name;
}

/** The number in front of a name, where the table has no column for it, and the name. */
function cutNumber(name: string, numbered: boolean): readonly [string, string] {
  const leading = numbered ? null : ROW_NUMBER.exec(name);
  return leading === null ? ['', name] : [leading[1] ?? '', name.slice(leading[0].length)];
}

/** （ 项）: a page set from above to below prints its number elsewhere. */
const EMPTY_COUNT = /[（(]\s*[项个]\s*[)）]$/u;

/**
 * A category without the number of its own: 一、经济发展.
 *
 * @example bareCategory('（一）经济发展') // '经济发展'
 */
export function bareCategory(text: string): string {
  return text
    .replace(EMPTY_COUNT, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*/, '');
}

/** The row's own line is that of its name: a merged category stands higher up. */
function lineOf(row: GridRow, cells: readonly GridCell[], columns: readonly TableColumn[]): number {
  const name = cells[columns.findIndex((one) => one.role === 'name')];
  return name === undefined || name.text === '' || name.covered ? row.line : Math.max(name.line, 1);
}

/** 经 济 发 展, set with blanks to fill a narrow column. */
function squeeze(text: string): string {
  return text.replace(/([\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '$1');
}

function pad(row: GridRow, width: number): readonly GridCell[] {
  const blanks = Array.from({ length: Math.max(0, width - row.cells.length) }, () =>
    blankCell(row.line, row.cells.at(-1)?.end ?? 0),
  );
  return [...row.cells, ...blanks].slice(0, width);
}

/** Without a unit of its own a row has the one unit of the figure columns, or the table's. */
function unitOf(columns: readonly TableColumn[], tableUnit: string): string {
  const units = columns
    .filter((column) => isFigureRole(column.role) && !column.role.endsWith('growth'))
    .map((column) => column.unit);
  return units.find((unit) => unit !== '') ?? tableUnit;
}

/**
 * Whether the cells of a row stand under the wrong columns: there is text, but not where names are.
 *
 * @example isShifted(rowOf('工业氨氮削减量', '1', '', '--'), columns) // true: the name column is empty
 */
function isShifted(row: GridRow, columns: readonly TableColumn[]): boolean {
  const names = columns.findIndex((column) => column.role === 'name');
  if (names === -1) return false;
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length < 2) return false;
  if (row.loose === true || row.cells.length > columns.length) return true;
  const name = row.cells[names]?.text ?? '';
  return name === '' || isFigureText(name) || kindOfCell(name) === 'unit';
}

/** Whether a name stands in the first figure column because the name before it is that of a group. */
function isSplit(row: GridRow, columns: readonly TableColumn[]): boolean {
  const first = columns.findIndex((column) => isFigureRole(column.role));
  const names = columns.findIndex((column) => column.role === 'name');
  if (first === -1 || names !== first - 1) return false;
  const cell = row.cells[first];
  if (cell === undefined || kindOfCell(cell.text) !== 'text' || /[，。；\d]/.test(cell.text))
    return false;
  const others = columns.flatMap((column, index) =>
    index > first && isFigureRole(column.role) ? [row.cells[index]?.text ?? ''] : [],
  );
  const figures = others.filter((text) => text !== '');
  return figures.length >= 2 && figures.every((text) => isFigureText(text));
}

/** A row whose cells were put under their columns by what they say. */
interface AlignedRow {
  readonly cells: readonly GridCell[];
  /** Name of the group where two names stood side by side. */
  readonly parent: string;
}

/**
 * Puts the cells of a row that does not fit the header under the right columns: category, number,
 * name, unit in front, 属性 at the end, figures in their order in between. Empty cells carry no
 * information in such a row and are left out.
 *
 * @param loose the layout loses empty cells and breaks long ones
 * @example alignRow(cells('工业氨氮削减量', '1', '', '--', '1.41'), columns, false).cells // name, target 1, growth --, actual 1.41
 */
function alignRow(
  row: readonly GridCell[],
  columns: readonly TableColumn[],
  loose: boolean,
): AlignedRow {
  const cells = row.filter((cell) => cell.text !== '' && !cell.covered);
  const kinds = cells.map((cell) => kindOfCell(cell.text));
  const line = row[0]?.line ?? 0;
  const start = row[0]?.start ?? 0;
  const placed = columns.map(() => blankCell(line, start));
  const put = (role: TableColumn['role'], cell: GridCell | undefined): void => {
    const column = columns.findIndex((one) => one.role === role);
    if (column !== -1 && cell !== undefined) placed[column] = cell;
  };
  const has = (role: TableColumn['role']): boolean => columns.some((one) => one.role === role);

  let at = 0;
  if (has('category') && startsWithCategory(kinds)) {
    put('category', cells[at]);
    at += 1;
  }
  if (has('number') && kinds[at] === 'count' && isName(kinds[at + 1])) {
    put('number', cells[at]);
    at += 1;
  }
  let parent = '';
  let name = cells[at];
  at += 1;
  if (loose && name !== undefined && kinds[at] === 'text' && isAfterName(kinds[at + 1])) {
    // Where every cell is a line, a second text is the rest of a name that was too long for one.
    name = joinCells(name, cells[at] ?? name);
    at += 1;
  } else if (kinds[at] === 'text' && isValue(kinds[at + 1])) {
    parent = name?.text ?? '';
    name = cells[at];
    at += 1;
  }
  put('name', name);
  if (has('unit') && kinds[at] === 'unit') {
    put('unit', cells[at]);
    at += 1;
  }
  let end = cells.length;
  if (has('attribute') && kinds[end - 1] === 'attribute') {
    end -= 1;
    put('attribute', cells[end]);
  }
  const values = cells.slice(at, end);
  columns.forEach((column, index) => {
    if (!isFigureRole(column.role) && column.role !== 'other') return;
    const value = values.shift();
    if (value !== undefined) placed[index] = value;
  });
  return { cells: placed, parent };
}

/** Text before a number and a name, or before another name. */
function startsWithCategory(kinds: readonly CellKind[]): boolean {
  if (!isName(kinds[0])) return false;
  return kinds[1] === 'count' ? isName(kinds[2]) : isName(kinds[1]) && !isName(kinds[2]);
}

function isName(kind: CellKind | undefined): boolean {
  return kind === 'text';
}

function isAfterName(kind: CellKind | undefined): boolean {
  return kind === 'unit' || isValue(kind);
}

function isValue(kind: CellKind | undefined): boolean {
  return kind === 'figure' || kind === 'count';
}
