import { readHeader, titleWords } from '../../../src/core/form/header-words';
import { isHeaderWord } from '../../../src/extract/table/header';

test.each<[string, string]>([
  ['区县', '地区'],
  ['监测指标', '指标'],
  ['统计指标', '指标'],
  ['数据时间', '年份'],
  ['项目', '指标'],
  ['数据单位', '单位'],
  ['资料来源', '来源'],
  ['页码', '来源'],
  ['年度（年）', '年份'],
  ['ＮＯ.', '序号'],
  ['领域', '类别'],
  ['单位 Unit', '单位'],
  ['指标名称/Indicator', '指标'],
])('%s heads %s', (header, concept) => {
  expect(readHeader(header)).toEqual({ concept, measure: undefined, year: undefined, unit: '' });
});

test.each<[string, string | undefined, number | undefined, string]>([
  ['实际值', 'actual', undefined, ''],
  ['实际值（万元）', 'actual', undefined, '万元'],
  ['2023年实际完成（万元）', 'actual', 2023, '万元'],
  ['2023年', undefined, 2023, ''],
  ['２０２３年度（单位：亿元）', undefined, 2023, '亿元'],
  ['2023年1-12月', undefined, 2023, ''],
  ['二〇二三年', undefined, 2023, ''],
  ['23年', undefined, 2023, ''],
  ['全年', 'actual', undefined, ''],
  ['年初预算', 'target', undefined, ''],
  ['调整预算数', 'target', undefined, ''],
  ['23年实际', 'actual', 2023, ''],
  ['2023年1—4季度', undefined, 2023, ''],
  ['2024年1-3季度', 'part-year', 2024, ''],
  ['2023年末数', undefined, 2023, ''],
  ['年末值', 'actual', undefined, ''],
  ['本年数', 'actual', undefined, ''],
  ['期末数', 'period-end', undefined, ''],
  ['2023年期末值（亿元）', 'period-end', 2023, '亿元'],
  ['期末目标', 'target', undefined, ''],
  ['本年累计（亿元）', 'part-year', undefined, '亿元'],
  ['累计', 'part-year', undefined, ''],
  ['1-12月累计（亿元）', 'actual', undefined, '亿元'],
  ['全年累计完成', 'actual', undefined, ''],
  ['1-11月累计', 'part-year', undefined, ''],
  ['本期数', 'part-year', undefined, ''],
  ['2023年完成（亿元）', 'actual', 2023, '亿元'],
  ['比上年增长（%）', 'actual_growth', undefined, '%'],
  ['比上年增长%', 'actual_growth', undefined, ''],
  ['比上年±%', 'actual_growth', undefined, ''],
  ['增减（%）', 'actual_growth', undefined, '%'],
  ['2023年增速', 'actual_growth', 2023, ''],
  ['2023年（增速）', 'actual_growth', 2023, ''],
  ['2025年（目标）', 'target', 2025, ''],
  ['2025年计划', 'target', 2025, ''],
  ['规划目标', 'target', undefined, ''],
  ['2025年基期值（实际）', 'base', 2025, ''],
  ['年均增长（%）', 'growth', undefined, '%'],
  ['2021-2025年年均增长', 'growth', undefined, ''],
  ['2020年实际年均增长', 'actual_growth', 2020, ''],
  ['2023年1-6月', 'part-year', 2023, ''],
  ['2023年上半年', 'part-year', 2023, ''],
  ['2023年一季度', 'part-year', 2023, ''],
  ['2023年初目标', 'target', 2023, ''],
  ['2023年比2022年增长', 'actual_growth', 2023, ''],
  ['2023年②（亿元）', undefined, 2023, '亿元'],
])('figures headed %s are %s of %s in %j', (header, measure, year, unit) => {
  expect(readHeader(header)).toEqual({ concept: '数值', measure, year, unit });
});

test.each([
  ['2025年预计', 'forecast', 'E'],
  ['2025年（预计数）', 'forecast', 'E'],
  ['2024年（初步）', undefined, 'P'],
  ['2024年初步核算数', undefined, 'P'],
  ['2024年快报数', undefined, 'P'],
  ['2023年最终核实数（亿元）', undefined, 'A'],
  ['实际值（初步核算）', 'actual', 'P'],
  ['2023年', undefined, undefined],
])('%s is %s, status %s', (header, measure, status) => {
  expect(readHeader(header)).toMatchObject({ concept: '数值', measure, status });
});

test.each([
  '完成率',
  '2023年完成率',
  '2023年完成投资',
  '2022年和2023年',
  '预期性/约束性',
  '备注',
  '',
])('%j heads nothing that is known', (header) => {
  expect(readHeader(header)).toBeUndefined();
});

test.each(['序号', '类别', '指标', '单位', '属性', '来源'] as const)(
  'every word for %s is one in the tables of documents too',
  (concept) => {
    expect(titleWords(concept).filter((word) => !isHeaderWord(word))).toEqual([]);
    expect(titleWords(concept).filter((word) => readHeader(word)?.concept !== concept)).toEqual([]);
  },
);
