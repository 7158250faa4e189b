import { assessKnown } from '../catalog/assess-known';
import { withActuals } from '../catalog/index-figures';
import type { Catalog } from '../catalog/catalog';
import { foundKey, type FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { actualFigures, listObservations } from '../catalog/list-observations';
import { rowActuals, yearlyRates, type RowActuals } from '../catalog/row-actuals';
import { targetSource } from '../catalog/target-source';
import { inForce } from '../catalog/target-version';
import type { PrintedFigure } from '../figure/printed-figure';
import { keptWith } from '../kept/kept';
import { rowKey, rowName } from '../indicator/plan-indicator';
import { deriveTargets } from '../plan-target/derive';
import type { Target } from '../plan-target/target';
import { gravest } from '../progress/assessment';
import { checkpoint } from '../progress/checkpoint';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../progress/settings';
import type { Standing } from '../progress/verdicts';
import { decimalsIn, miscopied, type Candidate } from './miscopied';

/**
 * 临界: a value that counts, with which the verdict would be another one were a digit of it miscopied.
 * Nothing speaks against it; it is only so near to where the verdict turns that it is worth a look.
 */
export interface Borderline extends Candidate {
  readonly figure: PrintedFigure;
  readonly regionId: string;
  readonly indicator: string;
  /** In the unit of the row, of a growth in %. */
  readonly unit: string;
  readonly value: number;
  /** Where the verdict turns, rounded to one digit more than the value has. */
  readonly bound: number;
  /** The year of the verdict: a sum and an average rest on the values of earlier years too. */
  readonly year: number;
  readonly verdict: Standing;
  readonly other: Standing;
}

/** So near, as a logarithm, two values are both plausible, and two of the years of a sum. */
const NEAR = 0.06;
const NEAR_OF_YEARS = 0.1;
/** Of a number with few digits the next one is no near miss: 3 of 4. */
const NEAR_BY_ONE = 0.01;
/** So near only where what may have been meant is nearer to the plan's way; more is held. */
const FAR = 0.35;

/**
 * The values that somebody filled in and that are 临界, each once, for the year that it is first so.
 * @param catalog in force, with what was filled in
 * @example findBorderlines(filled).map(({ indicator }) => indicator) // ['地区生产总值（GDP）']
 */
export function findBorderlines(catalog: Catalog): readonly Borderline[] {
  const found = new Map<string, Borderline>();
  for (const [planId, rows] of catalog.rows) {
    const plan = catalog.plans.get(planId);
    const region = catalog.regions.get(plan?.regionId ?? '');
    if (plan === undefined || region === undefined) continue;
    for (const row of rows) {
      for (const year of yearsFilled(catalog, { region, plan, row })) {
        for (const each of borderlinesOf(catalog, { region, plan, row }, year)) {
          if (!found.has(each.figure.id)) found.set(each.figure.id, each);
        }
      }
    }
  }
  return [...found.values()];
}

/**
 * The values that are about to be taken and would be 临界, beside what is in force.
 * @param figures the values that were read (see `toObservationPackage`)
 * @example borderlinesAmong(catalog, origin.figures).map(({ value }) => value) // [63.2]
 */
export function borderlinesAmong(
  catalog: Catalog,
  figures: readonly PrintedFigure[],
): readonly Borderline[] {
  const ids = new Set(figures.map(({ id }) => id));
  return findBorderlines(withActuals(catalog, figures)).filter(({ figure }) => ids.has(figure.id));
}

function yearsFilled(catalog: Catalog, { region, plan, row }: FoundRow): readonly number[] {
  const subject = subjectOf(catalog, region, row);
  const years = (['actual', 'actual_growth'] as const).flatMap((measure) =>
    actualFigures(catalog, subject, measure)
      .filter(({ place }) => place.kind === 'entry')
      .map(({ lastYear }) => lastYear)
      .filter((year) => plan.baseYear < year && year <= plan.targetYear),
  );
  return [...new Set(years)].sort((one, other) => one - other);
}

/** A value of a row that somebody filled in, and what the row is known by with another in its place. */
interface Filled {
  readonly figure: PrintedFigure;
  readonly value: number;
  readonly unit: string;
  readonly with: (value: number) => RowActuals;
}

/**
 * The values of a row that are 临界 for its verdict at the end of a year: those that somebody filled
 * in, not those that a document prints.
 * @example borderlinesOf(filled, found, 2023)[0]?.bound // 63
 */
export function borderlinesOf(
  packages: Catalog,
  found: FoundRow,
  year: number,
  settings: ProgressSettings = DEFAULT_SETTINGS,
): readonly Borderline[] {
  return keptBorderlines(packages, { ...found, year, settings });
}

const keptBorderlines = keptWith(
  findOfRow,
  ({ year, settings: { scheduleMargin, growthMargin }, ...found }) =>
    [foundKey(found), year, scheduleMargin, growthMargin].join('|'),
);

function findOfRow(
  packages: Catalog,
  { year, settings, ...found }: FoundRow & { year: number; settings: ProgressSettings },
): readonly Borderline[] {
  const catalog = inForce(packages, year);
  const targets = deriveTargets(targetSource(catalog, found));
  const known = rowActuals(catalog, found, year);
  const filled = filledIn(catalog, found, targets, year, known);
  if (filled.length === 0) return [];
  const judge = (as: RowActuals): Standing | undefined =>
    gravest(assessKnown(catalog, found, { year, targets, known: as }, settings))?.verdict.kind;
  const verdict = judge(known);
  if (verdict === undefined) return [];
  const due = isRunning(targets)
    ? undefined
    : targets.map((target) => checkpoint(target, year, found.plan)).find(isNumber);
  const near = ({ slip, meant }: Candidate, value: number): number => {
    if (slip === 'last-digit') return NEAR_BY_ONE;
    return isRunning(targets) ? NEAR_OF_YEARS : isNearer(meant, value, due) ? FAR : NEAR;
  };
  return filled.flatMap(({ figure, value, unit, with: put }) => {
    const candidates = miscopied(
      figure.text,
      value,
      usualDecimals(catalog, found, figure.measure === 'actual_growth'),
    )
      .filter((each) => apart(each.meant, value) < near(each, value))
      .sort((one, other) => Math.abs(one.meant - value) - Math.abs(other.meant - value));
    for (const candidate of candidates) {
      const other = judge(put(candidate.meant));
      if (other === undefined || other === verdict) continue;
      if (candidate.slip === 'last-digit' && isMet(verdict) === isMet(other)) continue;
      const bound = turn(value, candidate.meant, (at) => judge(put(at)) === verdict);
      const of = { figure, regionId: found.region.id, indicator: rowName(found.row) };
      const turned = { bound: rounded(bound, figure.text), verdict, other };
      return [{ ...of, unit, value, year, ...candidate, ...turned }];
    }
    return [];
  });
}

/** How far apart two amounts are, as a logarithm; without end where they have none. */
function apart(one: number, other: number): number {
  return one > 0 && other > 0 ? Math.abs(Math.log(one / other)) : Infinity;
}

function isNearer(one: number, other: number, due: number | undefined): boolean {
  return due !== undefined && apart(one, due) < apart(other, due);
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

/** 完成, 已达目标值: by one in its last digit a value is worth a look where the target itself is near. */
function isMet(standing: Standing): boolean {
  return standing === 'done' || standing === 'reached';
}

/** Targets whose verdict rests on all years so far. */
function isRunning(targets: readonly Target[]): boolean {
  return targets.some(({ type }) => type === 'sum' || type === 'growth' || type === 'reduction');
}

function filledIn(
  catalog: Catalog,
  { region, row, plan }: FoundRow,
  targets: readonly Target[],
  year: number,
  known: RowActuals,
): readonly Filled[] {
  const subject = subjectOf(catalog, region, row);
  const isUsed = (figure: PrintedFigure): boolean =>
    figure.place.kind === 'entry' &&
    figure.firstYear === figure.lastYear &&
    (isRunning(targets)
      ? figure.lastYear > plan.baseYear && figure.lastYear <= year
      : figure.lastYear === year);
  const rates = yearlyRates(catalog, subject);
  return [
    ...listObservations(catalog, subject)
      .filter(({ figure }) => isUsed(figure))
      .map(({ figure, value }) => ({
        ...{ figure, value, unit: row.unit },
        with: (put: number) => ({
          ...known,
          levels: new Map(known.levels).set(figure.lastYear, put),
        }),
      })),
    ...actualFigures(catalog, subject, 'actual_growth')
      .filter(isUsed)
      .map((figure) => ({
        ...{ figure, value: rates.get(figure.lastYear) ?? 0, unit: '%' },
        with: (put: number) => ({
          ...known,
          rates: new Map(known.rates).set(figure.lastYear, put),
        }),
      })),
  ];
}

/** How finely the levels, or the growths, of a row are given. */
function usualDecimals(catalog: Catalog, { region, row }: FoundRow, isGrowth: boolean): number {
  const ofRow = (catalog.figures.get(rowKey(row)) ?? []).filter(
    ({ measure }) => (measure === 'growth') === isGrowth,
  );
  const measure = isGrowth ? 'actual_growth' : 'actual';
  const filled = actualFigures(catalog, subjectOf(catalog, region, row), measure);
  return Math.max(0, ...[...ofRow, ...filled].map(({ text }) => decimalsIn(text)));
}

/** So many halves leave less than any digit that is printed. */
const HALVES = 40;

/** The number between two others from which on something holds no longer. */
function turn(from: number, to: number, holds: (at: number) => boolean): number {
  let [near, far] = [from, to];
  for (let half = 0; half < HALVES; half += 1) {
    const middle = (near + far) / 2;
    if (holds(middle)) near = middle;
    else far = middle;
  }
  return far;
}

function rounded(bound: number, text: string): number {
  return Number(bound.toFixed(decimalsIn(text) + 1));
}
