import type { Catalog } from '../../core/catalog/catalog';
import { rowKey, type PlanIndicator } from '../../core/indicator/plan-indicator';
import { COLUMNS } from '../../core/column/columns';
import { headingOf } from '../../core/column/heading';
import type { ConflictNotes } from '../../core/conflict/conflict';
import type { LookupFinding } from '../../core/finding/lookup-finding';
import { succeed, type Outcome } from '../../core/finding/outcome';
import type { Plan, PlanColumn } from '../../core/plan/plan';
import { checkRows } from '../../core/catalog/check-table';
import { columnsOf, composePlanTable } from '../../core/table/plan-table';
import type { TableCell } from '../../core/figure/table-cell';
import { cellFormula } from '../formula/cell-formula';
import type { Block, BlockCell } from './block';
import { lostTableNotes, packageOf, sourceLineOf, titleOf, unitLineOf } from './caption';
import { legend, numberNotes } from './legend';

/** Columns every block has besides those the plan prints: whence a row comes, and its identity. */
const OWN_COLUMNS: readonly PlanColumn[] = ['出处', '编码'];

/**
 * Composes what a plan's block shows, from facts of the packages alone; nothing is written yet.
 * Where the plan's table is missing in its document, the block lists what its prose states and says so; it fails
 * where that is nothing.
 * @param conflicts says what disagrees among the plan's figures; left out, the block does not tell
 * @example composeBlock(catalog, cangshan, sayConflictNotes) // { ok: true, value: { title: '仓山区“十四五”规划指标（2021—2025年）', … } }
 */
export function composeBlock(
  catalog: Catalog,
  plan: Plan,
  conflicts: ConflictNotes = noNotes,
): Outcome<Block, LookupFinding> {
  const checked = checkRows(catalog, plan);
  if (!checked.ok) return checked;
  const printed = columnsOf(catalog, plan).filter((column) => !OWN_COLUMNS.includes(column));
  const table = composePlanTable(catalog, plan, [...printed, ...OWN_COLUMNS], checked.value, true);
  const figures = table.rows.flatMap((row) =>
    row.cells.filter((_, index) => isFigureColumn(table.columns[index])),
  );
  const from = packageOf(catalog, plan);
  return succeed({
    planId: plan.id,
    regionId: plan.regionId,
    packageName: from.name,
    packageVersion: from.version,
    title: titleOf(catalog, plan),
    unitLine: unitLineOf(checked.value, table.columns),
    columns: table.columns.map((column) => ({
      column,
      heading: headingOf(catalog, plan, column),
      widest: COLUMNS[column].inPlan.widest,
    })),
    rows: table.rows.map(({ planIndicator, cells }) => ({
      key: rowKey(planIndicator),
      cells: cells.map((cell, index) =>
        composeCell(catalog, plan, planIndicator, table.columns[index], cell),
      ),
    })),
    notes: numberNotes([
      ...lostTableNotes(plan),
      ...conflicts(catalog, plan),
      ...legend(figures, plan),
    ]),
    sourceLine: sourceLineOf(catalog, plan),
  });
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
  if (source?.kind !== 'figure') return { content: cell, formula: undefined };
  return { content: cell, formula: cellFormula(catalog, plan, row, source.measure, cell) };
}
