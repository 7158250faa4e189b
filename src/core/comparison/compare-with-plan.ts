import { assessFound, outsidePlan } from '../catalog/row-progress';
import type { Catalog } from '../catalog/catalog';
import { checkRows } from '../catalog/check-table';
import { describeFigurePlace, entryPlace, describePlace } from '../catalog/describe-place';
import { findListedFigure, readListed } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { actualFigures, listObservations, type Observation } from '../catalog/list-observations';
import { saysMissing } from '../catalog/row-actuals';
import { targetSource } from '../catalog/target-source';
import { conflictsOf } from '../conflict/find-conflicts';
import { parseFigure } from '../figure/parse';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import { roundedText } from '../figure/printed-number';
import { readCell, type TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { findGrowthGap, type Base } from '../plan-target/target';
import { resolveBase } from '../plan-target/target-source';
import type { Plan } from '../plan/plan';
import { gravest, type Assessment } from '../progress/assessment';
import { DEFAULT_SETTINGS, type ProgressSettings } from '../progress/settings';
import { readTerm } from '../progress/term';
import type { ComparedActual, Comparison, ComparisonRow } from './comparison';
import { decimalsOf } from './row-cells';
import { summarise } from './summarise';

/**
 * Compares every row of a plan with the actual values of a year, in the plan's order. A row without
 * an actual value stays, and says so. A plan whose table is missing is compared by the indicators of
 * its prose. Fails for a year outside the plan's period, and where the plan has no rows at all.
 * @example compareWithPlan(catalog, fengze, 2023)
 * // { ok: true, value: { rows: [21 rows], summary: { all: { rows: 21, withActual: 1, … }, … }, … } }
 */
export function compareWithPlan(
  catalog: Catalog,
  plan: Plan,
  year: number,
  settings: ProgressSettings = DEFAULT_SETTINGS,
): Outcome<Comparison, LookupFinding> {
  const checked = checkRows(catalog, plan);
  if (!checked.ok) return checked;
  const region = catalog.regions.get(plan.regionId);
  if (region === undefined)
    return fail({ kind: 'region-unknown', text: plan.regionId, nearest: [] });
  const term = readTerm(year, plan);
  if (term === undefined) return fail(outsidePlan({ plan }, year, plan.baseYear + 1));
  const rows: ComparisonRow[] = [];
  for (const row of checked.value) {
    const compared = compareRow(catalog, { region, plan, row }, year, settings);
    if (!compared.ok) return compared;
    rows.push(compared.value);
  }
  const { elapsed } = term;
  return succeed({ region, plan, year, elapsed, settings, rows, summary: summarise(rows) });
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
): Outcome<ComparisonRow, LookupFinding> {
  const { plan, row } = found;
  const assessed = assessFound(catalog, found, { year, actual: '' }, settings);
  if (!assessed.ok) return assessed;
  const { assessments } = assessed.value;
  const observed = resolveBase(targetSource(catalog, found));
  const printed = (measure: Measure): TableCell =>
    readListed(plan, findListedFigure(catalog, plan, row, measure));
  const actual = actualOf(catalog, found, year, assessments);
  const targets = assessments.map(({ target }) => target);
  return succeed({
    planIndicator: row,
    ...baseOf(printed('base'), observed, assessments),
    target: printed('target'),
    growth: printed('growth'),
    actual,
    assessments,
    deciding: gravest(assessments),
    // The conflicts know how far each printed number may have been rounded.
    gap: conflictsOf(catalog, row).some(({ kind }) => kind === 'growth')
      ? findGrowthGap(targets, plan.targetYear - plan.baseYear)
      : undefined,
    targetPlace: describePlace(catalog, plan, row),
    actualPlace: placeOf(catalog, actual.figure),
  });
}

/** A plan that prints no base is still measured from one where the base year was observed. */
function baseOf(
  printed: TableCell,
  observed: Base | undefined,
  assessments: readonly Assessment[],
): Pick<ComparisonRow, 'base' | 'baseFrom'> {
  const used = observed ?? assessments.flatMap(({ target }) => baseIn(target) ?? [])[0];
  if (printed.kind === 'number' || used === undefined || used.from === 'printed') {
    return { base: printed, baseFrom: 'printed' };
  }
  const { value, from } = used;
  const decimals = decimalsOf(value);
  const base = { kind: 'number', value, decimals, printed: roundedText(value, decimals) } as const;
  return { base, baseFrom: from };
}

function baseIn(target: Assessment['target']): Base | undefined {
  return 'base' in target ? target.base : undefined;
}

/** The row of an entry is one of the user's own list, not of the source that he names. */
function placeOf(catalog: Catalog, figure: PrintedFigure | undefined): string {
  if (figure === undefined) return '';
  const { sourceId, kind, text } = figure.place;
  if (kind !== 'entry') return describeFigurePlace(catalog, figure);
  return `${catalog.sources.get(sourceId)?.title ?? sourceId}（${entryPlace(text)}）`;
}

type Numeric = Extract<ComparedActual, { readonly kind: 'number' }>;

/** Computed rates in % are shown with as many. */
const RATE_DECIMALS = 2;

/**
 * The actual value of a row at the end of a year, in the sense of the row's first target that is a
 * number: a total for a sum, an average for growth. Else the year's own value, else what is stated
 * in its place; never another year's value.
 * @example actualOf(catalog, found, 2023, assessments)
 * // { kind: 'number', value: 2.2, scope: 'total', missing: [2021, 2022], … }
 */
function actualOf(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  assessments: readonly Assessment[],
): ComparedActual {
  const subject = subjectOf(catalog, found.region, found.row);
  const observations = listObservations(catalog, subject);
  const stated = actualFigures(catalog, subject).filter(({ lastYear }) => lastYear === year);
  const so = soFar(assessments);
  if (so !== undefined) {
    const { baseYear } = found.plan;
    const isUsed = (each: { readonly year: number }) => each.year > baseYear && each.year <= year;
    const newest = observations.filter(isUsed).at(-1);
    const { figure, status } = of(newest, rates(catalog, found, year).at(-1) ?? stated.at(-1));
    return { kind: 'number', ...so, figure, status };
  }
  const observed = observations.find((each) => each.year === year);
  if (observed !== undefined) return ofYear(observed);
  return withoutNumber(stated.at(-1));
}

function of(
  newest: Observation | undefined,
  figure: PrintedFigure | undefined,
): Pick<Numeric, 'figure' | 'status'> {
  return newest ?? { figure, status: figure?.status };
}

function rates(catalog: Catalog, found: FoundRow, year: number): readonly PrintedFigure[] {
  const subject = subjectOf(catalog, found.region, found.row);
  return actualFigures(catalog, subject, 'actual_growth').filter((each) => each.lastYear <= year);
}

function soFar(
  assessments: readonly Assessment[],
): Pick<Numeric, 'value' | 'decimals' | 'scope' | 'missing'> | undefined {
  const main = assessments.find(({ target }) => !WORDED.has(target.type)) ?? assessments[0];
  const arithmetic = main?.arithmetic;
  switch (arithmetic?.kind) {
    case 'total': {
      const { total: value, missing } = arithmetic;
      return { value, decimals: decimalsOf(value), scope: 'total', missing };
    }
    case 'average': {
      const { average: value } = arithmetic;
      return { value, decimals: RATE_DECIMALS, scope: 'average', missing: [] };
    }
    case 'compounded': {
      const { done: value } = arithmetic;
      return { value, decimals: RATE_DECIMALS, scope: 'reduction', missing: [] };
    }
    case 'way':
    case 'bound':
    case 'parts':
    case undefined:
      return undefined;
  }
}

const WORDED: ReadonlySet<string> = new Set(['task', 'relative', 'composition']);

function ofYear({ value, status, figure }: Observation): Numeric {
  const printed = readCell(figure.text);
  const isPrinted = printed.kind === 'number' && printed.value === value;
  const decimals = isPrinted ? printed.decimals : decimalsOf(value);
  return { kind: 'number', value, decimals, scope: 'year', missing: [], status, figure };
}

function withoutNumber(figure: PrintedFigure | undefined): ComparedActual {
  if (figure === undefined) return { kind: 'no-data', figure };
  const typed = parseFigure(figure.text);
  if (typed.kind === 'blank') return { kind: 'blank', figure };
  // 无数据 and `--` parse alike, but say different things.
  if (saysMissing(figure.text)) return { kind: 'no-data', figure };
  if (typed.kind === 'not-set') return { kind: 'not-set', figure };
  return { kind: 'text', text: figure.text.trim(), figure };
}
