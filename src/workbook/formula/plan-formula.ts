import type { Catalog } from '../../core/catalog/catalog';
import { findRow } from '../../core/catalog/find-row';
import { resolveRegion } from '../../core/catalog/resolve-plan';
import { keptWith } from '../../core/kept/kept';
import { rowKey, rowName, type PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Measure } from '../../core/figure/printed-figure';
import type { Plan } from '../../core/plan/plan';

/** The measures a function answers with a number. */
export type FunctionMeasure = Extract<Measure, 'base' | 'target' | 'growth'>;

/**
 * The formula that answers with one number of a row: PLAN.BASE, PLAN.TARGET or PLAN.GROWTH.
 * @param cell that holds the region; left out, the formula names it
 * @param version of a target that was adjusted, as the formula writes it; left out, the one in force
 * @example figureFormula(catalog, plan, gdp, 'target') // '=PLAN.TARGET("仓山区","地区生产总值（GDP）",2025,"十四五")'
 */
export function figureFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: FunctionMeasure,
  cell?: string,
  version?: string,
): string {
  const words = rowArguments(catalog, plan, row);
  const region = cell ?? quoteText(words.region);
  const indicator = quoteText(words.indicator);
  const which = quoteText(words.plan);
  switch (measure) {
    case 'base':
      return `=PLAN.BASE(${region},${indicator},${which})`;
    case 'target':
      return `=PLAN.TARGET(${[region, indicator, String(plan.targetYear), which, ...(version === undefined ? [] : [version])].join(',')})`;
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
  cell?: string,
): string {
  const words = rowArguments(catalog, plan, row);
  const [region, ...rest] = [words.region, words.indicator, field, words.plan].map(quoteText);
  return `=PLAN.INFO(${[cell ?? region, ...rest].join(',')})`;
}

/** The longest text a formula may hold between quotes; Excel refuses the whole formula beyond it. */
const FORMULA_TEXT_LIMIT = 255;

/**
 * A text as a formula holds it: between quotes, quotes doubled.
 * @example quoteText('“三品一标”"认证') // '"“三品一标”""认证"'
 */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Whether a text can stand in a formula at all: short enough, and without line breaks or other
 * control characters, which do not survive every program.
 * @example fitsFormula('地区生产总值') // true
 */
export function fitsFormula(text: string): boolean {
  return text.length <= FORMULA_TEXT_LIMIT && !/\p{Cc}/u.test(text);
}

/** The arguments that lead every PLAN function to one row. */
interface RowArguments {
  readonly region: string;
  readonly indicator: string;
  readonly plan: string;
}

/**
 * A region as a formula names it: the first of name, code and id that leads to it.
 * @example regionWords(catalog, cangshan) // '仓山区'
 */
export function regionWords(catalog: Catalog, { regionId }: Plan): string {
  const region = catalog.regions.get(regionId);
  const isIt = (name: string): boolean => {
    const found = resolveRegion(catalog, name);
    return found.ok && found.value.id === regionId && fitsFormula(name);
  };
  return [region?.name ?? '', region?.code ?? ''].find(isIt) ?? regionId;
}

/**
 * The arguments that lead to this very row, in the words people use where those are enough: the
 * printed name before the 编码, the period before the plan's title. Names are tried out, because
 * another package may give the same name to something else.
 * @example rowArguments(catalog, plan, gdp) // { region: '仓山区', indicator: '地区生产总值（GDP）', plan: '十四五' }
 */
export function rowArguments(catalog: Catalog, plan: Plan, row: PlanIndicator): RowArguments {
  return keptArguments(catalog, { plan, row });
}

const keptArguments = keptWith(
  (catalog: Catalog, { plan, row }: Asked): RowArguments => {
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
  },
  ({ row }) => rowKey(row),
);

interface Asked {
  readonly plan: Plan;
  readonly row: PlanIndicator;
}
