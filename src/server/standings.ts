import type { RowState } from '../submission/wire';
import type { Session } from './database';

/** What the overview of a year counts. */
export interface StoredStanding {
  readonly region_id: string;
  readonly plan_id: string;
  readonly state: RowState;
  readonly written_by: string;
  readonly count: number;
  readonly last_at: Date;
}

/** Grows with everything that is done in any region: what was read at the same count is as it was. */
async function readCount({ query }: Session): Promise<string> {
  const [all] = await query<{ done: string }>(
    'select cast(coalesce(sum(seq), 0) as varchar(40)) as done from region_order',
  );
  return all?.done ?? '';
}

/** Where a year's rows stand, by plan. */
export type Standings = ReadonlyMap<string, readonly StoredStanding[]>;

/**
 * Where the rows of a year stand. Counted again only after something was done: everybody who looks at a
 * year asks for the same.
 * @example (await keptStandings(database)(2023)).get('350104-14')?.[0]?.count // 20
 */
export function keptStandings(database: Session): (year: number) => Promise<Standings> {
  const years = new Map<number, { count: string; standings: Promise<Standings> }>();
  return async (year) => {
    const count = await readCount(database);
    const known = years.get(year);
    if (known?.count === count) return known.standings;
    const standings = readStandings(database, year).then((rows) => {
      const byPlan = new Map<string, StoredStanding[]>();
      for (const each of rows) {
        const plan = byPlan.get(each.plan_id);
        if (plan === undefined) byPlan.set(each.plan_id, [each]);
        else plan.push(each);
      }
      return byPlan;
    });
    // Read after its count: it may be newer than that, and is then read once more, never older.
    years.set(year, { count, standings });
    standings.catch(() => years.delete(year));
    return standings;
  };
}

/** Who wrote last in each plan, and how many of its rows stand where. */
function readStandings(session: Session, year: number): Promise<readonly StoredStanding[]> {
  return session.query(
    `select region_id, plan_id, state, written_by, cast(count(*) as integer) as count,
       max(written_at) as last_at
     from row_year where year = $1 group by region_id, plan_id, state, written_by`,
    [year],
  );
}
