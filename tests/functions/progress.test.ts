import { shelf } from '../../src/datapackage/shelf';
import { cellOf, installCustomFunctions, PLAN } from '../support/custom-functions';
import { progressPackage } from '../support/progress-package';

const { PATH: path, PROGRESS: progress, REQUIRED: required, STATUS: status } = PLAN;

beforeAll(() => {
  installCustomFunctions();
  shelf.put([progressPackage()]);
});

const ask = (
  of: typeof progress,
  indicator: string,
  actual?: unknown,
  year: unknown = 2023,
  growth?: unknown,
) => cellOf(of('青山县', indicator, year, actual, '', growth));

test.each([
  ['E1 level', '床位数', 63.2, 0.64],
  ['E2 level downward', '平均浓度', '22.5', 0.5],
  ['E5 sum of the package', '新增就业', undefined, 0.63],
  ['E5 sum so far as given', '新增就业', 3.15, 0.63],
  ['E6 reduction', '能耗降低', '', 0.268112203],
  ['E7 share', '占比', '13.2%', 0.4],
  ['E10 sum that lacks years, at least', '缺年份', null, 0.366666667],
  ['a given value in another unit', '缺年份', '24000人', 0.4],
])('PLAN.PROGRESS, %s', async (_, indicator, actual, value) => {
  expect(await ask(progress, indicator, actual)).toBeCloseTo(value, 8);
});

test.each([
  ['E1', '床位数', 63.2, '达到序时进度'],
  ['E2', '平均浓度', 22.5, '滞后'],
  ['E3 <4', '失业率', '4.0', '未达标'],
  ['E3 4%以内', '病死率', '4.0', '达标'],
  ['E3 95%以上', '参保率', '95.0', '达标'],
  ['E4', '生产总值', undefined, '滞后'],
  ['E5', '新增就业', undefined, '达到序时进度'],
  ['E6', '能耗降低', undefined, '滞后'],
  ['E7', '占比', 13.2, '滞后'],
  ['E8', '达标率', 95.4, '达标'],
  ['E9', '减排任务', undefined, '待认定'],
  ['E10', '缺年份', undefined, '无法判断（缺2021、2022年实际值）'],
  ['a given average of a growth target', '生产总值', '7%', '达到序时进度'],
  ['a given value wins over the package', '新增就业', 5, '提前完成'],
  ['no value at all', '床位数', undefined, '无法判断（缺2023年实际值）'],
  ['an empty cell is none', '床位数', '', '无法判断（缺2023年实际值）'],
  ['无数据 wins over the package', '新增就业', '无数据', '无法判断（缺2021、2022、2023年实际值）'],
  ['a level of a row that also prints a growth', '收入', 140, '达到序时进度'],
  ['zero is a value', '失业率', '0', '达标'],
])('PLAN.STATUS, %s', async (_, indicator, actual, word) => {
  expect(await ask(status, indicator, actual)).toBe(word);
});

test.each([
  ['an average in its own argument', '', 7, '达到序时进度'],
  ['the same as a text', '', '7%', '达到序时进度'],
  ['the same in words', '', '下降4.1%', '反向变化'],
  ['before the rates of the package', null, '3', '滞后'],
  ['beside a level, which needs no unit then', 1300, 7, '达到序时进度'],
  ['a level alone, with its unit, is no rate', '1300亿元', '', '滞后'],
  ['无数据 wins over the package', '', '无数据', '无法判断（缺2021、2022、2023年不变价增速）'],
])('PLAN.STATUS of a growth, %s', async (_, actual, growth, word) => {
  expect(await ask(status, '生产总值', actual, 2023, growth)).toBe(word);
});

test('a growth given for a row with a level too is about the growth', async () => {
  expect(await ask(status, '收入', 140)).toBe('达到序时进度');
  expect(await ask(status, '收入', 140, 2023, 2)).toBe('滞后');
  expect(await ask(required, '生产总值', '', 2023, '6%')).toBeCloseTo(7.254, 3);
});

test.each([
  ['a bare number for a growth', '生产总值', 21.2, undefined, '写成“5.2%”'],
  ['and how to write a level', '生产总值', 21.2, undefined, '“21.2亿元”'],
  ['4.5 % of a cell', '失业率', 0.045, undefined, '请写成“4.5%”或 4.5'],
  ['13.2 % of a cell', '占比', 0.132, undefined, '“13.2%”'],
  ['a negative one', '占比', -0.05, undefined, '“-5%”'],
  ['100 % of a cell', '参保率', 1, undefined, '“100%”'],
  ['a reduction so far', '能耗降低', 0.09, undefined, '“9%”'],
  ['a growth of a cell', '生产总值', '', 0.052, '增速以 % 计，0.052 可能'],
  ['a growth with the dust of 5.2%', '生产总值', '', 0.052000000000000005, '写成“5.2%”或 5.2；'],
  ['a growth in words nobody knows', '生产总值', '', '很快', '写成 5.2'],
  ['a level for a growth', '生产总值', '', '5亿元', '不能当作'],
  ['a task that is half done', '减排任务', '大概', undefined, '“完成”或“未完成”'],
  ['ten times too much', '床位数', 632, undefined, '像是多打了一位'],
  ['and what it was held against', '床位数', 632, undefined, '与基期值 60（2020 年）'],
  ['and how to say that it is right', '床位数', 632, undefined, '写成“632核实”'],
  ['a tenth', '床位数', 6.3, undefined, '像是少打了一位'],
  ['a hundred times too much, in another unit', '缺年份', '2200万人', undefined, '待核实'],
  ['of a sum what is stated of the last year', '缺年份', 2.2, undefined, '收录的当年数就是它'],
  ['of a sum the last year alone', '新增就业', 1.06, undefined, '至今 3 年的合计'],
  [
    'a total that is ten times too much',
    '新增就业',
    31.5,
    undefined,
    '（3年合计，平均每年 10.50）',
  ],
  ['a share beyond the whole', '参保率', 950, undefined, '0 到 100 之间'],
  ['a negative number of things', '床位数', -63, undefined, '不会是负数'],
  ['a growth ten times too much', '生产总值', '', 70, '写成“70%核实”'],
  ['what somebody still has to check', '床位数', '632待核实', undefined, '不能当作'],
  ['a value with its growth', '床位数', '63张，增长5%', undefined, '增速填在“增速”参数里'],
  ['the word alone', '床位数', '核实', undefined, '不能当作'],
])('refused: %s', async (_, indicator, actual, growth, told) => {
  const answer = await ask(status, indicator, actual, 2023, growth);
  expect(answer).toMatchObject({ error: '#VALUE!' });
  expect((answer as { message: string }).message).toContain(told);
});

test.each([
  ['a text with % is exact', '失业率', '3.1%', '达标'],
  ['1 % of unemployment', '失业率', 1, '达标'],
  ['no way to read 0 wrong', '失业率', 0, '达标'],
  ['a small number of a row in another unit', '新增就业', '0.9核实', '滞后'],
  ['what is far off, once it is said to be right', '床位数', '632核实', '已达目标值'],
  ['the same with its unit and in brackets', '床位数', '632张（已核实）', '已达目标值'],
  ['what the packages state', '新增就业', 3.15, '达到序时进度'],
  ['a task done as the plan says it', '减排任务', '已完成市下达任务', '完成'],
  ['kept within what was handed down', '减排任务', '控制在市下达指标内', '完成'],
  ['not done', '减排任务', '未完成市下达指标', '未完成'],
])('taken: %s', async (_, indicator, actual, word) => {
  expect(await ask(status, indicator, actual)).toBe(word);
});

test('in the target year a target is done or missed', async () => {
  expect(await ask(status, '床位数', 65, 2025)).toBe('完成');
  expect(await ask(status, '床位数', 64.9, 2025)).toBe('未完成');
});

test.each([
  ['E1', '床位数', 63.2, 0.9],
  ['E2', '平均浓度', 22.5, -0.75],
  ['E4', '生产总值', undefined, 7.3777945],
  ['E5', '新增就业', undefined, 0.925],
  ['E6', '能耗降低', undefined, 6.5913444],
  ['E7', '占比', 13.2, 0.9],
])('PLAN.REQUIRED, %s', async (_, indicator, actual, value) => {
  expect(await ask(required, indicator, actual)).toBeCloseTo(value, 6);
});

test.each([
  ['geometric for a level', '床位数', 2023, 60 * (65 / 60) ** 0.6],
  ['linear for a share', '占比', 2023, 13.8],
  ['linear for a mean', '平均浓度', 2023, 22.2],
  ['a share of a sum', '新增就业', 2023, 3],
  ['compounded for a reduction', '能耗降低', 2023, 100 * (1 - 0.83 ** 0.6)],
  ['the bound', '失业率', 2022, 4],
  ['the target in its year', '收入', 2025, 150],
])('PLAN.PATH, %s', async (_, indicator, year, value) => {
  expect(await cellOf(path('青山县', indicator, year))).toBeCloseTo(value, 9);
});

test('the base year is on the path where the plan is named', async () => {
  expect(await cellOf(path('青山县', '床位数', 2020, '十四五'))).toBe(60);
});

test.each<[string, () => Promise<unknown>, string, string]>([
  ['no progress of a bound', () => ask(progress, '失业率', 3), '#N/A', '保持类目标'],
  ['no progress of a growth', () => ask(progress, '生产总值', '7%'), '#N/A', '增速类目标'],
  ['no progress of a task', () => ask(progress, '减排任务', 1), '#N/A', '任务类目标'],
  ['no progress without a value', () => ask(progress, '床位数'), '#N/A', '缺2023年实际值'],
  ['no need from a sum that lacks years', () => ask(required, '缺年份'), '#N/A', '缺2021、2022年'],
  ['no need in the target year', () => ask(required, '床位数', 64, 2025), '#N/A', '没有剩余年份'],
  ['no status without a target', () => ask(status, '没有目标', 1), '#N/A', '没有印目标'],
  ['no path of a growth', () => cellOf(path('青山县', '生产总值', 2023)), '#N/A', '增速类目标'],
  ['what cannot be computed', () => ask(required, '能耗降低', '100核实'), '#NUM!', '核对'],
  ['a text for a value', () => ask(status, '床位数', '很多'), '#VALUE!', '以“张”计'],
  ['a share for a number of beds', () => ask(status, '床位数', '20%'), '#VALUE!', '20%'],
  ['no year', () => ask(status, '床位数', 63, null), '#VALUE!', '年份'],
  ['a year without plan', () => ask(status, '床位数', 63, 2030), '#N/A', '十五五'],
  [
    'a year outside the plan that is named',
    () => cellOf(status('青山县', '床位数', 2026, '63', '十四五')),
    '#VALUE!',
    '2021至2025年',
  ],
])('%s', async (_, call, error, told) => {
  const answer = await cellOf(call());
  expect(answer).toMatchObject({ error });
  expect((answer as { message: string }).message).toContain(told);
});

describe('the shipped package', () => {
  test('丰泽 2023: new jobs at least 36.7 %, naming the missing years', async () => {
    expect(await cellOf(progress('丰泽', '城镇新增就业人数', 2023))).toBeCloseTo(0.366666667, 8);
    expect(await cellOf(status('丰泽', '城镇新增就业人数', 2023))).toBe(
      '无法判断（缺2021、2022年实际值）',
    );
  });

  test.each([
    ['a sum of the whole period', '泉州开发区', '出口总额（亿美元）', '完成'],
    ['an average of the whole period', '丰泽', '社会消费品零售总额', '未完成'],
    ['a bound', '丰泽', '城镇登记失业率', '未达标'],
  ])('2020, %s', async (_, region, indicator, word) => {
    expect(await cellOf(status(region, indicator, 2020))).toBe(word);
  });

  test('PLAN.PATH of a level', async () => {
    expect(await cellOf(path('仓山', 'GDP', 2023))).toBeCloseTo(902.27 * (1500 / 902.27) ** 0.6, 9);
  });
});
