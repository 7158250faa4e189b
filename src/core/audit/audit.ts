import type { Catalog } from '../catalog/catalog';
import type { StatedObservation } from '../observation/observation';
import { checkGrowth, checkLevels } from './check-growth';
import {
  checkFar,
  checkNature,
  checkReversal,
  checkSlip,
  excess,
  referencesFor,
} from './check-level';
import { checkParts } from './check-parts';
import { checkTable, findOtherBases } from './check-table';
import { confirmationKey, markedValues, otherValue } from './confirmation';
import type { AuditedObservations, AuditFinding } from './finding';
import { gatherSeries, type Point, type Series } from './series';

const NONE: ReadonlySet<string> = new Set();

/**
 * 审核: holds actual values against base, target, the way between them, the years around, their parts
 * and wholes and their own nature, before they count. What a bureau would not accept in silence is
 * held, with all that speaks against it; everything else is taken. Words, 无数据 and `--` are taken.
 *
 * Whoever brings actual values in — a file, a sheet, single cells — gives all that were read at once
 * with the catalogue in force, uses `taken`, and shows `held`. Once the user says that a value is right,
 * its `confirmationKey` goes into the set that is given with the next call (kept with the workbook, see
 * `readConfirmed`): the same value is not asked about again, and counts as known for its neighbours. A
 * value whose row says 核实 is confirmed already, unless it is remembered that 核实 was said of another
 * value of that row (see `changeMarks`). The readings of `readObservationGrid` and
 * `readObservations` are audited: their `observations` are the taken ones, beside their `held`.
 *
 * @param catalog the packages in force; values they state of a year that is audited are replaced by it
 * @param confirmed keys of values that somebody has confirmed
 * @example auditObservations(catalog, observations).held[0]?.findings[0]?.kind // 'far-off'
 */
export function auditObservations(
  catalog: Catalog,
  observations: readonly StatedObservation[],
  confirmed: ReadonlySet<string> = NONE,
): AuditedObservations {
  const findings = new Map<StatedObservation, AuditFinding[]>();
  const marks = markedValues(confirmed);
  const isConfirmed = (each: StatedObservation): boolean =>
    (each.isConfirmed === true && otherValue(marks, each) === undefined) ||
    confirmed.has(confirmationKey(each));
  const doubt = ({ stated }: Point, finding: AuditFinding): void => {
    if (stated === undefined || isConfirmed(stated)) return;
    findings.set(stated, [...(findings.get(stated) ?? []), finding]);
  };
  const isOpen = ({ stated }: Point): boolean => stated === undefined || !findings.has(stated);
  const all = gatherSeries(catalog, observations);
  for (const series of all) auditSeries(series, doubt, isOpen, isConfirmed);
  for (const year of yearsOf(all)) {
    const check = checkParts(all, year, (series, at) => {
      const point = series.levels.get(at);
      return point !== undefined && isOpen(point) ? point.value : undefined;
    });
    for (const series of all) {
      const point = series.levels.get(year);
      const found = point?.stated === undefined ? [] : check(series);
      if (point !== undefined) found.forEach((each) => doubt(point, each));
    }
  }
  for (const { point, finding } of checkTable(all, isOpen)) doubt(point, finding);
  return {
    asked: findOtherBases(all),
    taken: observations.filter((each) => !findings.has(each)),
    held: observations.flatMap((observation) => {
      const against = findings.get(observation);
      if (against === undefined) return [];
      const other = otherValue(marks, observation);
      const changed = other === undefined ? [] : [{ kind: 'changed-since', from: other } as const];
      return [{ observation, findings: [...changed, ...against] }];
    }),
  };
}

/** The years of which something is audited. */
function yearsOf(all: readonly Series[]): readonly number[] {
  const points = all.flatMap(({ levels }) =>
    [...levels.values()].filter(({ stated }) => stated !== undefined),
  );
  return [...new Set(points.map(({ year }) => year))].sort((one, other) => one - other);
}

type Say = (point: Point, finding: AuditFinding) => void;

/** The values of one indicator in one region: each by itself, then against the years around. */
function auditSeries(
  series: Series,
  doubt: Say,
  isOpen: (point: Point) => boolean,
  isConfirmed: (each: StatedObservation) => boolean,
): void {
  const points = [...series.levels.values()].sort((one, other) => one.year - other.year);
  const asked = points.filter(({ stated }) => stated !== undefined && !isConfirmed(stated));
  for (const point of asked) {
    checkNature(series, point.total ?? point.value).forEach((each) => doubt(point, each));
    const far = checkFar(series, point);
    if (far !== undefined) doubt(point, explained(series, point, far, known(points, isConfirmed)));
  }
  const trusted = (): ReadonlySet<Point> => new Set(points.filter(isOpen));
  const without = (point: Point): ReadonlySet<Point> =>
    new Set([...trusted()].filter((each) => each !== point));
  // The one that is most out of step goes first: it may be what makes its neighbours look so.
  for (;;) {
    const [worst] = asked
      .filter(isOpen)
      .map((point) => ({ point, excess: excess(series, point, without(point)) }))
      .sort((one, other) => other.excess - one.excess);
    if (worst === undefined || worst.excess <= 1) break;
    const { point } = worst;
    const against = referencesFor(series, point.year, without(point));
    const far = { kind: 'far-off', against, slip: undefined } as const;
    doubt(point, explained(series, point, far, without(point)));
  }
  for (const point of asked.filter(isOpen)) {
    const slip = checkSlip(series, point, without(point));
    const back = slip === undefined ? checkReversal(series, point, without(point)) : undefined;
    if (slip !== undefined) doubt(point, slip);
    if (back !== undefined) doubt(point, back);
  }
  auditRates(series, doubt, isOpen, isConfirmed);
}

function known(
  points: readonly Point[],
  isConfirmed: (each: StatedObservation) => boolean,
): ReadonlySet<Point> {
  return new Set(points.filter(({ stated }) => stated === undefined || isConfirmed(stated)));
}

/** The same finding with the slip that explains it, where one does. */
function explained(
  series: Series,
  point: Point,
  finding: AuditFinding,
  trusted: ReadonlySet<Point>,
): AuditFinding {
  const slip = checkSlip(series, point, trusted)?.slip;
  return finding.kind === 'far-off' && slip !== undefined ? { ...finding, slip } : finding;
}

function auditRates(
  series: Series,
  doubt: Say,
  isOpen: (point: Point) => boolean,
  isConfirmed: (each: StatedObservation) => boolean,
): void {
  for (const rate of [...series.rates.values()].sort((one, other) => one.year - other.year)) {
    const isAsked = rate.stated !== undefined && !isConfirmed(rate.stated);
    if (isAsked) checkGrowth(series, rate).forEach((each) => doubt(rate, each));
    const levels = [series.levels.get(rate.year), series.levels.get(rate.year - 1)];
    // An average of years says nothing of the last one alone.
    if ((rate.stated?.years ?? 1) > 1) continue;
    if (!isOpen(rate) || levels.some((each) => each === undefined || !isOpen(each))) continue;
    const contradiction = checkLevels(series, rate);
    const [level] = levels;
    if (contradiction === undefined || level === undefined) continue;
    // Nobody but the user can tell which of the two is wrong.
    doubt(level, contradiction);
    doubt(rate, contradiction);
  }
}
