import type { Catalog } from '../../core/catalog/catalog';
import type { Measure } from '../../core/figure/printed-figure';
import { BASE, GROWTH, INFO, TARGET } from '../../core/function/row-functions';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { Plan } from '../../core/plan/plan';
import type { TableCell } from '../../core/figure/table-cell';
import { figureFormula, infoFormula, rowArguments, type FunctionMeasure } from './plan-formula';

const ASKED = { base: BASE, target: TARGET, growth: GROWTH };

/** Field of PLAN.INFO that gives the text printed for a measure. */
const PRINTED_FIELD: Partial<Record<Measure, string>> = {
  base: '基期原文',
  target: '原文',
  growth: '增长原文',
  actual: '实际原文',
};

/**
 * The formula that shows exactly what a figure's cell prints: the number, or the printed text.
 * undefined where no function gives the same, and for a blank cell, which stays blank.
 * @example cellFormula(catalog, plan, jobs, 'target', { kind: 'text', text: '[6.5]' })
 * // '=PLAN.INFO("仓山区","城镇新增就业人数","原文","十四五")'
 */
export function cellFormula(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  measure: Measure,
  cell: TableCell,
): string | undefined {
  const query = rowArguments(catalog, plan, row);
  if (cell.kind === 'number') {
    if (!isAsked(measure)) return undefined;
    const found = ASKED[measure].ask(catalog, query);
    const same = found.ok && found.value === cell.value;
    return same ? figureFormula(catalog, plan, row, measure) : undefined;
  }
  const field = PRINTED_FIELD[measure];
  if (cell.kind === 'blank' || field === undefined) return undefined;
  const found = INFO.ask(catalog, { ...query, field });
  return found.ok && found.value === cell.text ? infoFormula(catalog, plan, row, field) : undefined;
}

function isAsked(measure: Measure): measure is FunctionMeasure {
  return measure in ASKED;
}
