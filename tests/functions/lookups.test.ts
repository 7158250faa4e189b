import { shelf } from '../../src/datapackage/shelf';
import { cellOf, installCustomFunctions, PLAN } from '../support/custom-functions';

const { BASE: base, GROWTH: growth, TARGET: target } = PLAN;

beforeAll(() => {
  installCustomFunctions();
  shelf.put([]);
});

test.each([
  ['仓山', 'GDP', 2025, undefined, 1500],
  ['仓山', '城镇新增就业人数', 2025, undefined, 6.5],
  ['丰泽', '城镇调查失业率', 2025, undefined, 4],
  ['福州市仓山区', '地区生产总值（GDP）', 2025, undefined, 1500],
  ['350104', '350104-14-01', 2025, undefined, 1500],
  ['泉州开发区', '地区生产总值', 2025, undefined, 276.33],
  ['泉州开发区', '实际利用外资', 2025, undefined, 11],
  ['丰泽', 'GDP', 2020, undefined, 700],
  ['丰泽', 'GDP', null, '十三五', 700],
])('PLAN.TARGET("%s","%s",%j,%j) is %j', async (region, indicator, year, plan, value) => {
  expect(await cellOf(target(region, indicator, year, plan))).toBe(value);
});

test.each([
  ['number', 2025],
  ['text', '2025'],
  ['with its word', '2025年'],
  ['full width', ' ２０２５ 年'],
  ['a number in text', '2025.0'],
  ['left out', null],
  ['undefined', undefined],
  ['an empty text', ''],
  ['an empty cell on the desktop', 0],
  ['a formatted number', { type: 'FormattedNumber', basicValue: 2025 }],
])('a year given as %s', async (_, year) => {
  expect(await cellOf(target('仓山', 'GDP', year))).toBe(1500);
});

test.each([
  ['a fraction', 2025.5],
  ['a day', 45992],
  ['below zero', -2025],
  ['a truth value', true],
  ['a text', '明年'],
  ['an infinite number', Infinity],
  ['an early year', 1900],
])('a year that is %s is refused with the cure', async (_, year) => {
  const answer = await cellOf(target('仓山', 'GDP', year));
  expect(answer).toMatchObject({ error: '#VALUE!' });
  expect((answer as { message: string }).message).toContain('四位年份');
});

test.each<[string, Promise<unknown> | (() => Promise<unknown>), string, readonly string[]]>([
  ['another year', () => target('仓山', 'GDP', 2023), '#N/A', ['2025年目标']],
  ['no plan of that year', () => target('仓山', 'GDP', 2030), '#N/A', ['十五五', '十四五']],
  [
    'a text target',
    () => target('仓山', '登记失业率', 2025),
    '#N/A',
    ['不高于全市平均水平', 'PLAN.INFO'],
  ],
  [
    'two concepts, none of them printed',
    () => target('仓山', '财政收入', 2025),
    '#N/A',
    ['没有列“财政收入”'],
  ],
  [
    'two concepts, one of them printed',
    () => target('丰泽', '财政收入', 2025),
    '#N/A',
    ['“一般公共预算收入”的目标值印的是横线'],
  ],
  [
    'two concepts, both of them printed',
    () => target('丰泽', '财政收入', 2020),
    '#VALUE!',
    ['一般公共预算收入', '一般公共预算总收入', '请写明是哪一个'],
  ],
  [
    'a concept the plan lacks',
    () => target('丰泽', '登记失业率', 2025),
    '#N/A',
    ['城镇调查失业率'],
  ],
  ['an unknown region', () => target('昌山', 'GDP'), '#VALUE!', ['仓山区']],
  ['an unknown indicator', () => target('仓山', '幸福指数'), '#VALUE!', ['幸福指数']],
  ['a lost table', () => target('晋安', 'GDP', 2025), '#N/A', ['晋安区十四五', '专栏2', '缺失']],
  [
    'no target but a growth',
    () => target('丰泽', '社会消费品零售总额', 2025),
    '#N/A',
    ['年均增长 5'],
  ],
  [
    'an unreadable period',
    () => target('仓山', 'GDP', 2025, '后年'),
    '#VALUE!',
    ['“后年”', '十四五'],
  ],
  ['no region', () => target(null, 'GDP'), '#VALUE!', ['地区']],
  ['no indicator', () => target('仓山', undefined), '#VALUE!', ['指标']],
  ['a truth value for a region', () => target(true, 'GDP'), '#VALUE!', ['TRUE']],
  ['no base column', () => base('丰泽', 'GDP'), '#N/A', ['没有印基期值']],
  [
    'a statement for a base',
    () => base('泉州开发区', '安全生产'),
    '#N/A',
    ['未发生安全生产事故（0人）'],
  ],
  ['a change over five years', () => growth('仓山', '全员劳动生产率'), '#N/A', ['[4.5]', '五年']],
  ['no growth', () => growth('仓山', '城镇新增就业人数'), '#N/A', ['空白', '目标值 [6.5]']],
  ['a dash for a growth', () => growth('仓山', '城镇化率'), '#N/A', ['横线']],
])('%s', async (_, call, error, told) => {
  const answer = await cellOf(typeof call === 'function' ? call() : call);
  expect(answer).toMatchObject({ error });
  for (const part of told) expect((answer as { message: string }).message).toContain(part);
});

test.each([
  ['仓山', 'GDP', 902.27],
  ['泉州开发区', '社零', 67.12],
])('PLAN.BASE("%s","%s") is %d', async (region, indicator, value) => {
  expect(await cellOf(base(region, indicator))).toBe(value);
});

test.each([
  ['仓山', 'GDP', undefined, 8],
  ['丰泽', 'GDP', undefined, 6.5],
  ['丰泽', '城镇新增就业人数', undefined, 21.14],
  ['丰泽', 'GDP', '十三五', 8.5],
])('PLAN.GROWTH("%s","%s",%j) is %d', async (region, indicator, plan, value) => {
  expect(await cellOf(growth(region, indicator, plan))).toBe(value);
});
