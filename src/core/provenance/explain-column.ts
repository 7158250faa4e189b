import type { Catalog } from '../catalog/catalog';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { mainTarget } from '../catalog/given-actual';
import type { Column } from '../column/column';
import { matchIndicator } from '../comparison/rank-regions';
import { findYearlyTarget } from '../comparison/yearly-target';
import { deriveTargets } from '../plan-target/derive';
import { targetSource } from '../catalog/target-source';
import { rowName } from '../indicator/plan-indicator';
import { actualFigures } from '../catalog/list-observations';
import { describeColumn } from '../column/columns';
import { regionOf, yearOf, type RegionSide } from '../column/own-columns';
import { fail, succeed } from '../finding/outcome';
import type { Measure } from '../figure/printed-figure';
import type { ProgressSettings } from '../progress/settings';
import { explainComputed, explainObserved, explainPrinted } from './explain-row';
import { explainFact } from './fact';
import { stateFigure, type ComputedKind, type Explained, type GivenActual } from './provenance';

/** What a comparison was made for. */
export interface ComparedAs {
  readonly year: number;
  readonly settings: ProgressSettings;
  /** What the user typed over the actual value. */
  readonly given?: GivenActual | undefined;
}

/**
 * Where the cell of a row and column comes from.
 * @param compared of a comparison; undefined in a plan's own table
 * @example explainColumn(catalog, found, '目标值', undefined) // { ok: true, value: { kind: 'printed', … } }
 */
export function explainColumn(
  catalog: Catalog,
  found: FoundRow,
  column: Column,
  compared: ComparedAs | undefined,
): Explained {
  const own = yearOf(column);
  if (own !== undefined) return succeed(explainYear(catalog, found, own));
  const side = regionOf(column);
  if (side !== undefined) return explainBeside(catalog, found, side, compared);
  if (compared !== undefined && FORECASTS.includes(column)) {
    const asked = { ...compared, year: found.plan.targetYear };
    if (column === '预计值') return succeed(explainCompared(catalog, found, asked));
    return succeed(explainTyped(catalog, found, 'status', asked));
  }
  if (compared !== undefined && column === '年度目标') {
    const targets = deriveTargets(targetSource(catalog, found));
    const figure = findYearlyTarget(catalog, found, compared.year, targets);
    return succeed(explainPrinted(catalog, found, 'target', { figure }));
  }
  const source = describeColumn(column)?.source ?? { kind: 'fact', field: column };
  switch (source.kind) {
    case 'fact':
      return explainFact(catalog, found, source.field);
    case 'computed':
      if (compared === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
      return succeed(explainTyped(catalog, found, source.asked, compared));
    case 'figure':
      return explainFigure(catalog, found, source.measure, compared);
  }
}

/** About the target year, whatever year the table is about. */
const FORECASTS: readonly Column[] = ['预计值', '预计结果'];

/** Another region's value of the same indicator. */
function explainBeside(
  catalog: Catalog,
  found: FoundRow,
  { planId, by }: RegionSide,
  compared: ComparedAs | undefined,
): Explained {
  const plan = catalog.plans.get(planId);
  const region = plan && catalog.regions.get(plan.regionId);
  if (plan === undefined || region === undefined)
    return fail({ kind: 'region-unknown', text: planId, nearest: [] });
  const { row } = matchIndicator(catalog, plan, found.row);
  if (row === undefined)
    return fail({
      kind: 'indicator-not-in-plan',
      indicator: rowName(found.row),
      plan: plan.id,
      nearest: [],
    });
  const column = by === 'actual' ? '实际值' : '目标进度';
  return explainColumn(catalog, { region, plan, row }, column, compared);
}

/** A year by itself: its value, and its growth where the table may show that. */
function explainYear(catalog: Catalog, found: FoundRow, year: number) {
  const subject = subjectOf(catalog, found.region, found.row);
  const observed = explainObserved(catalog, subject, year);
  const rates = actualFigures(catalog, subject, 'actual_growth').filter(
    ({ firstYear, lastYear }) => firstYear === year && lastYear === year,
  );
  const statements = [...observed.statements, ...rates.map((each) => stateFigure(catalog, each))];
  return { ...observed, statements };
}

function explainFigure(
  catalog: Catalog,
  found: FoundRow,
  measure: Measure,
  compared: ComparedAs | undefined,
): Explained {
  if (compared !== undefined && measure === 'actual') {
    return succeed(explainCompared(catalog, found, compared));
  }
  const printed = explainPrinted(catalog, found, measure);
  const isMeasured =
    measure === 'base' && compared !== undefined && !hasDigits(printed.statement?.figure.text);
  if (!isMeasured) return succeed(printed);
  const base = explainComputed(catalog, found, { asked: 'base', ...compared });
  return succeed(base.baseFrom === 'printed' ? printed : base);
}

/** What is typed over an average is one. */
function explainTyped(
  catalog: Catalog,
  found: FoundRow,
  asked: ComputedKind,
  { given, ...compared }: ComparedAs,
) {
  const known = explainComputed(catalog, found, { asked, ...compared });
  if (given === undefined) return known;
  const main = mainTarget(known.targets);
  const isAverage = known.assessments.some(
    ({ target, arithmetic }) => target === main && arithmetic?.kind === 'average',
  );
  // Where nothing was known a formula takes what is typed for a growth, as the cell then shows it.
  const isFirst = main?.type === 'growth' && known.actuals.length === 0;
  const typed = isAverage || isFirst ? { givenGrowth: given } : { given };
  return explainComputed(catalog, found, { asked, ...compared, ...typed });
}

/** The actual value in the sense of the row's target: a total or an average rests on several years. */
function explainCompared(catalog: Catalog, found: FoundRow, { year, settings, given }: ComparedAs) {
  const { assessments } = explainComputed(catalog, found, { asked: 'status', year, settings });
  const isSpan = assessments.some(({ arithmetic }) =>
    ['total', 'average', 'compounded'].includes(arithmetic?.kind ?? ''),
  );
  const first = isSpan ? found.plan.baseYear + 1 : year;
  const subject = subjectOf(catalog, found.region, found.row);
  return explainObserved(catalog, subject, year, given, first);
}

function hasDigits(text: string | undefined): boolean {
  return text !== undefined && /\p{N}/u.test(text);
}
