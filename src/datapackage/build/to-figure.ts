import type { Measure, PrintedFigure } from '../../core/figure/printed-figure';
import type { Plan } from '../../core/plan/plan';
import type { Row } from '../csv/row';
import { yearsOf } from '../figure/years-of';

/** A row of figures.csv; years and source that it leaves out are its plan's. */
export function toFigure({ cell }: Row, plans: ReadonlyMap<string, Plan>): PrintedFigure {
  const plan = plans.get(cell('plan_id'));
  const measure = cell('measure') as Measure;
  const line = cell('line');
  const span = yearsOf(cell('first_year'), cell('last_year'), measure, plan);
  return {
    id: cell('figure_id'),
    planId: cell('plan_id') || undefined,
    code: cell('code') || undefined,
    regionId: cell('region_id') || undefined,
    indicatorId: cell('indicator_id') || undefined,
    measure,
    // Absent only for an actual value without a year, which checkFigures has refused.
    firstYear: span?.firstYear ?? NaN,
    lastYear: span?.lastYear ?? NaN,
    text: cell('text'),
    unit: cell('unit'),
    status: (cell('status') || undefined) as PrintedFigure['status'],
    place: {
      sourceId: cell('source_id') || (plan?.sourceId ?? ''),
      kind: cell('place_kind') === 'prose' ? 'prose' : 'table',
      text: cell('place'),
      line: line === '' ? undefined : Number(line),
    },
  };
}
