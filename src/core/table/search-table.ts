import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import { nameKey } from '../name/name';
import { resolveRegion } from '../catalog/resolve-plan';
import { rowKey, rowName } from '../indicator/plan-indicator';
import { searchIndicators } from '../catalog/search-indicators';
import { readCell, textCell, type TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import { succeed, type Outcome } from '../finding/outcome';

const COLUMNS = ['编码', '地区', '规划期', '指标', '单位', '目标值'] as const;

/** A question for indicators by any of their names; '' as the region is all of them. */
export interface SearchQuery {
  readonly text: string;
  readonly region: string;
}

/** What a search found, best first, each row with what it takes to ask on. */
export interface SearchTable {
  readonly columns: typeof COLUMNS;
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * Plan indicators that a text hits, in one region or, with '', in all.
 * @example askSearchTable(catalog, { text: '失业率', region: '' }) // { ok: true, value: { rows: […], … } }
 */
export function askSearchTable(
  catalog: Catalog,
  query: SearchQuery,
): Outcome<SearchTable, LookupFinding> {
  const everywhere = nameKey(query.region) === '';
  const region = everywhere ? undefined : resolveRegion(catalog, query.region);
  if (region !== undefined && !region.ok) return region;
  const hits = searchIndicators(catalog, query.text, region?.value);
  if (!hits.ok) return hits;
  const rows = hits.value.map(({ region: where, plan, row }) => [
    textCell(rowKey(row)),
    textCell(where.name),
    textCell(plan.period),
    textCell(rowName(row)),
    textCell(row.unit),
    readCell(findFigure(catalog, plan, row, 'target')?.text ?? ''),
  ]);
  return succeed({ columns: COLUMNS, rows });
}
