import type { Catalog } from '../../core/catalog/catalog';
import { rowKey, type PlanIndicator } from '../../core/indicator/plan-indicator';
import { chooseColumns } from '../../core/column/choose-columns';
import { COLUMNS } from '../../core/column/columns';
import { headingOf } from '../../core/column/heading';
import type { ConflictNotes } from '../../core/conflict/conflict';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import { succeed, type Outcome } from '../../core/finding/outcome';
import { PLAN_COLUMNS, type Plan, type PlanColumn } from '../../core/plan/plan';
import { checkRows } from '../../core/catalog/check-table';
import { columnsOf, composePlanTable } from '../../core/table/plan-table';
import type { TableCell } from '../../core/figure/table-cell';
import { factCell, figureCell, FOLLOWING_FACTS } from '../formula/cell-formula';
import { alignDecimals } from './align-decimals';
import { USUAL_LOOK, wantedColumns, type Block, type BlockCell, type TableChoice } from './block';
import {
  adjustedNotes,
  headOf,
  lostTableNotes,
  packageOf,
  sourceLineOf,
  titleOf,
  unitLineOf,
  unreadNotes,
} from './caption';
import { legend, numberNotes } from './legend';

/**
 * Composes what a plan's block shows, from facts of the packages alone; nothing is written yet.
 * Where the plan's table is missing in its document, the block lists what its prose states and says so; it fails
 * where that is nothing.
 * @param conflicts says what disagrees among the plan's figures; left out, the block does not tell
 * @param choice columns and look, where they are not the usual ones
 * @example composeBlock(catalog, cangshan, sayConflictNotes) // { ok: true, value: { title: '仓山区“十四五”规划指标（2021—2025年）', … } }
 */
export function composeBlock(
  catalog: Catalog,
  plan: Plan,
  conflicts: ConflictNotes = noNotes,
  choice: TableChoice = {},
): Outcome<Block, LookupFinding> {
  const checked = checkRows(catalog, plan);
  if (!checked.ok) return checked;
  const { columns: chosen, look = USUAL_LOOK } = choice;
  const columns = planTableColumns(catalog, plan, choice);
  const table = composePlanTable(catalog, plan, columns, checked.value, true);
  const figures = table.rows.flatMap((row) =>
    row.cells.filter((_, index) => isFigureColumn(table.columns[index])),
  );
  const bases = table.rows.flatMap(({ cells }) =>
    cells.filter((_, index) => table.columns[index] === '基期值'),
  );
  const headed = table.columns.map((column) => ({
    column,
    heading: headingOf(catalog, plan, column),
    widest: COLUMNS[column].inPlan.widest,
  }));
  const from = packageOf(catalog, plan);
  return succeed({
    kind: 'plan-table',
    planId: plan.id,
    regionId: plan.regionId,
    packageName: from.name,
    packageVersion: from.version,
    head: headOf(catalog, plan, undefined, choice.region),
    title: titleOf(catalog, plan, look),
    unitLine: unitLineOf(checked.value),
    columns: headed,
    rows: alignDecimals(
      headed,
      table.rows.map(({ planIndicator, cells }) => ({
        key: rowKey(planIndicator),
        cells: cells.map((cell, index) =>
          composeCell(catalog, plan, planIndicator, table.columns[index], cell),
        ),
      })),
    ),
    notes: numberNotes([
      ...lostTableNotes(plan),
      ...adjustedNotes(
        catalog,
        table.rows.map(({ planIndicator }) => planIndicator),
      ),
      ...conflicts(catalog, plan, look.notes),
      ...unreadNotes(
        catalog,
        table.rows.map(({ planIndicator }) => planIndicator),
        table.columns,
      ),
      ...legend(figures, plan, bases),
    ]),
    sourceLine: sourceLineOf(catalog, plan),
    look,
    chosen,
  });
}

/**
 * The columns of a plan's table: those the plan prints, or those its user chose, and the key.
 * @example planTableColumns(catalog, fengze, {}) // ['类别', '序号', '指标', '单位', '目标值', …, '编码']
 */
export function planTableColumns(
  catalog: Catalog,
  plan: Plan,
  choice: TableChoice,
): readonly PlanColumn[] {
  const useOf = (column: PlanColumn) => COLUMNS[column].inPlan.use;
  const printed = columnsOf(catalog, plan).filter((column) => useOf(column) !== 'asked');
  return chooseColumns(PLAN_COLUMNS, useOf, wantedColumns(choice, printed));
}

const noNotes: ConflictNotes = () => [];

function isFigureColumn(column: PlanColumn | undefined): boolean {
  return column !== undefined && COLUMNS[column].source.kind === 'figure';
}

/** Only figures become formulas: what identifies a row and where it stands stays readable anywhere. */
function composeCell(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  column: PlanColumn | undefined,
  cell: TableCell,
): BlockCell {
  const source = column && COLUMNS[column].source;
  if (column !== undefined && FOLLOWING_FACTS.includes(column))
    return factCell(catalog, plan, row, column, cell);
  if (source?.kind !== 'figure') return { content: cell, formula: undefined };
  return figureCell(catalog, plan, row, source.measure, cell);
}
