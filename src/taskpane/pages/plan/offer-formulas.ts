import type { Catalog } from '../../../core/catalog/catalog';
import type { RowQuery } from '../../../core/catalog/find-row';
import { findFigure } from '../../../core/catalog/find-figure';
import { rowKey } from '../../../core/indicator/plan-indicator';
import type { LookupFinding } from '../../../core/finding/lookup-finding';
import type { Outcome } from '../../../core/finding/outcome';
import { BASE, GROWTH, TARGET } from '../../../core/function/row-functions';
import { readCell } from '../../../core/figure/table-cell';
import {
  figureFormula,
  infoFormula,
  type FunctionMeasure,
} from '../../../workbook/formula/plan-formula';
import { noFormulaText } from './plan-messages';
import type { FormulaChoice } from './plan-view';

interface Offer {
  readonly column: FormulaChoice['column'];
  readonly measure: FunctionMeasure;
  /** Field of PLAN.INFO that gives the printed text. */
  readonly field: string;
  readonly ask: (catalog: Catalog, query: RowQuery) => Outcome<number, LookupFinding>;
}

const OFFERS: readonly Offer[] = [
  { column: '目标值', measure: 'target', field: '原文', ask: TARGET.ask },
  { column: '基期值', measure: 'base', field: '基期原文', ask: BASE.ask },
  { column: '年均增长', measure: 'growth', field: '增长原文', ask: GROWTH.ask },
];

/**
 * The formulas for one row: those that give a number, those that quote what is printed where it is
 * no number, and for the rest why there is none. The same look-up is asked that the cell will ask,
 * so that the button promises what the cell shows.
 * @example offerFormulas(catalog, '350104-14', '350104-14-01')[0]
 * // { kind: 'number', column: '目标值', printed: '1500', formula: '=PLAN.TARGET("仓山区",…)' }
 */
export function offerFormulas(
  catalog: Catalog,
  planId: string,
  key: string,
): readonly FormulaChoice[] {
  const plan = catalog.plans.get(planId);
  const row = catalog.rows.get(planId)?.find((each) => rowKey(each) === key);
  if (plan === undefined || row === undefined) return [];
  const query = { region: plan.regionId, indicator: key, plan: plan.period };
  return OFFERS.map(({ column, measure, field, ask }) => {
    const answer = ask(catalog, query);
    const printed = findFigure(catalog, plan, row, measure)?.text ?? '';
    if (answer.ok) {
      const formula = figureFormula(catalog, plan, row, measure);
      return { kind: 'number', column, printed, formula, numberFormat: decimalsFormat(printed) };
    }
    if (!isPrinted(answer.finding))
      return { kind: 'none', column, reason: noFormulaText(answer.finding) };
    const formula = infoFormula(catalog, plan, row, field);
    return { kind: 'quote', column, printed, formula, numberFormat: undefined };
  });
}

/** Whether something is printed after all, only no number that the function could give. */
function isPrinted({ kind }: LookupFinding): boolean {
  return kind === 'figure-is-text' || kind === 'figure-is-cumulative' || kind === 'figure-of-other';
}

/** `0.00` for a number printed with two decimals: 4.0 must not become 4 in the cell. */
function decimalsFormat(printed: string): string | undefined {
  const cell = readCell(printed);
  if (cell.kind !== 'number' || cell.decimals === 0) return undefined;
  return `0.${'0'.repeat(cell.decimals)}`;
}
