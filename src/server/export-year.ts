import type { Catalog } from '../core/catalog/catalog';
import { rowKey } from '../core/indicator/plan-indicator';
import type { ObservationColumn } from '../core/observation/actuals-form';
import { planYears, type Plan } from '../core/plan/plan';
import { writeFormFile } from '../datapackage/form/read-form-file';
import type { Field } from '../submission/field';
import type { RowState } from '../submission/wire';
import type { Database } from './database';
import type { StoredValue } from './plan-year';
import { printedRows } from './years';

/** As the sheet of actual values has them, and what stands beside a value in words. */
const COLUMNS: readonly (ObservationColumn | '年度目标' | '责任单位' | '原因与措施')[] = [
  ...(['地区', '指标', '单位', '年份', '实际值', '状态', '来源', '编码', '增速', '核实'] as const),
  ...(['年度目标', '责任单位', '原因与措施'] as const),
];

/** A year's accepted values as a file, and how many rows are in it and how many wait. */
interface ExportedYear {
  readonly csv: Uint8Array;
  readonly accepted: number;
  /** Rows that were submitted and not accepted, or returned. */
  readonly waiting: number;
}

/** The plans that a year belongs to, with the id of the region first. */
function plansOf(catalog: Catalog, year: number): readonly Plan[] {
  return [...catalog.plans.values()]
    .filter((plan) => planYears(plan).includes(year))
    .sort((one, other) => (one.regionId < other.regionId ? -1 : 1));
}

const placed = (regionId: string, planId: string, code: string): string =>
  [regionId, planId, code].join('\n');

/** Where each row stands in a year, by its place; rows of which nothing was written are not there. */
async function readStates(
  { query }: Database,
  year: number,
): Promise<ReadonlyMap<string, RowState>> {
  const rows = await query<{ region_id: string; plan_id: string; code: string; state: RowState }>(
    'select region_id, plan_id, code, state from row_year where year = $1',
    [year],
  );
  return new Map(rows.map((row) => [placed(row.region_id, row.plan_id, row.code), row.state]));
}

/**
 * The accepted values of a year as the CSV file that sheets of actual values are read from; a text
 * that a spreadsheet could take for a formula stays text.
 * @example (await exportYear(database, catalog, 2023)).accepted // 20
 */
export async function exportYear(
  database: Database,
  catalog: Catalog,
  year: number,
): Promise<ExportedYear> {
  const states = await readStates(database, year);
  const values = await database.query<StoredValue & { region_id: string; plan_id: string }>(
    `select region_id, plan_id, code, field, value_text, unit, is_confirmed
     from row_value where year = $1`,
    [year],
  );
  const byRow = new Map<string, Map<Field, StoredValue>>();
  for (const value of values) {
    const key = placed(value.region_id, value.plan_id, value.code);
    const row = byRow.get(key) ?? new Map<Field, StoredValue>();
    byRow.set(key, row);
    row.set(value.field, value);
  }
  const rows = plansOf(catalog, year).flatMap((plan) =>
    printedRows(catalog, plan).flatMap((row) => {
      const key = placed(plan.regionId, plan.id, row.code);
      if (states.get(key) !== 'accepted') return [];
      const own = byRow.get(key);
      const text = (field: Field): string => own?.get(field)?.value_text ?? '';
      const isConfirmed = [...(own?.values() ?? [])].some((value) => value.is_confirmed);
      return [
        [
          ...[catalog.regions.get(plan.regionId)?.name ?? plan.regionId, row.indicator],
          ...[own?.get('actual')?.unit || row.unit, String(year), text('actual'), text('status')],
          ...[text('source'), rowKey({ planId: plan.id, code: row.code }), text('actual_growth')],
          ...[isConfirmed ? '是' : '', text('yearly_target'), text('responsible_unit')],
          text('reason'),
        ],
      ];
    }),
  );
  const waiting = [...states.values()].filter(
    (state) => state === 'submitted' || state === 'returned',
  ).length;
  return { csv: writeFormFile([COLUMNS, ...rows]), accepted: rows.length, waiting };
}

/** A row that nothing was submitted of, or that was returned. */
interface MissingRow {
  readonly region: string;
  readonly code: string;
  readonly indicator: string;
  readonly state: '未报送' | '已退回';
}

/**
 * Who has not, for 催报: every row of a year's plans that nothing was submitted of, or that was
 * returned and not submitted again.
 * @example (await missingRows(database, catalog, 2023)).rows[0]?.state // '未报送'
 */
export async function missingRows(
  database: Database,
  catalog: Catalog,
  year: number,
): Promise<{ readonly plans: number; readonly rows: readonly MissingRow[] }> {
  const states = await readStates(database, year);
  const plans = plansOf(catalog, year);
  const rows = plans.flatMap((plan) =>
    printedRows(catalog, plan).flatMap(({ code, indicator }): readonly MissingRow[] => {
      const state = states.get(placed(plan.regionId, plan.id, code)) ?? 'missing';
      if (state === 'submitted' || state === 'accepted') return [];
      const region = catalog.regions.get(plan.regionId)?.name ?? plan.regionId;
      return [{ region, code, indicator, state: state === 'missing' ? '未报送' : '已退回' }];
    }),
  );
  return { plans: plans.length, rows };
}
