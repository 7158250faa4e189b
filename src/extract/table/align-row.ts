import { isFigureRole, type TableColumn } from './column';
import { blankCell, joinCells } from './cell';
import type { GridCell } from './grid';
import { kindOfCell, type CellKind } from './kind-of-cell';

/** A row whose cells were put under their columns by what they say. */
export interface AlignedRow {
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
export function alignRow(
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
