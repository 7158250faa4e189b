import { listPlans } from '../../../src/core/catalog/resolve-plan';
import type { ObservationReading } from '../../../src/core/observation/observation-reading';
import { SLIPS, UNFINDABLE, type Corrupted } from './support/corrupt';
import { borderlines, catalog, readRows, verdicts } from './support/judge';
import { plausible, type Row } from './support/plausible';
import { seeded, type Random } from './support/random';

const PLANS = [
  '350104-14',
  '350503-13',
  '350503-14',
  'LOCAL:QZKFQ-13',
  'LOCAL:QZKFQ-14',
  '350111-14',
  '990121-14',
] as const;
/** Years of a table: what tells a slip is in a long one other years, in a short one the plan alone. */
const SIZES = [5, 3, 2, 1] as const;
/** Tables of each plan in each size. */
const ROUNDS = 2;

/** The rows of plans that rows of a table are of. */
function judgedRows(touched: readonly Row[]) {
  const codes = new Set(touched.map(({ code }) => code));
  return [...catalog.regions.values()].flatMap((region) =>
    listPlans(catalog, region).flatMap((plan) =>
      (catalog.rows.get(plan.id) ?? [])
        .filter(({ code }) => codes.has(`${plan.id}-${code}`))
        .map((row) => ({ region, plan, row })),
    ),
  );
}

/** Everything that is said of a reading: what is held, refused, converted. */
function said({ findings, held }: ObservationReading): readonly string[] {
  return [
    ...findings.map((finding) => JSON.stringify(finding)),
    ...held.map(({ observation: { row, measure, text } }) => `${String(row)} ${measure} ${text}`),
  ];
}

/** What becomes of a slip: something is said, the verdict stays, it is listed as 临界, or it is silent. */
type Outcome = 'said' | 'unchanged' | 'listed' | 'silent';

function outcomeOf(right: ObservationReading, { rows, touched }: Corrupted) {
  const reading = readRows(rows);
  const known = new Set(said(right));
  const is = (outcome: Outcome, changed: readonly string[] = []) => ({ outcome, changed });
  if (said(reading).some((each) => !known.has(each))) return is('said');
  const judged = judgedRows(touched);
  const [before, after] = [verdicts(right, judged), verdicts(reading, judged)];
  const changed = [...before].flatMap(([key, verdict]) =>
    after.get(key) === verdict ? [] : [`${key}: ${verdict} → ${after.get(key) ?? ''}`],
  );
  if (changed.length === 0) return is('unchanged');
  const lines = new Set(touched.map((row) => String(rows.indexOf(row) + 2)));
  const isListed = borderlines(reading).some((each) => lines.has(each));
  return is(isListed ? 'listed' : 'silent', changed);
}

/** Right values of a plan, in a table of so many years. */
function tableOf(plan: string, size: number, random: Random): readonly Row[] {
  const all = plausible(catalog, random, [plan]);
  const first = all[0]?.year ?? 0;
  return all.filter(({ year }) => (size === 1 ? year === first + 2 : year < first + size));
}

/** What each kind of slip came to, for each plan in tables of each size. */
function tryAll() {
  const results = new Map(
    Object.keys(SLIPS).map((name) => [
      name,
      { tried: 0, silent: new Array<string>(), said: 0, unchanged: 0, listed: 0 },
    ]),
  );
  const strata = PLANS.flatMap((plan) => SIZES.map((size) => ({ plan, size })));
  const tables = Array.from({ length: ROUNDS }, () => strata).flat();
  for (const [at, { plan, size }] of tables.entries()) {
    const random = seeded(1_000 + at);
    const rows = tableOf(plan, size, random);
    const right = readRows(rows);
    for (const [name, result] of results) {
      const corrupted = SLIPS[name]?.(rows, Math.floor(random() * rows.length), random);
      if (corrupted === undefined) continue;
      const { outcome, changed } = outcomeOf(right, corrupted);
      const [before, after] = corrupted.touched;
      result.tried += 1;
      if (outcome !== 'silent') {
        result[outcome] += 1;
      } else {
        result.silent.push(
          `${plan} ${String(size)}: ${before?.indicator ?? ''} ${before?.value ?? ''} → ${after?.value ?? ''}: ${changed.join(', ')}`,
        );
      }
    }
  }
  return results;
}

const results = tryAll();

test('a thousand slips were tried', () => {
  const tried = [...results.values()].reduce((sum, each) => sum + each.tried, 0);
  expect(tried).toBeGreaterThanOrEqual(1_000);
});

test.each([...results].filter(([name]) => !UNFINDABLE.has(name)))(
  '%s: none changes a verdict in silence',
  (_, { tried, silent }) => {
    expect(tried).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  },
);

/*
 * What remains changes a value by less than one year may: a digit behind the point, two neighbouring
 * digits in the wrong order. Such values are plausible ones themselves, and whoever held them would have
 * to hold many a right one: only the source tells. Where it turns the verdict they are listed as 临界,
 * but for one whose leading digits are swapped into a value that fits the plan better than the right one.
 */
test.each([...results].filter(([name]) => UNFINDABLE.has(name)))(
  '%s: what changes a verdict is listed as 临界',
  (_, { tried, silent }) => {
    expect(tried).toBeGreaterThan(0);
    expect(silent.filter((each) => !each.startsWith(LIKELIER))).toEqual([]);
  },
);

/** 工业总产值 579.5 of a table of one year, where 759.5 lies nearer to the plan's way. */
const LIKELIER = '990121-14 1: 工业总产值（亿元） 579.5 → 759.5';
