import { shelf } from '../../src/datapackage/shelf';
import { cellOf, installCustomFunctions, PLAN } from '../support/custom-functions';

const { ACTUAL: actual } = PLAN;

beforeAll(() => {
  installCustomFunctions();
  shelf.put([]);
});

test.each([
  ['丰泽', '城镇新增就业人数', 2023, 2.2],
  ['丰泽', '城镇新增就业人数', '2023年', 2.2],
  ['丰泽', 'GDP', 2020, 763],
  ['丰泽', '居民人均可支配收入', 2020, 6.01],
  ['泉州开发区', 'GDP', 2020, 183.77],
  ['泉州开发区', '第三产业增加值', 2020, 38.22],
])('PLAN.ACTUAL("%s","%s",%j) is %d', async (region, indicator, year, value) => {
  expect(await cellOf(actual(region, indicator, year))).toBe(value);
});

test.each([
  ['no value of that year', '丰泽', '城镇新增就业人数', 2022, '#N/A', ['2022年', '2023']],
  ['only a base value', '仓山', 'GDP', 2020, '#N/A', ['902.27', 'PLAN.BASE']],
  [
    'a sum over five years',
    '泉州开发区',
    '出口总额（亿美元）',
    2020,
    '#N/A',
    ['五年累计达32.68亿美元'],
  ],
  ['a text', '丰泽', '单位GDP能耗降幅', 2020, '#N/A', ['完成市下达任务']],
  ['no year', '丰泽', 'GDP', null, '#VALUE!', ['年份']],
  ['an odd year', '丰泽', 'GDP', '去年', '#VALUE!', ['去年']],
])('%s', async (_, region, indicator, year, error, told) => {
  const answer = await cellOf(actual(region, indicator, year));
  expect(answer).toMatchObject({ error });
  for (const part of told) expect((answer as { message: string }).message).toContain(part);
});
