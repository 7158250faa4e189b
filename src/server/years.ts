import { rolesIn } from './accounts';
import { listedRows } from '../core/catalog/find-figure';
import type { Catalog } from '../core/catalog/catalog';
import { keptWith } from '../core/kept/kept';
import { rowName } from '../core/indicator/plan-indicator';
import { planYears, type Plan } from '../core/plan/plan';
import type { Role } from '../submission/field';
import type { PlanYearPlace } from '../submission/client';
import type {
  Me,
  PlanStanding,
  PlanYear,
  Review,
  ReviewAnswer,
  RowState,
  Submission,
  SubmissionAnswer,
  YearOverview,
} from '../submission/wire';
import { checkSubmission } from './check-submission';
import type { Database } from './database';
import { readAllValues, readPlanYear, type PrintedRow } from './plan-year';
import { Refused } from './refused';
import type { Standings, StoredStanding } from './standings';
import { review } from './review';
import { submit } from './submit';

/** What the years of a catalogue's plans are kept in. */
export interface YearBook {
  readonly database: Database;
  readonly catalog: Catalog;
  /** See `keptStandings`. */
  readonly standings: (year: number) => Promise<Standings>;
  /** The service's clock. */
  readonly now: () => Date;
}

/** @throws Refused `not-allowed`: whoever may not, is not told what there is */
export function demand({ catalog }: YearBook, me: Me, role: Role, regionId: string): void {
  if (!mayIn(catalog, me, regionId).includes(role))
    throw new Refused({ kind: 'not-allowed', role, regionId });
}

/** @example mayIn(catalog, me, '350104') // ['reader', 'writer'] */
export function mayIn(catalog: Catalog, { grants }: Me, regionId: string): readonly Role[] {
  return rolesIn(grants, regionId, (id) => catalog.regions.get(id)?.parentId);
}

/** @throws Refused `plan-unknown` */
function planOf(catalog: Catalog, { regionId, planId }: Omit<PlanYearPlace, 'year'>): Plan {
  const plan = catalog.plans.get(planId);
  if (plan?.regionId !== regionId) throw new Refused({ kind: 'plan-unknown', regionId, planId });
  return plan;
}

/**
 * The rows that a plan has a value of each year for, in its order.
 * @example printedRows(catalog, plan)[0] // { code: '01', indicator: '地区生产总值', unit: '亿元' }
 */
export const printedRows = keptWith(
  (catalog: Catalog, plan: Plan): readonly PrintedRow[] =>
    listedRows(catalog, plan).map((row) => ({
      ...{ code: row.code, indicator: rowName(row), unit: row.unit },
    })),
  (plan) => plan.id,
);

/** A plan's year as `GET api/regions/:region/plans/:plan/years/:year` answers it. */
export async function planYear(book: YearBook, me: Me, place: PlanYearPlace): Promise<PlanYear> {
  const { catalog, database } = book;
  demand(book, me, 'reader', place.regionId);
  const plan = planOf(catalog, place);
  const { regionId, planId, year } = place;
  return {
    ...{ regionId, region: catalog.regions.get(regionId)?.name ?? regionId },
    ...{ planId, period: plan.period, year },
    rows: await readPlanYear(database, place, printedRows(catalog, plan)),
    may: mayIn(catalog, me, regionId),
  };
}

/** Who has and who has not, of all that one may look at, in the order of the regions' codes. */
export async function overview(book: YearBook, me: Me, year: number): Promise<YearOverview> {
  const { catalog, standings } = book;
  const stored = await standings(year);
  const plans = [...catalog.plans.values()]
    .filter((plan) => planYears(plan).includes(year))
    .flatMap((plan): readonly PlanStanding[] => {
      const may = mayIn(catalog, me, plan.regionId);
      if (!may.includes('reader')) return [];
      const region = catalog.regions.get(plan.regionId);
      const { regionId, id: planId, period } = plan;
      const rows = stored.get(planId)?.filter((each) => each.region_id === regionId) ?? [];
      const [last] = [...rows].sort((one, other) => Number(other.last_at) - Number(one.last_at));
      return [
        {
          ...{ regionId, region: region?.name ?? regionId, parentId: region?.parentId },
          ...{ planId, period, may },
          counts: countRows(printedRows(catalog, plan).length, rows),
          last: last && { by: last.written_by, at: last.last_at.toISOString() },
        },
      ];
    });
  return {
    year,
    plans: plans.sort((one, other) => (one.regionId < other.regionId ? -1 : 1)),
  };
}

function countRows(all: number, rows: readonly StoredStanding[]): PlanStanding['counts'] {
  const count = (state: RowState): number =>
    rows.reduce((sum, each) => sum + (each.state === state ? each.count : 0), 0);
  const [submitted, returned, accepted] = [
    count('submitted'),
    count('returned'),
    count('accepted'),
  ];
  // A plan that was published anew may have fewer rows than were submitted of it.
  return {
    submitted,
    returned,
    accepted,
    missing: Math.max(0, all - submitted - returned - accepted),
  };
}

/**
 * Takes a submission in: who may, what plan, what the audit says, and then all of it or nothing.
 * @throws Refused
 */
export async function takeSubmission(
  book: YearBook,
  me: Me,
  submission: Submission,
): Promise<SubmissionAnswer> {
  const { catalog, database, now } = book;
  demand(book, me, 'writer', submission.regionId);
  const plan = planOf(catalog, submission);
  const stored = await readAllValues(database, submission);
  const finding = checkSubmission(catalog, plan, submission, stored);
  if (finding !== undefined) throw new Refused(finding);
  return submit(database, { submission, by: me.name, now: now() });
}

/** @throws Refused */
export async function takeReview(book: YearBook, me: Me, asked: Review): Promise<ReviewAnswer> {
  demand(book, me, 'reviewer', asked.regionId);
  planOf(book.catalog, asked);
  return review(book.database, { review: asked, by: me.name, now: book.now() });
}
