import type { Catalog } from '../catalog/catalog';
import { inUnit } from '../figure/in-unit';
import type { Indicator, Nature } from '../indicator/indicator';
import type { PlanIndicator } from '../indicator/plan-indicator';
import { isReduction } from '../plan-target/from-change';

/** Names of what is itself a yearly or cumulative rate: 增速, 增长率, 降幅. */
const RATE_NAMED = /增长|增速|增幅|降幅|下降|降低|减少|减排|削减|递增/u;

/** What is known of a row's kind. A row without a concept is known by its unit and name alone. */
export interface RowNature {
  readonly nature: Nature | undefined;
  readonly concept: Indicator | undefined;
  /** A rate or a reduction by its concept or, without one, by its name. */
  readonly isRate: boolean;
  readonly isReduction: boolean;
}

/**
 * What kind of quantity a row is. Undefined nature: an amount whose concept no package knows.
 * @example natureOf(catalog, gdp).nature // 'flow'
 */
export function natureOf(catalog: Catalog, row: PlanIndicator): RowNature {
  const concept = catalog.indicators.get(row.indicatorId ?? '');
  const isShare = row.unit.trim() !== '' && inUnit(1, '%', row.unit) !== undefined;
  const nature = concept?.nature ?? (isShare ? 'share' : undefined);
  const { printedName: name, targetType: type } = row;
  const reduces = concept !== undefined && isReduction({ name, nature: concept.nature, type });
  const isNamedRate = concept === undefined && RATE_NAMED.test(name) && isShare;
  return {
    nature,
    concept,
    isRate: nature === 'rate' || reduces || isNamedRate,
    isReduction: reduces,
  };
}
