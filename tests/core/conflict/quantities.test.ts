import { catalogOf, conflictsIn, nameOf, type Line } from './support/made-up';

const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);
const gdp = { name: '地区生产总值', unit: '亿元' };
const share = { name: '森林覆盖率', unit: '%', nature: 'share' } as const;

test.each<[what: string, says: string, expected: string | undefined]>([
  ['points over the period', 'growth [2]; prose growth 提高2个百分点', undefined],
  ['other points over the period', 'growth [2]; prose growth 提高3个百分点', 'statements value'],
  [
    'points since the base year',
    'growth [2]; prose target 比2020年提高3个百分点',
    'statements value',
  ],
  ['points since another year', 'growth [2]; prose target 比2015年提高3个百分点', undefined],
  ['a fall and its bound', 'growth [-3]; prose target 累计下降3个百分点', undefined],
  ['another fall', 'growth [-3]; prose target 累计下降4个百分点', 'statements value'],
  ['a fall worded as a rise', 'growth [-3]; prose target 累计提高3个百分点', 'statements value'],
  ['a fall of at least', 'growth [-3]; prose target 累计下降3个百分点以上', 'statements wording'],
  [
    'a sum printed for a share is its change',
    'target [2]; prose target 累计提高3个百分点',
    'statements value',
  ],
  [
    'points a year are no change over the period',
    'growth [2]; prose target 年均提高3个百分点',
    undefined,
  ],
  [
    'points without 年均 are of the period',
    'growth [2]; prose target 提高3个百分点',
    'statements value',
  ],
  ['per cent without 年均 are of nobody knows what', 'growth [2]; prose target 增长3%', undefined],
  ['per cent a year in the column of one year', 'growth 2; prose target 年均增长3%', undefined],
])('a share, %s: %s', (_, says, expected) => {
  expect(found({ ...share, says })).toEqual(expected === undefined ? [] : [expected]);
});

test.each<[what: string, says: string, expected: string | undefined]>([
  ['the same parts', 'target 0.2: 32.8: 67; prose target 0.2：32.8：67.0', undefined],
  ['rounded parts', 'target 0.2: 32.8: 67.0; prose target 0:33:67', 'statements rounding'],
  ['another part', 'target 0.2: 32.8: 67.0; prose target 0.2: 33.8: 66.0', 'statements value'],
  [
    'parts cut off',
    'target 0.9: 32.9: 66.2; prose target 0:32:66',
    'statements rounding composition',
  ],
  [
    'parts neither rounded nor cut off',
    'target 0.2: 32.8: 67.0; prose target 2:33:65',
    'statements value',
  ],
  ['one part off by a whole', 'target 10.0: 30.0: 60.0; prose target 10:31:59', 'statements value'],
  ['the same parts, put about', 'target 10:30:60; prose target 约10:30:60', 'statements wording'],
  ['other parts, put about', 'target 10:30:60; prose target 约10:31:59', undefined],
  ['other parts, the first put about', 'target 约10:30:60; prose target 10:31:59', undefined],
  ['fewer parts', 'target 10:30:60; prose target 40:60', undefined],
])('a composition, %s: %s', (_, says, expected) => {
  const line = { name: '三次产业比重', unit: '', nature: 'composition', says } as const;
  expect(found(line).join(' ')).toBe(expected ?? '');
});

describe('what is added up or reduced', () => {
  test.each<[line: Omit<Line, 'says'>, says: string, expected: string]>([
    [{ name: '能耗降低', unit: '%', nature: 'rate' }, 'target 17; prose target [17]', ''],
    [
      { name: '能耗降低', unit: '%', nature: 'rate' },
      'target 17; prose target [18]',
      'statements value',
    ],
    [{ name: '能耗降低', unit: '%', nature: 'rate' }, 'actual@2025 3; prose actual [18]', ''],
    [{ ...gdp, targetType: 'sum' }, 'target 300; prose target [310]', 'statements value'],
    [{ ...gdp, targetType: 'sum' }, 'actual 300; prose actual [310]', ''],
    [{ ...gdp, targetType: 'growth' }, 'target 8; prose growth 7', ''],
    [{ ...gdp, targetType: 'growth' }, 'actual 8; prose actual_growth 7', ''],
    [{ ...gdp, name: '累计实际利用外资' }, 'actual 300; prose actual [310]', 'statements value'],
    [{ ...gdp, name: '五年新增产值' }, 'actual 300; prose actual [310]', 'statements value'],
  ])('%o %s: %s', (line, says, expected) => {
    expect(found({ ...line, says }).join(' ')).toBe(expected);
  });

  test('a number of several years is a total of amounts, and nobody knows what of a share', () => {
    const over = (line: Omit<Line, 'says'>) =>
      found({ ...line, says: 'actual@2021-2025 300; prose actual@2021-2025 [310]' });
    expect(over(gdp)).toEqual(['statements value']);
    expect(over({ ...gdp, nature: 'stock' })).toEqual([]);
    expect(over({ ...gdp, nature: 'rate', name: '降幅' })).toEqual([]);
  });
});

test('a change since the base year is one over the period, since another year it is not', () => {
  const says = (text: string) => found({ ...share, says: `growth [5]; prose growth ${text}` });
  expect(says('比2020年提高6个百分点')).toEqual(['statements value']);
  expect(says('比2018年提高6个百分点')).toEqual([]);
  expect(says('比2020年年均提高6个百分点')).toEqual([]);
});

test.each<[what: string, line: Omit<Line, 'says'>, says: string, firstYear: number]>([
  ['a level', gdp, 'target 94; prose target 88', 2025],
  [
    'parts',
    { name: '三次产业', unit: '', nature: 'composition' },
    'target 1:99; prose target 9:91',
    2025,
  ],
  ['a sum', gdp, 'target [94]; prose target [88]', 2021],
  ['growth', gdp, 'growth 8; prose growth 9', 2021],
])('%s in the column of the target year is of the years from %i', (_, line, says, firstYear) => {
  expect(conflictsIn(catalogOf([{ ...line, says }]))).toMatchObject([
    { firstYear, lastYear: 2025 },
  ]);
});

test.each([
  [199, ['statements value']],
  [200, []],
])('a number that is stated after %i others that agree: %o', (others, expected) => {
  const near = Array.from(
    { length: others },
    (_, at) => `prose actual 约1000.${String(at + 1001)}`,
  );
  expect(found({ ...gdp, says: [...near, 'prose actual 5'].join('; ') })).toEqual(expected);
});

test('of four numbers the first is held against the third, too', () => {
  const says = 'actual 1000; prose actual 约1010; prose actual 1040; prose actual 约1015';
  expect(found({ ...gdp, says })).toEqual(['statements value']);
});
