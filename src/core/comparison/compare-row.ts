import { assessFound } from '../catalog/row-progress';
import type { Catalog } from '../catalog/catalog';
import { targetSource } from '../catalog/target-source';
import { describeFigurePlace, describePlace } from '../catalog/describe-place';
import { findListedFigure, readListed } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import { gravest, type Assessment } from '../progress/assessment';
import type { ProgressSettings } from '../progress/settings';
import type { TableCell } from '../figure/table-cell';
import { findGrowthGap } from '../plan-target/growth-gap';
import { resolveBase } from '../plan-target/resolve-base';
import type { Base } from '../plan-target/target';
import { actualOf } from './actual-of';
import type { ComparisonRow } from './comparison-row';
import { decimalsOf } from './decimals-of';

/**
 * One row of a plan against the actual values of a year; the year has to be one of the plan's.
 * @example compareRow(catalog, { region, plan, row }, 2023, DEFAULT_SETTINGS)
 */
export function compareRow(
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
    gap: findGrowthGap(targets, plan.targetYear - plan.baseYear),
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
  const base = { kind: 'number', value, decimals, printed: value.toFixed(decimals) } as const;
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
  return `${catalog.sources.get(sourceId)?.title ?? sourceId}（填报${text}）`;
}
