import {
  COMPARISON_COLUMNS,
  KIND_COLUMNS,
  type NamedColumn,
} from '../../../src/core/column/column';
import { COLUMNS, describeColumn } from '../../../src/core/column/columns';
import { comparedHeading, headingOf } from '../../../src/core/column/heading';
import { FIGURE_COLUMNS, PLAN_COLUMNS } from '../../../src/core/plan/plan';
import { askPlanTable, readColumns } from '../../../src/core/table/plan-table';
import { comparisonColumns } from '../../../src/workbook/comparison/compose-comparison';
import { compared } from '../../workbook/support/compared';

const names: readonly NamedColumn[] = [
  ...new Set([...PLAN_COLUMNS, ...COMPARISON_COLUMNS, ...KIND_COLUMNS]),
];

test('the columns of the two tables are those described, each once', () => {
  expect(Object.keys(COLUMNS).sort()).toEqual([...names].sort());
  for (const order of [PLAN_COLUMNS, COMPARISON_COLUMNS])
    expect(new Set<string>(order).size).toBe(order.length);
});

test('a column stands in the tables whose order names it', () => {
  const isIn = (order: readonly string[], name: string) => order.includes(name);
  for (const name of names) {
    const { inPlan, compared: inComparison } = COLUMNS[name];
    expect([name, inPlan !== undefined]).toEqual([name, isIn(PLAN_COLUMNS, name)]);
    expect([name, inComparison !== undefined]).toEqual([
      name,
      isIn([...COMPARISON_COLUMNS, ...KIND_COLUMNS], name),
    ]);
  }
});

test('the columns that hold figures are those of the measures', () => {
  const figures = [...new Set([...PLAN_COLUMNS, ...COMPARISON_COLUMNS])].filter(
    (name) => COLUMNS[name].source.kind === 'figure',
  );
  expect(figures.sort()).toEqual(Object.values(FIGURE_COLUMNS).sort());
});

test('what is computed from the actual value follows it, and nothing else does', () => {
  const following = COMPARISON_COLUMNS.filter((name) => COLUMNS[name].compared.followsActual);
  expect(following).toEqual(['目标进度', '判定', '尚需', '说明']);
});

test('a name that a newer version wrote is no column of ours', () => {
  expect(describeColumn('完成率')).toBeUndefined();
  expect(describeColumn('toString')).toBeUndefined();
});

const { catalog, comparison } = compared([
  ['床位数', 2023, '63.2'],
  ['失业率', 2023, '4.0'],
]);

test.each(PLAN_COLUMNS)('PLAN.TABLE knows %s by its name', (name) => {
  expect(readColumns(name)).toEqual({ ok: true, value: [name] });
  const query = { region: '青山县', plan: '十四五', columns: name };
  const table = askPlanTable(catalog, query);
  expect(table.ok && table.value.columns).toEqual([name]);
  expect(headingOf(catalog, comparison.plan, name)).toContain(name);
});

const HEADINGS: Readonly<Record<(typeof COMPARISON_COLUMNS)[number], string>> = {
  类别: '类别',
  序号: '序号',
  指标: '指标',
  单位: '单位',
  属性: '属性',
  责任单位: '责任单位',
  基期值: '2020年基期值',
  目标值: '2025年目标值',
  年度目标: '2023年度目标',
  原定目标值: '2025年目标值（原定）',
  调整后目标值: '2025年目标值（调整后）',
  年均增长: '年均增长',
  实际值: '2023年实际值',
  目标进度: '目标进度',
  时间进度: '时间进度',
  判定: '判定',
  尚需: '今后每年尚需',
  说明: '说明',
  出处: '出处',
  编码: '编码',
};

test.each(COMPARISON_COLUMNS)('a comparison heads %s so that it says its year', (name) => {
  expect(comparedHeading(catalog, comparison, name)).toBe(HEADINGS[name]);
});

test.each([
  [
    ['判定', '指标', '没有的列'],
    ['实际值', '判定', '指标', '编码'],
  ],
  [
    ['编码', '实际值', '指标', '实际值'],
    ['实际值', '指标', '编码'],
  ],
])('of the columns %j a comparison shows %j', (chosen, shown) => {
  expect(comparisonColumns(comparison, { columns: chosen })).toEqual(shown);
});

test('a comparison shows its usual columns in their order, but for what no row has', () => {
  const asked = compared([['床位数', 2023, '63.2']]);
  expect(comparisonColumns(asked.comparison, {})).toEqual([
    ...['序号', '指标', '单位', '基期值', '目标值', '年均增长', '实际值', '目标进度', '判定'],
    '编码',
  ]);
});
