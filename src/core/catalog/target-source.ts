import { parseFigure } from '../figure/parse';
import type { Figure } from '../figure/figure';
import type { Measure } from '../figure/printed-figure';
import type { Indicator } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import type { TargetSource } from '../plan-target/target-source';
import type { Catalog } from './catalog';
import { findPlanFigure } from './find-figure';
import type { FoundRow } from './find-row';
import { subjectOf } from './find-subject';
import { listObservations } from './list-observations';

/**
 * What the targets of a row are derived from. The concept says nature and direction; a row without
 * one is taken for a share where it is counted in %, for an amount of a year otherwise, and the way
 * then follows from base and target.
 * @example deriveTargets(targetSource(catalog, found)).map(({ type }) => type) // ['level', 'growth']
 */
export function targetSource(catalog: Catalog, found: FoundRow): TargetSource {
  const { region, plan, row } = found;
  const concept = catalog.indicators.get(row.indicatorId ?? '') ?? unjoined(row);
  const typed = (measure: Measure) => typedFigure(catalog, found, measure);
  const observations = listObservations(catalog, subjectOf(catalog, region, row));
  return {
    name: row.printedName,
    unit: row.unit,
    nature: concept.nature,
    direction: concept.direction,
    priceBasis: concept.priceBasis,
    baseYear: plan.baseYear,
    targetYear: plan.targetYear,
    base: typed('base'),
    target: typed('target'),
    growth: typed('growth'),
    type: row.targetType,
    observedBase: observations.find(({ year }) => year === plan.baseYear)?.value,
  };
}

function typedFigure(
  catalog: Catalog,
  { plan, row }: FoundRow,
  measure: Measure,
): Figure | undefined {
  const figure = findPlanFigure(catalog, plan, row, measure);
  return figure === undefined ? undefined : parseFigure(figure.text);
}

function unjoined(row: PlanIndicator): Pick<Indicator, 'nature' | 'direction' | 'priceBasis'> {
  const isShare = /^[%％]/u.test(row.unit.trim());
  return { nature: isShare ? 'share' : 'flow', direction: 'none', priceBasis: '' };
}
