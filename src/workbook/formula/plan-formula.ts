import type { Catalog } from '../../core/catalog/catalog';
import { resolvePlanIndicator } from '../../core/catalog/resolve-plan-indicator';
import { resolveRegion } from '../../core/catalog/resolve-region';
import { rowKey } from '../../core/catalog/row-key';
import { rowName } from '../../core/catalog/row-name';
import type { Measure } from '../../core/figure/printed-figure';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import { fitsFormula, quoteText } from './quote-text';

/** The measures a function answers with a number. */
export type FunctionMeasure = Extract<Measure, 'base' | 'target' | 'growth'>;

/**
 * The formula that answers with one number of a row: PLAN.BASE, PLAN.TARGET or PLAN.GROWTH.
 * Names are written as people know them where they lead back to this very row, else the 编码.
 * @example figureFormula(catalog, plan, gdp, 'target') // '=PLAN.TARGET("仓山区","地区生产总值（GDP）",2025,"十四五")'
 */
export function figureFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: FunctionMeasure,
): string {
  const region = quoteText(regionArgument(catalog, plan));
  const indicator = quoteText(indicatorArgument(catalog, plan, row));
  const period = quoteText(plan.period);
  switch (measure) {
    case 'base':
      return `=PLAN.BASE(${region},${indicator},${period})`;
    case 'target':
      return `=PLAN.TARGET(${region},${indicator},${String(plan.targetYear)},${period})`;
    case 'growth':
      return `=PLAN.GROWTH(${region},${indicator},${period})`;
  }
}

/**
 * The formula that answers with a fact of a row in words, here the text printed in a cell.
 * @example infoFormula(catalog, plan, row, '原文') // '=PLAN.INFO("仓山区","新增就业","原文","十四五")'
 */
export function infoFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  field: string,
): string {
  const parts = [
    regionArgument(catalog, plan),
    indicatorArgument(catalog, plan, row),
    field,
    plan.period,
  ];
  return `=PLAN.INFO(${parts.map(quoteText).join(',')})`;
}

function regionArgument(catalog: Catalog, plan: Plan): string {
  const region = catalog.regions.get(plan.regionId);
  if (region === undefined || !fitsFormula(region.name)) return plan.regionId;
  const found = resolveRegion(catalog, region.name);
  return found.ok && found.value.id === region.id ? region.name : region.code;
}

function indicatorArgument(catalog: Catalog, plan: Plan, row: PlanIndicator): string {
  const name = rowName(row);
  if (!fitsFormula(name)) return rowKey(row);
  const found = resolvePlanIndicator(catalog, plan, name);
  return found.ok && rowKey(found.value) === rowKey(row) ? name : rowKey(row);
}
