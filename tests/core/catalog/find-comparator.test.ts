import { STATUS } from '../../../src/core/function/progress-functions';
import { explainComputed } from '../../../src/core/provenance/explain-row';
import { findRow } from '../../../src/core/catalog/find-row';
import { sayGround, sayVerdict } from '../../../src/wording/progress';
import { county, type CountyActual, type CountyRow } from '../../support/county';

const DOWN = { nature: 'share', direction: 'down' } as const;
const GDP: CountyRow = {
  name: '地区生产总值',
  unit: '亿元',
  base: '100',
  target: '150',
  concept: { nature: 'flow', direction: 'up', priceBasis: 'constant' },
};
const JOBLESS = '城镇登记失业率';
const jobless = (target: string, concept: CountyRow['concept'] = DOWN): CountyRow => ({
  ...{ name: JOBLESS, unit: '%', target },
  ...(concept === undefined ? {} : { concept }),
});
const INCOME = '居民人均可支配收入增长';
const income = (target: string): CountyRow => ({ name: INCOME, unit: '%', target });
const MONEY: CountyRow = { name: '居民人均可支配收入', unit: '元', growth: '与经济增长同步' };

function judged(rows: readonly CountyRow[], actuals: readonly CountyActual[], given = '') {
  const catalog = county(rows, actuals);
  const indicator = rows.at(-1)?.name ?? '';
  const query = { region: '松溪县', indicator, year: 2023, actual: given };
  const found = findRow(catalog, { region: '松溪县', indicator });
  const status = STATUS.ask(catalog, query);
  if (!found.ok || !status.ok) throw new Error('not found');
  const actual = given === '' ? {} : { given: { text: given, address: undefined } };
  const { assessments } = explainComputed(catalog, found.value, {
    ...{ asked: 'status', year: 2023 },
    ...actual,
  });
  const ground = assessments.map((each) => sayGround(each, found.value.row.unit)).join('；');
  return `${sayVerdict(status.value.verdict)}｜${ground}`;
}

test.each<[CountyRow, readonly CountyActual[], string]>([
  [
    jobless('不高于全市平均水平'),
    [
      ['县', JOBLESS, 2023, '3.1'],
      ['市', JOBLESS, 2023, '3.4'],
    ],
    '达标｜实际3.1，目标不高于平江市3.4：余量0.3个百分点',
  ],
  [
    jobless('不高于全市平均水平'),
    [
      ['县', JOBLESS, 2023, '3.6'],
      ['市', JOBLESS, 2023, '3.4'],
    ],
    '未达标｜实际3.6，目标不高于平江市3.4：差0.2个百分点',
  ],
  [
    jobless('低于全省平均水平0.5个百分点'),
    [
      ['县', JOBLESS, 2023, '3.5'],
      ['省', JOBLESS, 2023, '4'],
      ['市', JOBLESS, 2023, '3'],
    ],
    '达标｜实际3.5，目标不高于江北省4低0.5个百分点：正好相等',
  ],
  [
    jobless('不高于全市平均水平'),
    [
      ['县', JOBLESS, 2023, '3.6'],
      ['市', JOBLESS, 2022, '3.4'],
    ],
    '无法判断（缺平江市2023年“城镇登记失业率”的数）｜请在“实际值”表加一行：地区平江市、指标城镇登记失业率、年份2023，填实际值，或由人认定，实际值填“完成”或“未完成”',
  ],
  [jobless('不高于全市平均水平'), [['市', JOBLESS, 2023, '3.4']], '无法判断（缺2023年实际值）｜'],
  [
    jobless('不高于全国平均水平'),
    [['县', JOBLESS, 2023, '3.6']],
    '无法判断（缺全国2023年“城镇登记失业率”的数）｜规划数据里查不到全国的这个指标：请在 regions.csv 写明上级地区，并让两个地区用同一个指标标识，或由人认定，实际值填“完成”或“未完成”',
  ],
  [
    jobless('居全市前列'),
    [['县', JOBLESS, 2023, '3.6']],
    '待认定｜没有写明前几位才算，需人工认定，填“完成”或“未完成”',
  ],
  [
    income('与经济增长同步'),
    [
      ['县', INCOME, 2023, '5.8'],
      ['县', '地区生产总值', 2023, '120', '5.6'],
    ],
    '达标｜实际增速5.8，目标不低于松溪县地区生产总值增速5.6：余量0.2个百分点',
  ],
  [
    income('与经济增长同步'),
    [
      ['县', INCOME, 2023, '5.3'],
      ['县', '地区生产总值', 2023, '120', '5.6'],
    ],
    '未达标｜实际增速5.3，目标不低于松溪县地区生产总值增速5.6：差0.3个百分点',
  ],
  [
    income('与经济增长基本同步'),
    [
      ['县', INCOME, 2023, '5.3'],
      ['县', '地区生产总值', 2023, '120', '5.6'],
    ],
    '达标｜实际增速5.3，目标不低于松溪县地区生产总值增速5.6：差0.3个百分点（落后0.5个百分点以内算基本同步）',
  ],
  [
    income('快于经济增长'),
    [['县', INCOME, 2023, '5.3']],
    '无法判断（缺松溪县2023年“地区生产总值”的增速）｜请在“实际值”表加一行：地区松溪县、指标地区生产总值、年份2023，填增速，或由人认定，实际值填“完成”或“未完成”',
  ],
  [
    MONEY,
    [
      ['县', '居民人均可支配收入', 2023, '42000', '6.1'],
      ['县', '地区生产总值', 2023, '120', '5.6'],
    ],
    '达标｜实际增速6.1，目标不低于松溪县地区生产总值增速5.6：余量0.5个百分点',
  ],
  [
    MONEY,
    [
      ['县', '居民人均可支配收入', 2023, '42000'],
      ['县', '地区生产总值', 2023, '120', '5.6'],
    ],
    '无法判断（缺2023年增速）｜',
  ],
])('%#', (row, actuals, expected) => expect(judged([GDP, row], actuals)).toBe(expected));

test('what somebody found goes before what is missing, and a given value before the packages’', () => {
  const rows = [GDP, jobless('不高于全市平均水平')];
  const actuals: readonly CountyActual[] = [['市', JOBLESS, 2023, '3.4']];
  expect(judged(rows, [], '完成')).toBe('完成｜');
  expect(judged(rows, actuals, '3.5')).toBe('未达标｜实际3.5，目标不高于平江市3.4：差0.1个百分点');
});

test('an indicator that only this county has cannot be looked up above', () =>
  expect(
    judged(
      [{ name: '茶园面积', unit: '万亩', target: '高于全市平均水平' }],
      [['县', '茶园面积', 2023, '3']],
    ),
  ).toMatch(/^无法判断（缺平江市2023年“茶园面积”的数）｜规划数据里查不到平江市的这个指标/u));

test.each(['地区生产总值（GDP）增长（%）', 'GDP增速', '国内生产总值增长率'])(
  'the growth of the economy is that of a row of its own: %s',
  (name) => {
    const rate: CountyRow = { name, unit: '%', target: '5.5左右' };
    const actuals: readonly CountyActual[] = [
      ['县', name, 2023, '5.2'],
      ['县', INCOME, 2023, '6.1'],
    ];
    expect(judged([rate, income('快于经济增长')], actuals)).toMatch(/^达标｜.*增速5\.2/u);
  },
);
