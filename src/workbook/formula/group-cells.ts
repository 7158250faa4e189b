import type { Area, SheetArea } from '../address/area';
import type { PlanCell } from './read-plan-cells';

/** Cells that one defined name can follow. */
interface CellGroup {
  readonly area: Area;
  readonly cells: readonly PlanCell[];
}

/** More names than this would slow the workbook down; then one area holds all of a sheet's cells. */
const MOST_GROUPS = 500;

const isSingle = ({ area }: PlanCell) => area.rows === 1 && area.columns === 1;

/**
 * Puts the cells of one sheet into areas: neighbours of a column, then columns of the same rows. What
 * a formula spills into is an area of its own.
 * @example groupCells(cells).map(({ area }) => printArea(area)) // ['E4:H23', 'K2']
 */
export function groupCells(cells: readonly PlanCell[]): readonly CellGroup[] {
  const spilled = cells.filter((cell) => !isSingle(cell));
  const groups = [
    ...joinColumns(columnRuns(cells.filter(isSingle))),
    ...spilled.map((cell) => group([cell])),
  ];
  return groups.length <= MOST_GROUPS ? groups : [group(cells)];
}

function columnRuns(cells: readonly PlanCell[]): readonly (readonly PlanCell[])[] {
  const sorted = [...cells].sort(
    (one, other) => one.area.column - other.area.column || one.area.row - other.area.row,
  );
  const runs: PlanCell[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.area;
    if (run && last?.column === cell.area.column && last.row + 1 === cell.area.row) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** Runs that begin and end in the same rows and stand side by side are one area. */
function joinColumns(runs: readonly (readonly PlanCell[])[]): readonly CellGroup[] {
  const open = new Map<string, { cells: PlanCell[]; column: number }>();
  const joined: PlanCell[][] = [];
  for (const run of runs) {
    const column = run[0]?.area.column ?? 0;
    const rows = `${String(run[0]?.area.row)}:${String(run.length)}`;
    const beside = open.get(rows);
    if (beside?.column === column - 1) {
      beside.cells.push(...run);
      beside.column = column;
      continue;
    }
    const cells = [...run];
    joined.push(cells);
    open.set(rows, { cells, column });
  }
  return joined.map(group);
}

function group(cells: readonly PlanCell[]): CellGroup {
  return { area: around(cells.map(({ area }) => area)), cells };
}

function around(areas: readonly SheetArea[]): Area {
  // No spread into Math.min: a sheet may have more cells than a call takes arguments.
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column, rows, columns } of areas) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rows);
    right = Math.max(right, column + columns);
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}
