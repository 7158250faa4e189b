import { offerFormulas } from '../../../../src/taskpane/pages/plan/offer-formulas';
import { catalog } from '../../support/catalog';

const choiceOf = (planId: string, code: string, column: string) =>
  offerFormulas(catalog, planId, `${planId}-${code}`).find((choice) => choice.column === column);

test.each([
  ['01', '目标值', '180', '=PLAN.TARGET("青山县","地区生产总值（GDP）",2025,"十四五")', undefined],
  ['01', '基期值', '120.50', '=PLAN.BASE("青山县","地区生产总值（GDP）","十四五")', '0.00'],
  ['01', '年均增长', '8%', '=PLAN.GROWTH("青山县","地区生产总值（GDP）","十四五")', undefined],
  ['05', '目标值', '[5.5]', '=PLAN.TARGET("青山县","城镇新增就业人数",2025,"十四五")', undefined],
  ['06', '目标值', '<4', '=PLAN.TARGET("青山县","城镇调查失业率",2025,"十四五")', undefined],
])('row %s offers %s %s as a number', (code, column, printed, formula, numberFormat) => {
  expect(choiceOf('990121-14', code, column)).toEqual({
    kind: 'number',
    column,
    printed,
    formula,
    numberFormat,
  });
});

test.each([
  ['03', '年均增长', '[4]', '增长原文'],
  ['13', '目标值', '完成市下达指标', '原文'],
  ['13', '基期值', '未发生安全生产事故（0人）', '基期原文'],
  ['15', '目标值', '不高于全市平均水平', '原文'],
])('row %s quotes %s %s with PLAN.INFO', (code, column, printed, field) => {
  const choice = choiceOf('990121-14', code, column);
  expect(choice).toMatchObject({ kind: 'quote', column, printed });
  expect(choice?.kind === 'quote' && choice.formula).toContain(`,"${field}","十四五")`);
});

test.each([
  ['990121-14', '05', '年均增长', '表中此格空白，没有数可取。'],
  ['990121-14', '02', '目标值', '规划印的是横线，没有数可取。'],
  ['990121-13', '01', '基期值', '规划的表没有这一列。'],
])('%s row %s says why there is no %s', (planId, code, column, reason) => {
  expect(choiceOf(planId, code, column)).toEqual({ kind: 'none', column, reason });
});

test('a row that does not exist offers nothing', () => {
  expect(offerFormulas(catalog, '990121-14', '990121-14-99')).toEqual([]);
});
