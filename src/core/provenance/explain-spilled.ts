import type { Catalog } from '../catalog/catalog';
import { findRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { resolvePlan } from '../catalog/resolve-plan';
import { resolveRegion } from '../catalog/resolve-region';
import { fail, succeed } from '../finding/outcome';
import type { Measure } from '../figure/printed-figure';
import type { PlanColumn } from '../plan/plan';
import { askCompareTable } from '../table/compare-table';
import { askPlanTable } from '../table/plan-table';
import type { PlanCall, SpillPlace } from './call';
import { explainColumn } from './explain-column';
import { explainFact } from './explain-fact';
import { explainObserved } from './explain-observed';
import { explainPrinted } from './explain-printed';
import type { Explained } from './provenance';
import { readYear } from './read-year';

/**
 * Where one cell of a spilled PLAN.TABLE or PLAN.COMPARE comes from; its header is the table's own.
 * @example explainSpilled(catalog, { name: 'TABLE', arguments: ['仓山'], addresses: [] }, { row: 1, column: 5 })
 */
export function explainSpilled(catalog: Catalog, call: PlanCall, place: SpillPlace): Explained {
  return call.name === 'TABLE'
    ? explainTable(catalog, call, place)
    : explainComparison(catalog, call, place);
}

function explainTable(
  catalog: Catalog,
  { arguments: [region = '', plan = '', columns = ''] }: PlanCall,
  place: SpillPlace,
): Explained {
  const table = askPlanTable(catalog, { region, plan, columns });
  if (!table.ok) return table;
  const asked = resolveRegion(catalog, region);
  if (!asked.ok) return asked;
  const shown = resolvePlan(catalog, asked.value, { period: plan });
  if (!shown.ok) return shown;
  const row = table.value.rows[place.row - 1]?.planIndicator;
  const column: PlanColumn | undefined = table.value.columns[place.column];
  if (row === undefined || column === undefined)
    return succeed({ kind: 'table', plan: shown.value });
  const found = { region: asked.value, plan: shown.value, row };
  return explainColumn(catalog, found, column, undefined);
}

const MEASURES: readonly Measure[] = ['base', 'target', 'growth'];
const FACTS = ['地区', '规划期', '名称', '单位'] as const;

function explainComparison(
  catalog: Catalog,
  { arguments: [indicator = '', regions = '', yearText = ''] }: PlanCall,
  place: SpillPlace,
): Explained {
  const year = readYear(yearText);
  if (!year.ok) return year;
  const names = regions.split(/[,，、;；\n]/u).map((name) => name.trim());
  const query = { indicator, regions: names.filter((name) => name !== ''), year: year.value };
  const table = askCompareTable(catalog, query);
  if (!table.ok) return table;
  const line = table.value.rows[Math.max(0, place.row - 1)];
  const name = line?.cells[0];
  if (line === undefined || name?.kind !== 'text')
    return fail({ kind: 'nothing-found', text: indicator });
  const found = findRow(catalog, { region: name.text, indicator, year: year.value });
  if (!found.ok) return found;
  if (place.row === 0) return succeed({ kind: 'table', plan: found.value.plan });
  const field = FACTS[place.column];
  if (field !== undefined) return explainFact(catalog, found.value, field);
  const measure = MEASURES[place.column - FACTS.length];
  if (measure !== undefined) return succeed(explainPrinted(catalog, found.value, measure));
  if (year.value === undefined || place.column > FACTS.length + MEASURES.length)
    return explainFact(catalog, found.value, '名称');
  const subject = subjectOf(catalog, found.value.region, found.value.row);
  return succeed(explainObserved(catalog, subject, year.value));
}
