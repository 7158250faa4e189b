import type { Catalog } from '../catalog/catalog';
import { checkTable } from '../catalog/check-table';
import { listedRows } from '../catalog/find-figure';
import { nameKey } from '../name/name';
import { resolvePlan, resolveRegion } from '../catalog/resolve-plan';
import { COLUMNS } from '../column/columns';
import type { TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import type { PlanIndicator } from '../indicator/plan-indicator';
import { PLAN_COLUMNS, type Plan, type PlanColumn } from '../plan/plan';

/** The indicator table of a plan, in the plan's own order. */
export interface PlanTable {
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly {
    readonly planIndicator: PlanIndicator;
    /** One for each column of the table. */
    readonly cells: readonly TableCell[];
  }[];
}

/** A question for a whole table, in the user's own words; '' is as good as left out. */
export interface TableQuery {
  readonly region: string;
  readonly plan: string;
  readonly columns: string;
}

/**
 * The indicator table that a user asks for by names.
 * @example askPlanTable(catalog, { region: '仓山', plan: '', columns: '指标、目标值' })
 * // { ok: true, value: { columns: ['指标', '目标值'], rows: […] } }
 */
export function askPlanTable(
  catalog: Catalog,
  query: TableQuery,
): Outcome<PlanTable, LookupFinding> {
  const region = resolveRegion(catalog, query.region);
  if (!region.ok) return region;
  const columns = readColumns(query.columns);
  if (!columns.ok) return columns;
  const plan = resolvePlan(catalog, region.value, { period: query.plan });
  if (!plan.ok) return plan;
  const printed = checkTable(catalog, plan.value);
  if (!printed.ok) return printed;
  return succeed(composePlanTable(catalog, printed.value, columns.value));
}

/**
 * A list of columns as a user writes it, separated by commas or 、; undefined for an empty list.
 * @example readColumns('指标，目标值') // { ok: true, value: ['指标', '目标值'] }
 * @example readColumns('指标,颜色') // { ok: false, finding: { kind: 'column-unknown', text: '颜色', … } }
 */
export function readColumns(
  text: string,
): Outcome<readonly PlanColumn[] | undefined, LookupFinding> {
  const parts = text.split(/[,，、;；]/u).filter((part) => part.trim() !== '');
  const columns: PlanColumn[] = [];
  for (const part of parts) {
    const column = PLAN_COLUMNS.find((each) => nameKey(each) === nameKey(part));
    if (column === undefined) {
      return fail({ kind: 'column-unknown', text: part.trim(), known: PLAN_COLUMNS });
    }
    columns.push(column);
  }
  return succeed(columns.length === 0 ? undefined : columns);
}

/**
 * The columns a plan prints. A package that does not say gets those it has something to show in.
 * @example columnsOf(catalog, fengze) // ['类别', '序号', '指标', '单位', '目标值', '年均增长', '属性']
 */
export function columnsOf(catalog: Catalog, plan: Plan): readonly PlanColumn[] {
  if (plan.columns.length > 0) return plan.columns;
  const rows = listedRows(catalog, plan);
  return PLAN_COLUMNS.filter((column) => COLUMNS[column].inPlan.isFilled(catalog, plan, rows));
}

/**
 * A plan's indicator table; without `columns` those that the plan prints. For a plan whose table is
 * missing these are the indicators that its prose states, or none: ask `checkTable` first where they
 * could be mistaken for the table.
 * @param rows others of the plan, such as those of prose alone
 * @param hasSourceLine whether a line below the table names the document that its places are in
 * @example composePlanTable(catalog, plan, ['指标', '目标值']).rows[0]?.cells
 * // [{ kind: 'text', text: '地区生产总值（GDP）' }, { kind: 'number', value: 1500, decimals: 0, … }]
 */
export function composePlanTable(
  catalog: Catalog,
  plan: Plan,
  columns: readonly PlanColumn[] = columnsOf(catalog, plan),
  rows: readonly PlanIndicator[] = listedRows(catalog, plan),
  hasSourceLine = false,
): PlanTable {
  return {
    columns,
    rows: rows.map((row) => ({
      planIndicator: row,
      cells: columns.map((column) =>
        COLUMNS[column].inPlan.content({ catalog, plan, row, hasSourceLine }),
      ),
    })),
  };
}
