import { readPeriod } from '../../core/period/period';
import type { Plan } from '../../core/plan/plan';
import type { Row } from '../csv/row';
import { splitList } from '../csv/split-list';

/** A row of plans.csv; the period in its usual name, however the row writes it. */
export function toPlan({ cell }: Row): Plan {
  const line = cell('table_line');
  return {
    id: cell('plan_id'),
    regionId: cell('region_id'),
    period: readPeriod(cell('period'))?.name ?? cell('period'),
    baseYear: Number(cell('base_year')),
    targetYear: Number(cell('target_year')),
    title: cell('title'),
    documentNo: cell('document_no'),
    adoptedOn: cell('adopted_on'),
    sourceId: cell('source_id'),
    table: cell('table') as Plan['table'],
    tablePlace: cell('table_place'),
    tableLine: line === '' ? undefined : Number(line),
    columns: splitList(cell('columns')) as Plan['columns'],
  };
}
