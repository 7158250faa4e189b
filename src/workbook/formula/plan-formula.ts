import type { Catalog } from '../../core/catalog/catalog';
import type { Measure } from '../../core/figure/printed-figure';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import { quoteText } from './quote-text';
import { rowArguments } from './row-arguments';

/** The measures a function answers with a number. */
export type FunctionMeasure = Extract<Measure, 'base' | 'target' | 'growth'>;

/**
 * The formula that answers with one number of a row: PLAN.BASE, PLAN.TARGET or PLAN.GROWTH.
 * @example figureFormula(catalog, plan, gdp, 'target') // '=PLAN.TARGET("仓山区","地区生产总值（GDP）",2025,"十四五")'
 */
export function figureFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: FunctionMeasure,
): string {
  const words = rowArguments(catalog, plan, row);
  const region = quoteText(words.region);
  const indicator = quoteText(words.indicator);
  const which = quoteText(words.plan);
  switch (measure) {
    case 'base':
      return `=PLAN.BASE(${region},${indicator},${which})`;
    case 'target':
      return `=PLAN.TARGET(${region},${indicator},${String(plan.targetYear)},${which})`;
    case 'growth':
      return `=PLAN.GROWTH(${region},${indicator},${which})`;
  }
}

/**
 * The formula that answers with a fact of a row in words; `field` is one of PLAN.INFO's.
 * @example infoFormula(catalog, plan, row, '原文') // '=PLAN.INFO("仓山区","城镇新增就业人数","原文","十四五")'
 */
export function infoFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  field: string,
): string {
  const words = rowArguments(catalog, plan, row);
  return `=PLAN.INFO(${[words.region, words.indicator, field, words.plan].map(quoteText).join(',')})`;
}
