import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { INFO } from '../../../src/core/function/row-functions';
import { STATUS } from '../../../src/core/function/progress-functions';
import { sayInfoValue } from '../../../src/wording/info-value';
import { sayVerdict } from '../../../src/wording/progress';
import { progressPackage } from '../../support/progress-package';

type Row = readonly [name: string, unit: string, base: string, target: string];

/** The row alone, of a plan whose package joins it to no concept. */
function planOf([printedName, unit, base, target]: Row, targetType?: 'share'): PlanPackage {
  const { planIndicators, figures, ...rest } = progressPackage();
  const [row] = planIndicators;
  const [figure] = figures;
  if (row === undefined || figure === undefined) throw new Error('no row');
  const stated = (measure: 'base' | 'target', year: number, text: string) => ({
    ...figure,
    ...{ id: measure, measure, firstYear: year, lastYear: year, text },
  });
  return {
    ...rest,
    indicators: [],
    planIndicators: [{ ...row, indicatorId: undefined, printedName, unit, targetType }],
    figures: [stated('base', 2020, base), stated('target', 2025, target)],
  };
}

function typeOf(of: PlanPackage, indicator: string) {
  const query = { region: '青山', indicator, field: '目标类型', plan: '' };
  const answer = INFO.ask(buildCatalog([of]), query);
  return answer.ok ? sayInfoValue(answer.value) : answer.finding;
}

function verdictOf(of: PlanPackage, indicator: string, actual: unknown, growth = '') {
  const query = { region: '青山', indicator, year: 2023, actual: String(actual), growth };
  const answer = STATUS.ask(buildCatalog([of]), query);
  return answer.ok ? sayVerdict(answer.value.verdict) : answer.finding;
}

test.each<[...Row, string, unknown, string]>([
  ['一般公共预算收入增速', '%', '3', '8', '保持', 6.2, '未达标'],
  ['固定资产投资增长率', '%', '3', '8', '保持', 8, '达标'],
  ['社会消费品零售总额增长（%）', '%', '3', '8', '保持', 6.2, '未达标'],
  ['工业投资年均增长', '', '', '8%以上', '保持', '8.1%', '达标'],
  ['人口自然增长率', '%', '3', '8', '比重', 6.2, '达到序时进度'],
  ['单位工业增加值用水量降低', '%', '', '[13.5]', '降幅', 8, '基本达到序时进度'],
  ['氨氮重点工程减排量', '%', '', '[13.5]', '降幅', 14, '提前完成'],
  ['氨氮重点工程减排量', '吨', '', '[500]', '累计', 400, '达到序时进度'],
  ['培训人次累计数', '人', '30', '200', '累计', 90, '滞后'],
  ['进出口总额', '亿元', '50', '翻一番', '水平', 81, '达到序时进度'],
  ['进出口总额', '亿元', '50', '1.8倍', '水平', 81, '达到序时进度'],
  ['绿地率', '%', '40', '提高2个百分点', '比重', 41.3, '达到序时进度'],
  ['优良天数比例', '%', '96.7', '97.5以上', '比重', 97.2, '达到序时进度'],
])('%s (%s) %s → %s is of type %s', (name, unit, base, target, type, actual, verdict) => {
  const plan = planOf([name, unit, base, target]);
  expect(typeOf(plan, name)).toBe(type);
  expect(verdictOf(plan, name, actual)).toBe(verdict);
});

test('what the package says goes before the name', () => {
  const plan = planOf(['一般公共预算收入增速', '%', '3', '8'], 'share');
  expect(typeOf(plan, '一般公共预算收入增速')).toBe('比重');
});

test('the growth of a growth is its value of the year', () => {
  const plan = planOf(['固定资产投资增速', '%', '3', '8']);
  expect(verdictOf(plan, '固定资产投资增速', '', '8.5%')).toBe('达标');
});
