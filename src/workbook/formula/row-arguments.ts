import type { Catalog } from '../../core/catalog/catalog';
import { findRow } from '../../core/catalog/find-row';
import { rowKey } from '../../core/catalog/row-key';
import { rowName } from '../../core/catalog/row-name';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import { fitsFormula } from './quote-text';

/** The arguments that lead every PLAN function to one row. */
export interface RowArguments {
  readonly region: string;
  readonly indicator: string;
  readonly plan: string;
}

/**
 * The arguments that lead to this very row, in the words people use where those are enough: the
 * printed name before the 编码, the period before the plan's title. Names are tried out, because
 * another package may give the same name to something else.
 * @example rowArguments(catalog, plan, gdp) // { region: '仓山区', indicator: '地区生产总值（GDP）', plan: '十四五' }
 */
export function rowArguments(catalog: Catalog, plan: Plan, row: PlanIndicator): RowArguments {
  const region = catalog.regions.get(plan.regionId);
  const key = rowKey(row);
  for (const name of [region?.name ?? '', region?.code ?? '', plan.regionId])
    for (const which of [plan.period, plan.title])
      for (const indicator of [rowName(row), key]) {
        const found = findRow(catalog, { region: name, indicator, plan: which });
        const words = [name, indicator, which];
        if (found.ok && rowKey(found.value.row) === key && words.every(fitsFormula))
          return { region: name, indicator, plan: which };
      }
  return { region: plan.regionId, indicator: key, plan: plan.period };
}
