import type { Catalog } from '../../../core/catalog/catalog';
import { rowKey } from '../../../core/catalog/row-key';
import { searchIndicators } from '../../../core/catalog/search-indicators';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import type { SearchScope } from './plan-state';
import type { FigureHeading, IndicatorRow, PlanView } from './plan-view';
import { readPlan } from './read-plan';

/** A row that a search found, with the headings of its own plan. */
export interface FoundRow {
  readonly row: IndicatorRow;
  readonly headings: readonly FigureHeading[];
}

/** What a search found. */
export interface FoundRows {
  readonly query: string;
  /** All hits, also those beyond the ones shown. */
  readonly count: number;
  /** Best first. */
  readonly found: readonly FoundRow[];
  /** Why nothing was found and what to do. */
  readonly reason: string | undefined;
}

/** More than a screen or two of hits is not read but refined. */
const SHOWN = 60;

/**
 * The rows that a text hits by any name, in the region's plans or in all.
 * @example searchRows(catalog, '失业', 'all', undefined).found.map(({ row }) => row.name)
 * // ['城镇调查失业率', '城镇登记失业率', …]
 */
export function searchRows(
  catalog: Catalog,
  text: string,
  scope: SearchScope,
  regionId: string | undefined,
): FoundRows {
  const query = text.trim();
  const region = scope === 'all' ? undefined : catalog.regions.get(regionId ?? '');
  const answer = searchIndicators(catalog, query, region);
  if (!answer.ok) return { query, count: 0, found: [], reason: sayLookupFinding(answer.finding) };
  const plans = new Map<string, PlanView>();
  const found = answer.value.slice(0, SHOWN).flatMap(({ plan, row }) => {
    const view = plans.get(plan.id) ?? readPlan(catalog, plan);
    plans.set(plan.id, view);
    const key = rowKey(row);
    const rows = [...view.groups.flatMap((group) => group.rows), ...view.prose];
    const shown = rows.find((each) => each.key === key);
    return shown === undefined ? [] : [{ row: shown, headings: view.headings }];
  });
  return { query, count: answer.value.length, found, reason: undefined };
}
