import type { Catalog } from '../core/catalog/catalog';
import { planYears, type Plan } from '../core/plan/plan';
import { writeFormFile } from '../datapackage/form/read-form-file';
import { acceptedGrid } from '../submission/accepted';
import type { AcceptedRow, AcceptedYear, Me, RowState } from '../submission/wire';
import type { Database } from './database';
import type { StoredValue } from './plan-year';
import { mayIn, printedRows, type YearBook } from './years';

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

interface StoredState {
  readonly region_id: string;
  readonly plan_id: string;
  readonly code: string;
  readonly state: RowState;
  readonly is_reviewed: boolean;
}

/** Where each row stands in a year, by its place; rows of which nothing was written are not there. */
async function readStates(
  { query }: Database,
  year: number,
): Promise<ReadonlyMap<string, StoredState>> {
  const rows = await query<StoredState>(
    `select region_id, plan_id, code, state, reviewed_at is not null as is_reviewed
     from row_year where year = $1`,
    [year],
  );
  return new Map(rows.map((row) => [placed(row.region_id, row.plan_id, row.code), row]));
}

/** What is beside the values of a row that still owes them may have been accepted: every submission takes that back. */
const isAccepted = ({ state, is_reviewed }: StoredState): boolean =>
  state === 'accepted' || (state === 'missing' && is_reviewed);

/**
 * What was accepted of a year, in every region that may be read.
 * @param mayRead whether the plans of a region count here
 * @example (await acceptedYear(database, catalog, 2023)).rows[0]?.values.actual?.text // '1040'
 */
export async function acceptedYear(
  database: Database,
  catalog: Catalog,
  year: number,
  mayRead: (regionId: string) => boolean = () => true,
): Promise<AcceptedYear> {
  const states = await readStates(database, year);
  const values = await database.query<StoredValue & { region_id: string; plan_id: string }>(
    `select region_id, plan_id, code, field, value_text, unit, is_confirmed, written_by, written_at,
       file_name
     from row_value where year = $1`,
    [year],
  );
  const byRow = new Map<string, AcceptedRow['values']>();
  for (const value of values) {
    const key = placed(value.region_id, value.plan_id, value.code);
    const { field, value_text: text, unit, is_confirmed: isConfirmed } = value;
    const stamp = {
      by: value.written_by,
      at: value.written_at.toISOString(),
      file: value.file_name,
    };
    byRow.set(key, { ...byRow.get(key), [field]: { text, unit, isConfirmed, ...stamp } });
  }
  const plans = plansOf(catalog, year).filter(({ regionId }) => mayRead(regionId));
  const rows = plans.flatMap((plan) =>
    printedRows(catalog, plan).map((row) => {
      const { regionId, id: planId } = plan;
      const key = placed(regionId, planId, row.code);
      return {
        ...{ regionId, region: catalog.regions.get(regionId)?.name ?? regionId, planId, ...row },
        stored: states.get(key),
        values: byRow.get(key) ?? {},
      };
    }),
  );
  return {
    year,
    rows: rows.flatMap(({ stored, ...row }) => (stored && isAccepted(stored) ? [row] : [])),
    waiting: rows.filter(
      ({ stored }) => stored?.state === 'submitted' || stored?.state === 'returned',
    ).length,
  };
}

/**
 * The accepted values of a year as a file, with what stands beside them; a
 * text that a spreadsheet could take for a formula stays text.
 * @example (await exportYear(database, catalog, 2023)).accepted // 20
 */
export async function exportYear(
  database: Database,
  catalog: Catalog,
  year: number,
): Promise<ExportedYear> {
  const accepted = await acceptedYear(database, catalog, year);
  const csv = writeFormFile(acceptedGrid([accepted], true));
  return { csv, accepted: accepted.rows.length, waiting: accepted.waiting };
}

/** What was accepted of a year, of all that one may look at. */
export function readAccepted(book: YearBook, me: Me, year: number): Promise<AcceptedYear> {
  const { catalog, database } = book;
  return acceptedYear(database, catalog, year, (regionId) =>
    mayIn(catalog, me, regionId).includes('reader'),
  );
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
      const state = states.get(placed(plan.regionId, plan.id, code))?.state ?? 'missing';
      if (state === 'submitted' || state === 'accepted') return [];
      const region = catalog.regions.get(plan.regionId)?.name ?? plan.regionId;
      return [{ region, code, indicator, state: state === 'missing' ? '未报送' : '已退回' }];
    }),
  );
  return { plans: plans.length, rows };
}
