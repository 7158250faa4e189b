import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { COLUMNS } from '../../../src/core/column/columns';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { printedCell } from '../../../src/core/figure/table-cell';
import { DETAIL } from '../../../src/core/function/detail-function';
import { comparisonWords } from '../../../src/wording/comparison';
import { entries } from '../../support/entries';
import { progressPackage } from '../../support/progress-package';

const PLAN = '990121-14';

/** 说明 of a row of 青山县 in 2023 whose plan states a target of that year, and 年度目标 as shown and as asked. */
function told(name: string, yearly: string, actual?: string) {
  const own = progressPackage();
  const row = own.planIndicators.find(({ printedName }) => printedName === name);
  const target = own.figures.find(({ planId }) => planId === PLAN);
  if (row === undefined || target === undefined) throw new Error(name);
  const stated = {
    ...{ ...target, id: 'yearly', code: row.code, measure: 'target' as const, text: yearly },
    ...{ firstYear: 2023, lastYear: 2023, unit: '' },
  };
  const figures = [...own.figures, stated];
  const typed = actual === undefined ? [] : ([[name, 2023, actual]] as const);
  const catalog = buildCatalog([{ ...own, figures }, entries(PLAN, typed)]);
  const plan = catalog.plans.get(PLAN);
  const compared = plan && compareWithPlan(catalog, plan, 2023);
  if (!compared?.ok) throw new Error('not compared');
  const comparison = compared.value;
  const found = comparison.rows.find(({ planIndicator }) => planIndicator.printedName === name);
  if (found === undefined) throw new Error(name);
  const cell = { catalog, comparison, row: found, words: comparisonWords };
  const shown = COLUMNS.年度目标.compared.content(cell);
  const query = { region: '青山县', indicator: name, year: 2023, actual: '', plan: '十四五' };
  const asked = DETAIL.ask(catalog, { ...query, column: '年度目标' });
  const answered = asked.ok ? asked.value.comparison.rows[0]?.yearly?.figure.text : undefined;
  return [printedCell(shown), answered, comparisonWords.note(found)];
}

test.each<[string, string, string | undefined, string]>([
  ['床位数', '63', '63.2', '年度目标63，已达到'],
  ['床位数', '62以上', '62', '年度目标62以上，已达到（达到年度目标，落后于序时进度）'],
  ['床位数', '超过62', '62', '年度目标超过62，未达到'],
  ['平均浓度', '22', '22.5', '年度目标22，未达到'],
  ['失业率', '4以内', '4.0', '年度目标4以内，已达到'],
  ['新增就业', '1.05', undefined, '年度目标1.05，已达到'],
  ['新增就业', '1.1', undefined, '年度目标1.1，未达到'],
  ['能耗降低', '4', undefined, '年度目标4，已达到'],
  ['床位数', '62-64', '63', '年度目标62-64没有判定，请人工认定'],
])('%s with 年度目标 %s and %s: %s', (name, yearly, actual, clause) => {
  const [shown, asked, note] = told(name, yearly, actual);
  expect([shown, asked]).toEqual([yearly, yearly]);
  expect(note).toContain(clause);
});
