import { alignRow } from './align-row';
import { blankCell } from './cell';
import { isFigureRole, type ColumnRole, type TableColumn } from './column';
import type { GridCell, GridRow } from './grid';
import { isFigureText, kindOfCell } from './kind-of-cell';
import type { TableRow } from './table';
import { unitInBracket } from './unit-bracket';

/** What the rows above hand down: the category, and the parent of sub-rows. */
export interface Above {
  readonly category: string;
  readonly parent: string;
  readonly number: string;
}

/** `1.`, `1、`, `（1）` in front of a name. */
export const ROW_NUMBER = /^[(（]?(\d{1,3})(?:[)）][.、]?|[.、．](?!\d))\s*(?=\S)/;

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
  const shifted = isShifted(row, columns) || isSplit(row, columns);
  const aligned = shifted ? alignRow(row.cells, columns, row.loose === true) : undefined;
  const cells = aligned?.cells ?? pad(row, columns.length);
  const text = (role: ColumnRole): string => {
    const column = columns.findIndex((one) => one.role === role);
    return cells[column]?.text ?? '';
  };
  const printedName = text('name');
  const numbered = columns.some((one) => one.role === 'number');
  const [leading, name] = cutNumber(printedName, numbered);
  const [over, parent] = cutNumber(aligned?.parent || text('parent'), numbered);
  const number = text('number').replace(/[.、．]$/, '') || leading || over;
  const subRow = number === '' && above.parent !== '';
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

/** The number in front of a name, where the table has no column for it, and the name. */
function cutNumber(name: string, numbered: boolean): readonly [string, string] {
  const leading = numbered ? null : ROW_NUMBER.exec(name);
  return leading === null ? ['', name] : [leading[1] ?? '', name.slice(leading[0].length)];
}

/**
 * A category without the number of its own: 一、经济发展.
 *
 * @example bareCategory('（一）经济发展') // '经济发展'
 */
export function bareCategory(text: string): string {
  return text.replace(
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*/,
    '',
  );
}

/** The row's own line is that of its name: a merged category stands higher up. */
function lineOf(row: GridRow, cells: readonly GridCell[], columns: readonly TableColumn[]): number {
  const name = cells[columns.findIndex((one) => one.role === 'name')];
  return name === undefined || name.text === '' || name.covered ? row.line : Math.max(name.line, 1);
}

/** 经 济 发 展, set with blanks to fill a narrow column. */
function squeeze(text: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
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
export function isShifted(row: GridRow, columns: readonly TableColumn[]): boolean {
  const names = columns.findIndex((column) => column.role === 'name');
  if (names === -1) return false;
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length < 2) return false;
  if (row.loose === true || row.cells.length > columns.length) return true;
  const name = row.cells[names]?.text ?? '';
  return name === '' || isFigureText(name) || kindOfCell(name) === 'unit';
}

/** Whether a name stands in the first figure column because the name before it is that of a group. */
export function isSplit(row: GridRow, columns: readonly TableColumn[]): boolean {
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
