import { findConflicts, conflictsOf } from '../../../src/core/conflict/find-conflicts';
import { catalogOf, conflictsIn, nameOf, planOf, type Line } from './support/made-up';

type Case = readonly [what: string, says: string, expected: string | undefined];
const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);
const check = (line: Omit<Line, 'says'>) => (_: string, says: string, expected: Case[2]) => {
  expect(found({ ...line, says })).toEqual(expected === undefined ? [] : [expected]);
};

const money = { name: '生产总值', unit: '亿元', nature: 'flow', direction: 'up' } as const;
const share = { name: '森林覆盖率', unit: '%', nature: 'share', direction: 'up' } as const;
const stock = { name: '床位数', unit: '张', nature: 'stock', direction: 'up' } as const;
const low = { name: '平均浓度', unit: 'ug/m3', nature: 'index', direction: 'down' } as const;
const rate = { name: '收入增长', unit: '%', nature: 'rate', direction: 'up' } as const;

test.each<Case>([
  ['too low for the target', 'base 902.27; target 1500; growth 8%', 'growth'],
  ['right to the decimals', 'base 183.77; target 276.33; growth 8.5', undefined],
  ['right within the rounding of the rate', 'base 120.50; target 180; growth 8%', undefined],
  ['just outside the rounding of the rate', 'base 100; target 155; growth 8.0%', 'growth'],
  ['a bound that the target passes', 'base 100; target 200; growth 8%以上', undefined],
  ['a bound that the target misses', 'base 100; target 120; growth 8%以上', 'growth'],
  ['a target that growth passes', 'base 100; target 130以上; growth 8%', undefined],
  ['a target that growth misses', 'base 100; target 突破200; growth 8%', 'growth'],
  ['approximate growth', 'base 100; target 148; growth 8%左右', undefined],
  ['approximate growth far off', 'base 100; target 200; growth 8%左右', 'growth'],
  ['no base', 'target 1500; growth 8%', undefined],
  ['a mark for the target', 'base 902.27; target --; growth 8%', undefined],
  ['a bracket for the growth', 'base 100; target 150; growth [50]', undefined],
  ['a fall', 'base 100; target 77; growth -5', undefined],
  ['growth printed like the base', 'base 8; target 20; growth 8', 'growth'],
  ['measured growth', 'base 100; actual 150; actual_growth 7', 'growth'],
])('base, growth and level of an amount, %s: %s', check(money));

test.each<Case>([
  ['points a year', 'base 61.6; target 65; growth 0.68', undefined],
  ['points in all', 'base 31; target 33; growth 2', undefined],
  ['per cent a year', 'base 29; target 32; growth 2', undefined],
  ['none of these', 'base 29; target 50; growth 2', 'share-growth'],
  ['points over the period', 'base 95; target 97; growth [2]', undefined],
  ['other points over the period', 'base 95; target 97; growth [4]', 'change'],
  ['within the rounding of three numbers', 'base 95.4; target 97; growth [2]', undefined],
  ['target and change in one cell', 'base 79.5; target 80.2[0.7]', undefined],
  ['a change in one cell, just right', 'base 79.50; target 80.2[0.8]', undefined],
  ['a change in one cell just off', 'base 79.5; target 80.2[0.9]', 'change'],
  ['another change in one cell', 'base 79.5; target 80.2[1.7]', 'change'],
])('base, change and level of a share, %s: %s', check(share));

test.each<Case>([
  ['the difference', 'base 15.5; target 20; growth [4.5]', undefined],
  ['per cent of the base', 'base 40; target 50; growth [25%]', undefined],
  ['per cent without saying so', 'base 40; target 50; growth [25]', undefined],
  ['neither', 'base 15.5; target 20; growth [8.5]', 'change'],
])('base, change and level of a stock, %s: %s', check(stock));

test.each<Case>([
  ['without a sign', 'base 26; target 21; growth [5]', undefined],
  ['with its sign', 'base 26; target 21; growth [-5]', undefined],
  ['with its word', 'base 26; target 21; growth 累计下降5', undefined],
  ['with the wrong sign', 'base 26; target 21; growth 累计提高5', 'change'],
])('base, change and level that fall, %s: %s', check(low));

test.each<Case>([
  [
    'what base and growth add up to',
    'base 53.34; target 五年累计达到283.15亿元; growth 2',
    undefined,
  ],
  ['another sum', 'base 53.34; target 五年累计达到400亿元; growth 2', 'sum'],
  [
    'the years’ own values',
    'actual@2021 2; actual@2022 3; actual@2023 3; actual@2024 3; actual@2025 4; actual 五年累计15',
    undefined,
  ],
  [
    'not the years’ own values',
    'actual@2021 2; actual@2022 3; actual@2023 3; actual@2024 3; actual@2025 4; actual 五年累计19',
    'years',
  ],
  ['a year missing', 'actual@2021 2; actual@2022 3; actual@2025 4; actual 五年累计19', undefined],
  ['of two years', 'actual@2023 2; actual@2024 3; prose actual@2023-2024 累计5', undefined],
  ['of two years, wrong', 'actual@2023 2; actual@2024 3; prose actual@2023-2024 累计9', 'years'],
  ['of one year', 'actual@2023 2; prose actual@2023 累计9', undefined],
])('a sum, %s: %s', check(money));

test.each<Case>([
  ['whole', 'target 0.2: 32.8: 67', undefined],
  ['whole but for rounding', 'target 33.3:33.3:33.3', undefined],
  ['not whole', 'target 0.2: 33.8: 67', 'composition'],
  ['approximate', 'target 约1:40:60', undefined],
])('parts, %s: %s', check({ name: '三次产业比重', unit: '', nature: 'composition' }));

test('the total of parts carries no binary dust', () => {
  const line: Line = {
    name: '产业比重',
    unit: '',
    nature: 'composition',
    says: 'target 33.1:33.1:33.1',
  };
  expect(conflictsIn(catalogOf([line]))).toMatchObject([{ kind: 'composition', total: 99.3 }]);
});

test('a ratio is no composition', () => {
  expect(found({ name: '师生比', unit: '', nature: 'index', says: 'target 1:18' })).toEqual([]);
});

test.each<
  readonly [what: string, line: Omit<Line, 'says'>, says: string, expected: string | undefined]
>([
  ['passed by the base', share, 'base 30.73; target 29.85', 'met'],
  ['passed downwards', low, 'base 20; target 21', 'met'],
  ['ahead', share, 'base 28; target 29.85', undefined],
  ['kept', share, 'base 100; target 100', undefined],
  ['passed within the fewer decimals', share, 'base 30.2; target 30', undefined],
  ['a limit of a share', share, 'base 98; target 95%以上', undefined],
  ['a limit from above', { ...low, unit: '%', nature: 'share' }, 'base 3.1; target <4', undefined],
  ['a bound of a stock', stock, 'base 450; target 400张以上', 'met'],
  ['a rate', rate, 'base 9; target 8', undefined],
  ['a sum', money, 'base 20; target [11]', undefined],
  ['of growth', { ...money, targetType: 'growth' }, 'base 100; target 8', undefined],
  ['of growth, measured', { ...money, targetType: 'growth' }, 'base 9; actual 8', undefined],
  ['said to be kept', { ...stock, targetType: 'keep' }, 'base 450; target 400', undefined],
  ['no direction', { ...stock, direction: 'none' }, 'base 450; target 400', undefined],
])('a target %s: %o %s', (_, line, says, expected) => {
  check(line)('', says, expected);
});

test('a base measured in the plan before counts where the plan prints none', () => {
  const before = { ...share, ordinal: 13, says: 'actual 30.73' } as const;
  expect(found(before, { ...share, says: 'target 29.85' })).toEqual(['met']);
  expect(found(before, { ...share, says: 'prose base 28; target 29.85' })).toEqual([
    'statements value',
  ]);
});

test.each<
  readonly [what: string, line: Omit<Line, 'says'>, says: string, expected: string | undefined]
>([
  [
    'money printed as a share',
    { ...money, unit: '%', conceptUnit: '万元/人' },
    'base 15.5; target 20; growth [9]',
    'unit dimension',
  ],
  [
    'a size of its own',
    { ...money, conceptUnit: '万元' },
    'base 0.0044; target 0.007; growth 9',
    undefined,
  ],
  [
    'growth alone, in %',
    { ...money, unit: '%', conceptUnit: '亿元' },
    'target --; growth 8',
    undefined,
  ],
  ['no unit', { ...money, unit: '', conceptUnit: '亿元' }, 'base 1; target 2', undefined],
  [
    'a unit nobody knows',
    { ...money, unit: '斛', conceptUnit: '亿元' },
    'base 1; target 2',
    undefined,
  ],
  ['more than the whole', share, 'target 102', 'unit above-whole'],
  ['a gross rate', { ...share, name: '高等教育毛入学率' }, 'target 102', undefined],
  ['less than nothing', stock, 'target -3', 'unit below-zero'],
  ['persons in a row of money', money, 'target 20万人', 'unit cell'],
  ['growth in a row of money', money, 'target 8%', undefined],
])('a unit, %s: %o %s', (_, line, says, expected) => {
  check(line)('', says, expected);
});

test.each<Case>([
  ['growth of a rate', 'base 3; target 8; growth 8', undefined],
  ['a fall of a rate', 'base 9; target 8; growth [1]', undefined],
])('%s is not computed with', check(rate));

test('a row without a concept is known by its unit and name', () => {
  const plain = { concept: '' } as const;
  expect(
    found({ ...plain, name: '营收增速', unit: '%', says: 'base 3; target 8; growth 8' }),
  ).toEqual([]);
  expect(
    found({ ...plain, name: '绿化率', unit: '%', says: 'base 29; target 50; growth 2' }),
  ).toEqual(['share-growth']);
  expect(
    found({ ...plain, name: '产值', unit: '亿元', says: 'base 100; target 300; growth 8' }),
  ).toEqual(['growth']);
});

test('the level of a row that aims at growth is held against its growth', () => {
  const says = 'base 100; actual 150; actual_growth 7';
  expect(found({ ...money, targetType: 'growth', says })).toEqual(['growth']);
});

test('figures of two plans may bear one id', () => {
  const catalog = catalogOf([
    { ...money, ordinal: 13, unit: '万元', says: 'base 100' },
    { ...money, says: 'base 100; target 147; growth 8' },
  ]);
  for (const figures of catalog.figures.values())
    for (const figure of figures) if (figure.text === '100') Object.assign(figure, { id: 'one' });
  expect(conflictsIn(catalog)).toEqual([]);
});

test('what the user filled in is no printed statement', () => {
  const catalog = catalogOf([{ ...money, says: 'actual@2023 5; prose actual@2023 6' }]);
  expect(conflictsIn(catalog)).toHaveLength(1);
  for (const figures of catalog.figures.values()) {
    for (const figure of figures) Object.assign(figure.place, { kind: 'entry' });
  }
  expect(conflictsIn({ ...catalog })).toEqual([]);
});

test('contradictions come first, and a row tells only its own', () => {
  const catalog = catalogOf([
    { ...money, says: 'base 100; target 300; growth 8' },
    { ...stock, says: 'target 94; prose target 88' },
  ]);
  expect(findConflicts(catalog, planOf(14)).map(nameOf)).toEqual(['statements value', 'growth']);
  const row = catalog.rows.get('990121-14')?.[0];
  expect(row && conflictsOf(catalog, row).map(nameOf)).toEqual(['growth']);
});
