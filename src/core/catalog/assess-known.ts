import type { Target } from '../plan-target/target';
import { assess } from '../progress/assess';
import type { Actuals, Assessment } from '../progress/assessment';
import type { ProgressSettings } from '../progress/settings';
import type { Catalog } from './catalog';
import { findComparator, findGdp } from './find-comparator';
import type { FoundRow } from './find-row';
import { mainTarget, type Given } from './given-actual';
import type { RowActuals } from './row-actuals';

interface Judged {
  readonly year: number;
  readonly targets: readonly Target[];
  readonly known: RowActuals;
}

/**
 * Judges the targets of a row by what is known of it, as it is or with a number put in place of
 * another.
 * @example assessKnown(catalog, found, { year: 2023, targets, known })[0]?.verdict
 */
export function assessKnown(
  catalog: Catalog,
  found: FoundRow,
  { year, targets, known }: Judged,
  settings?: ProgressSettings,
  given: Given = {},
): readonly Assessment[] {
  const main = mainTarget(targets);
  return targets.map((target) =>
    assess(
      target,
      year,
      found.plan,
      {
        ...actualsFor(target, target === main, known, given, year),
        comparator: comparatorOf(catalog, found, target, year),
      },
      settings,
    ),
  );
}

export const NOTHING_KNOWN: RowActuals = {
  levels: new Map(),
  rates: new Map(),
  average: undefined,
  total: undefined,
  found: undefined,
  parts: undefined,
  rank: undefined,
};

function comparatorOf(
  catalog: Catalog,
  found: FoundRow,
  target: Target,
  year: number,
): Actuals['comparator'] {
  if (target.type === 'relative') return findComparator(catalog, found, target, year);
  const isOfGdp = target.type === 'share' && target.of === 'gdp';
  return isOfGdp ? findGdp(catalog, found, year) : undefined;
}

/** A level given for the first target is the year's level for the others too. */
function actualsFor(
  target: Target,
  isMain: boolean,
  { levels, rates, average, total, found, parts, rank }: RowActuals,
  given: Given,
  year: number,
): Actuals {
  const level = given.level;
  if (target.type === 'growth') {
    const known = given.isGrowthMissing === true ? NOTHING_KNOWN.rates : rates;
    const printed = given.isGrowthMissing === true ? undefined : average;
    return {
      levels: level === undefined ? levels : new Map(levels).set(year, level),
      rates: known,
      given: given.average ?? printed,
    };
  }
  if (target.type === 'relative' && target.of === 'growth') {
    return { levels, rates, found: given.found ?? found, given: given.average };
  }
  const printed = target.type === 'sum' ? total : undefined;
  const known = { levels, rates, given: printed, found, parts, rank };
  if (level !== undefined) {
    return isMain
      ? { levels, rates, given: level }
      : { ...known, levels: new Map(levels).set(year, level) };
  }
  if (!isMain) return known;
  return {
    ...known,
    found: given.found ?? found,
    parts: given.parts ?? parts,
    rank: given.rank ?? rank,
  };
}
