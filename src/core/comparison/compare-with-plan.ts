import { borderlinesOf } from '../audit/borderline';
import { outsidePlan } from '../catalog/resolve-plan';
import { assessFound } from '../catalog/row-progress';
import type { Catalog } from '../catalog/catalog';
import { checkRows } from '../catalog/check-table';
import { describeFigurePlace, entryPlace, describePlace } from '../catalog/describe-place';
import { findListedFigure, listedCell } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { findUpper } from '../catalog/find-upper';
import { targetSource } from '../catalog/target-source';
import { inForce } from '../catalog/target-version';
import { growthGapOf } from '../conflict/find-conflicts';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import { roundedText } from '../figure/printed-number';
import type { TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { rowKey } from '../indicator/plan-indicator';
import { keptWith } from '../kept/kept';
import type { Base } from '../plan-target/target';
import { resolveBase } from '../plan-target/target-source';
import type { Plan } from '../plan/plan';
import { gravest, type Assessment } from '../progress/assessment';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../progress/settings';
import { readTerm } from '../progress/term';
import { subjectOf } from '../catalog/find-subject';
import { listObservations } from '../catalog/list-observations';
import { actualOf, soFar } from './actual-of-row';
import type { Comparison, ComparisonRow } from './comparison';
import { decimalsOf, DERIVED } from './row-cells';
import { summarise } from './summarise';
import { yearlyOf } from './yearly-target';
import { givenActual, isSaid, NOT_GIVEN, typedOver, type GivenAmount } from './typed-actual';

/**
 * Compares every row of a plan with the actual values of a year, in the plan's order. A row without
 * an actual value stays, and says so. A plan whose table is missing is compared by the indicators of
 * its prose. Fails for a year outside the plan's period, and where the plan has no rows at all.
 * @param typed what a user typed over actual values of the table, by 编码: his value is what counts
 * @example compareWithPlan(catalog, fengze, 2023)
 * // { ok: true, value: { rows: [21 rows], summary: { all: { rows: 21, withActual: 1, … }, … }, … } }
 */
export function compareWithPlan(
  packages: Catalog,
  plan: Plan,
  year: number,
  settings: ProgressSettings = DEFAULT_SETTINGS,
  typed: ReadonlyMap<string, string> = NONE_TYPED,
): Outcome<Comparison, LookupFinding> {
  return compared(packages, { plan, year, settings, typed });
}

/** Kept, since the list, the preview of a table and the table itself ask for the same of every region. */
const compared = keptWith(
  (packages: Catalog, question: PlanYear): Outcome<Comparison, LookupFinding> => {
    const { plan, year, settings, typed } = question;
    const catalog = inForce(packages, year);
    const checked = checkRows(catalog, plan);
    if (!checked.ok) return checked;
    const region = catalog.regions.get(plan.regionId);
    if (region === undefined)
      return fail({ kind: 'region-unknown', text: plan.regionId, nearest: [] });
    const term = readTerm(year, plan);
    if (term === undefined) return fail(outsidePlan({ plan }, year, plan.baseYear + 1));
    const rows: ComparisonRow[] = [];
    for (const row of checked.value) {
      const found = { region, plan, row };
      const judged = compareRow(catalog, found, year, settings);
      if (!judged.ok) return judged;
      const borderlines = () => borderlinesOf(catalog, found, year, settings);
      const known = { ...judged.value, borderlines };
      rows.push(followTyped(catalog, found, known, year, settings, typed));
    }
    const { elapsed } = term;
    return succeed({ region, plan, year, elapsed, settings, rows, summary: summarise(rows) });
  },
  ({ plan, year, settings, typed }) => {
    const { scheduleMargin, growthMargin } = settings;
    return typed.size > 0 ? undefined : [plan.id, year, scheduleMargin, growthMargin].join('|');
  },
);

type PlanYear = Pick<Comparison, 'plan' | 'year' | 'settings'> & {
  readonly typed: ReadonlyMap<string, string>;
};

/**
 * One row of a plan as a comparison of its own: what PLAN.DETAIL tells of.
 * @param given what the user says was reached; '' takes the packages' (see `readGiven`)
 * @example compareOne(catalog, found, 2023, DEFAULT_SETTINGS, { actual: '63', growth: '' })
 */
export function compareOne(
  packages: Catalog,
  found: FoundRow,
  year: number,
  settings: ProgressSettings,
  given: GivenAmount,
): Outcome<Comparison, LookupFinding> {
  const catalog = inForce(packages, year);
  const { region, plan } = found;
  const term = readTerm(year, plan);
  if (term === undefined) return fail(outsidePlan({ plan }, year, plan.baseYear + 1));
  const row = compareRow(catalog, found, year, settings, given);
  const judged = row.ok ? row : refusedRow(catalog, found, year, settings, given, row.finding);
  if (!judged.ok) return judged;
  const rows = [judged.value];
  const { elapsed } = term;
  return succeed({ region, plan, year, elapsed, settings, rows, summary: summarise(rows) });
}

/** The row judged by what was typed over its actual value. */
function followTyped(
  catalog: Catalog,
  found: FoundRow,
  known: ComparisonRow,
  year: number,
  settings: ProgressSettings,
  typed: ReadonlyMap<string, string>,
): ComparisonRow {
  const text = typed.get(rowKey(found.row));
  if (text === undefined) return known;
  const given = typedOver(known, text);
  const row = compareRow(catalog, found, year, settings, given);
  const followed = row.ok ? row : refusedRow(catalog, found, year, settings, given, row.finding);
  const isKnown = followed.ok && isSameNumber(followed.value, known);
  return followed.ok && !isKnown ? followed.value : known;
}

/** A row of which the user typed something that cannot be used: it says why in place of a verdict. */
function refusedRow(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  settings: ProgressSettings,
  given: GivenAmount,
  finding: LookupFinding,
): Outcome<ComparisonRow, LookupFinding> {
  const known = isSaid(given) ? compareRow(catalog, found, year, settings) : fail(finding);
  if (!known.ok) return fail(finding);
  const assessments = known.value.assessments.map(({ target, elapsed }): Assessment => {
    return { target, year, elapsed, verdict: { kind: 'held' } };
  });
  const text = (given.actual || given.growth).trim();
  return succeed({
    ...known.value,
    actual: { kind: 'text', text, figure: undefined },
    assessments,
    deciding: gravest(assessments),
    actualPlace: TYPED_PLACE,
    yearly: known.value.yearly && { figure: known.value.yearly.figure },
    known: known.value,
    refused: finding,
  });
}

/** The user may have typed just what is known. */
function isSameNumber({ actual: one }: ComparisonRow, { actual: other }: ComparisonRow): boolean {
  return one.kind === 'number' && other.kind === 'number' && one.value === other.value;
}

/**
 * One row of a plan against the actual values of a year; the year has to be one of the plan's.
 * @example compareRow(catalog, { region, plan, row }, 2023, DEFAULT_SETTINGS)
 */
function compareRow(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  settings: ProgressSettings,
  given: GivenAmount = NOT_GIVEN,
): Outcome<ComparisonRow, LookupFinding> {
  const { plan, row } = found;
  const assessed = assessFound(catalog, found, { year, ...given }, settings);
  if (!assessed.ok) return assessed;
  const { assessments } = assessed.value;
  const isGiven = isSaid(given);
  const known = isGiven ? compareRow(catalog, found, year, settings) : undefined;
  const observed = resolveBase(targetSource(catalog, found));
  const printed = (measure: Measure): TableCell => listedCell(catalog, plan, row, measure);
  const actual = isGiven
    ? givenActual(catalog, found, { year, ...given }, soFar(assessments))
    : actualOf(catalog, found, year, assessments);
  return succeed({
    planIndicator: row,
    ...baseOf(catalog, found, printed('base'), observed, assessments),
    target: printed('target'),
    growth: printed('growth'),
    actual,
    assessments,
    deciding: gravest(assessments),
    // The conflicts know how far each printed number may have been rounded.
    gap: growthGapOf(catalog, row),
    targetPlace: describePlace(catalog, plan, row),
    ...formerly(catalog, found),
    yearly: yearlyOf(catalog, found, year, assessments, actual, isGiven),
    upper: findUpper(catalog, found),
    actualPlace: isGiven ? TYPED_PLACE : placeOf(catalog, actual.figure),
    known: known?.ok === true ? known.value : undefined,
  });
}

/** What the plan itself states where a version that was adjusted is in force. */
function formerly(catalog: Catalog, { plan, row }: FoundRow): Pick<ComparisonRow, 'former'> {
  const before = catalog.replaced.get(rowKey(row));
  const target = findListedFigure(catalog, plan, row, 'target')?.version;
  const growth = findListedFigure(catalog, plan, row, 'growth');
  const adoptedOn = (target ?? growth?.version)?.adoptedOn;
  if (before === undefined || adoptedOn === undefined) return {};
  const isGrowthGone = growth === undefined && before.some(({ measure }) => measure === 'growth');
  return { former: { before, adoptedOn, isTarget: target !== undefined, isGrowthGone } };
}

const NONE_TYPED: ReadonlyMap<string, string> = new Map();
/** Where an actual value stands that the user typed over the table's. */
const TYPED_PLACE = '表中改填';

/** A plan that prints no base is still measured from one where the base year was observed. */
function baseOf(
  catalog: Catalog,
  { region, plan, row }: FoundRow,
  printed: TableCell,
  observed: Base | undefined,
  assessments: readonly Assessment[],
): Pick<ComparisonRow, 'base' | 'baseFrom' | 'basePlace'> {
  const used = observed ?? assessments.flatMap(({ target }) => baseIn(target) ?? [])[0];
  if (printed.kind === 'number' || used === undefined || used.from === 'printed') {
    return { base: printed, baseFrom: 'printed', basePlace: '' };
  }
  const { value, from } = used;
  const decimals = decimalsOf(value);
  const shown = `${roundedText(value, decimals)}${DERIVED}`;
  const base = { kind: 'number', value, decimals, printed: shown } as const;
  const years = listObservations(catalog, subjectOf(catalog, region, row));
  const stated = years.find(({ year }) => year === plan.baseYear)?.figure;
  return { base, baseFrom: from, basePlace: from === 'observed' ? placeOf(catalog, stated) : '' };
}

/** A share that was divided is counted in %, which the row is not. */
function baseIn(target: Assessment['target']): Base | undefined {
  const base = 'base' in target ? target.base : undefined;
  return base?.from === 'divided' ? undefined : base;
}

/** The row of an entry is one of the user's own list, not of the source that he names. */
function placeOf(catalog: Catalog, figure: PrintedFigure | undefined): string {
  if (figure === undefined) return '';
  const { sourceId, kind, text } = figure.place;
  if (kind !== 'entry') return describeFigurePlace(catalog, figure);
  return `${catalog.sources.get(sourceId)?.title ?? sourceId}（${entryPlace(text)}）`;
}
