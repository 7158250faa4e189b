import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { yearCell } from '../../../src/core/comparison/year-cell';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { printedCell } from '../../../src/core/figure/table-cell';
import { comparisonWords } from '../../../src/wording/comparison';
import { entries, type Entry } from '../../support/entries';
import { progressPackage } from '../../support/progress-package';

const STATED: readonly Entry[] = [
  ['床位数', 2021, '61.0'],
  ['床位数', 2022, ''],
  ['床位数', 2023, '--'],
];
const expected = entries('990121-14', [['占比', 2024, '14.5']]);
const catalog = buildCatalog([
  progressPackage(),
  entries('990121-14', STATED),
  {
    ...expected,
    name: 'expected',
    figures: expected.figures.map((figure) => ({
      ...figure,
      id: 'expected',
      status: 'E' as const,
    })),
  },
]);

test.each<[string, number, string]>([
  ['床位数', 2021, '61.0'],
  ['床位数', 2022, ''],
  ['床位数', 2023, '--'],
  ['床位数', 2024, '无数据'],
  // Judged by an average of rates: each year shows its own, and no level.
  ['生产总值', 2021, '8.4%'],
  ['生产总值', 2023, '5%'],
  ['生产总值', 2024, '无数据'],
  // Judged by a total: each year shows its own amount.
  ['新增就业', 2022, '1.0'],
  ['新增就业', 2024, '无数据'],
  ['能耗降低', 2021, '-1.51'],
  ['占比', 2024, '预计14.5'],
])('%s of %d by itself is %j', (name, year, shown) => {
  const plan = catalog.plans.get('990121-14');
  const compared = plan && compareWithPlan(catalog, plan, 2024);
  const row =
    compared?.ok === true
      ? compared.value.rows.find(({ planIndicator }) => planIndicator.printedName === name)
      : undefined;
  if (compared?.ok !== true || row === undefined) throw new Error(name);
  expect(printedCell(yearCell(catalog, compared.value, row, year, comparisonWords))).toBe(shown);
});
