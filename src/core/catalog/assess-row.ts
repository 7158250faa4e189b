import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import { assess } from '../progress/assess';
import type { Actuals, Assessment } from '../progress/assessment';
import type { ProgressSettings } from '../progress/settings';
import { deriveTargets } from '../plan-target/derive';
import type { Target } from '../plan-target/target';
import type { Catalog } from './catalog';
import type { FoundRow } from './find-row';
import { readGiven, type Given } from './read-given';
import { rowActuals, type RowActuals } from './row-actuals';
import { rowName } from './row-name';
import { targetSource } from './target-source';

/** A row with each of its targets judged; none where it prints no target. */
export interface AssessedRow extends FoundRow {
  readonly year: number;
  readonly assessments: readonly Assessment[];
}

/**
 * Judges a row at the end of a year. A given actual value goes before those of the packages and is
 * about the row's first target that is a number: the level, the sum so far, the average growth so far.
 * @param query `actual` as the user gives it, '' takes the packages' (see `readGiven`)
 * @example assessFound(catalog, newJobs, { year: 2023, actual: '' })
 * // { ok: true, value: { assessments: [{ progress: { value: 0.3666…, bound: 'at-least' }, … }], … } }
 */
export function assessFound(
  catalog: Catalog,
  found: FoundRow,
  query: { readonly year: number | undefined; readonly actual: string },
  settings?: ProgressSettings,
): Outcome<AssessedRow, LookupFinding> {
  const { year } = query;
  if (year === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
  const { row, plan } = found;
  if (year <= plan.baseYear || year > plan.targetYear) {
    return fail(outsidePlan(found, year, plan.baseYear + 1));
  }
  const targets = deriveTargets(targetSource(catalog, found));
  const main = targets.find(isNumeric) ?? targets[0];
  const given = readGiven(query.actual, row, main, year);
  if (given.kind === 'unreadable') {
    const about = { text: query.actual.trim(), indicator: rowName(row), unit: row.unit };
    return fail({ kind: 'actual-unreadable', ...about });
  }
  const known = given.kind === 'missing' ? NOTHING : rowActuals(catalog, found, year);
  const assessments = targets.map((target) =>
    assess(target, year, plan, actualsFor(target, target === main, known, given, year), settings),
  );
  return succeed({ ...found, year, assessments });
}

/** The finding for a year that a plan does not cover. */
export function outsidePlan(
  { plan }: Pick<FoundRow, 'plan'>,
  year: number,
  firstYear: number,
): LookupFinding {
  const { title, targetYear } = plan;
  return { kind: 'year-outside-plan', year, firstYear, lastYear: targetYear, plan: title };
}

const NOTHING: RowActuals = {
  levels: new Map(),
  rates: new Map(),
  average: undefined,
  total: undefined,
  found: undefined,
  parts: undefined,
};

function isNumeric({ type }: Target): boolean {
  return type !== 'task' && type !== 'relative' && type !== 'composition';
}

/** A level given for the first target is the year's level for the others too. */
function actualsFor(
  target: Target,
  isMain: boolean,
  { levels, rates, average, total, found, parts }: RowActuals,
  given: Given,
  year: number,
): Actuals {
  const printed = target.type === 'growth' ? average : target.type === 'sum' ? total : undefined;
  const known = { levels, rates, given: printed, found, parts };
  switch (given.kind) {
    case 'number':
      if (isMain) return { levels, rates, given: given.value };
      return { ...known, levels: new Map(levels).set(year, given.value) };
    case 'found':
      return isMain ? { ...known, found: given.found } : known;
    case 'parts':
      return isMain ? { ...known, parts: given.parts } : known;
    case 'absent':
    case 'missing':
    case 'unreadable':
      return known;
  }
}
