import type { Catalog } from '../../../src/core/catalog/catalog';
import { observationKey } from '../../../src/core/indicator/plan-indicator';
import { catalogOf, conflictsIn, nameOf, type Line } from './support/made-up';

const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);
const gdp = { name: '地区生产总值', unit: '亿元' };
const ALONE = { planId: undefined, code: undefined, regionId: '990121', indicatorId: gdp.name };

/** The catalogue with the figures that name no plan among the region's observations. */
function buildAlone(catalog: Catalog): Catalog {
  const all = [...catalog.figures].map(([key, figures]) => {
    return [key, figures.filter(({ planId }) => planId !== undefined)] as const;
  });
  const alone = [...catalog.figures.values()].flat().filter(({ planId }) => planId === undefined);
  const observations = new Map([[observationKey('990121', gdp.name), alone]]);
  return { ...catalog, figures: new Map(all), observations };
}

test.each<[what: string, says: string, expected: string | undefined]>([
  ['two goals of one year', 'target 94; prose target 88亿元', 'statements value'],
  ['the same number, with its unit', 'target 94; prose target 94亿元', undefined],
  ['the same number, with more decimals', 'target 94.0; prose target 94', undefined],
  ['the same number in another unit', 'target 94; prose target 940000万元', undefined],
  ['another number in another unit', 'target 94; prose target 880000万元', 'statements value'],
  [
    'rounded to fewer decimals',
    'actual@2020 764; prose actual@2020 763.92亿元',
    'statements rounding',
  ],
  ['rounded half up', 'actual@2020 763.2; prose actual@2020 763.15', 'statements rounding'],
  [
    'rounded half up, a large number',
    'actual@2020 1234567.2; prose actual@2020 1234567.15',
    'statements rounding',
  ],
  [
    'cut off after the last place',
    'actual@2020 763; prose actual@2020 763.92亿元',
    'statements rounding',
  ],
  [
    'neither rounded nor cut off',
    'actual@2020 762; prose actual@2020 763.92亿元',
    'statements value',
  ],
  ['one unit of the last place apart', 'actual@2020 50; prose actual@2020 51', 'statements value'],
  ['rounded in 万', 'actual@2020 1.1万亿元; prose actual@2020 11003', 'statements rounding'],
  ['突破 and the bare number', 'target 1000; prose target 突破千亿元', 'statements wording'],
  ['以上 and 超过', 'target 1000以上; prose target 超过1000亿元', 'statements wording'],
  [
    'a goal that meets another’s bound',
    'target 1200; prose target 1000亿元以上',
    'statements wording',
  ],
  [
    'a goal that misses another’s bound',
    'target 900; prose target 1000亿元以上',
    'statements value',
  ],
  ['two bounds', 'target 1000以上; prose target 1200亿元以上', 'statements value'],
  ['a fact that meets a bound', 'actual@2020 763; prose actual@2020 突破750亿元', undefined],
  [
    'a fact that misses a bound',
    'actual@2020 745; prose actual@2020 突破750亿元',
    'statements value',
  ],
  ['a fact near an approximate one', 'actual@2020 763; prose actual@2020 约760亿元', undefined],
  [
    'a fact far from an approximate one',
    'actual@2020 763; prose actual@2020 约700亿元',
    'statements value',
  ],
  [
    'a fact and its approximation to the digit',
    'actual@2020 763; prose actual@2020 近763亿元',
    'statements wording',
  ],
  ['the value hoped for', 'target 655（力争800）; prose target 800亿元', 'statements wording'],
  [
    'neither the value set nor hoped for',
    'target 655（力争800）; prose target 700亿元',
    'statements value',
  ],
  ['a number in a range', 'target 3-4; prose target 3', 'statements wording'],
  ['a number outside a range', 'target 3-4; prose target 5', 'statements value'],
  ['a bound that fits another bound', 'target 1000以内; prose target 1200以内', 'statements value'],
  [
    'bounds of two sides that leave room',
    'target 1000以上; prose target 1200以内',
    'statements wording',
  ],
  [
    'bounds of two sides that leave none',
    'target 1200以上; prose target 1000以内',
    'statements value',
  ],
  ['a fact below a bound', 'actual@2020 763; prose actual@2020 800以内', undefined],
  ['a fact that passes a bound', 'actual@2020 863; prose actual@2020 800以内', 'statements value'],
  ['a fact that rounds to a bound', 'actual@2020 799.8; prose actual@2020 800以上', undefined],
  [
    'just beyond an approximate one',
    'actual@2020 783; prose actual@2020 约760',
    'statements value',
  ],
  ['a fact half a unit from it', 'actual@2020 799.6; prose actual@2020 800以上', undefined],
  [
    'a fact that rounds to a coarser bound',
    'actual@2020 799.4; prose actual@2020 800以上',
    'statements value',
  ],
  [
    'a fact a little over twice a hundredth off',
    'actual@2020 12.3; prose actual@2020 12',
    'statements rounding',
  ],
  ['cut off far from it', 'actual@2020 1.9; prose actual@2020 1', 'statements value'],
  ['cut off with its sign', 'actual@2020 -99.9; prose actual@2020 -99', 'statements rounding'],
  ['cut off over zero', 'actual@2020 -0.4; prose actual@2020 0', 'statements rounding'],
  ['a range and the same range', 'target 3-4; prose target 3-4亿元', undefined],
  ['ranges that share an end', 'target 3-4; prose target 4-5', 'statements wording'],
  ['ranges of one lower end', 'target 3-4; prose target 3-5', 'statements wording'],
  ['ranges apart', 'target 3-4; prose target 6-7', 'statements value'],
  ['the value hoped for, first', 'target 800; prose target 655（力争800）', 'statements wording'],
  ['ranges of growth', 'growth 8-9%; prose growth 7%', 'statements value'],
  ['a goal close by and coarser', 'target 4.46; prose target 4.5', 'statements rounding'],
  ['a goal of growth, rounded', 'growth 7.4%; prose growth 7%', 'statements value'],
  ['the sum and a part of it', 'target [300]; prose target@2022 [90]', undefined],
  ['the first named unit counts', 'target 94; prose target 94万元', 'statements value'],
  [
    'expected and measured',
    'actual@2020#E 760; prose actual@2020#A 763',
    'statements value revised',
  ],
  [
    'said to be preliminary',
    'actual@2020 760（快报数）; prose actual@2020 763',
    'statements value revised',
  ],
  ['both expected', 'actual@2020#E 760; prose actual@2020#E 763', 'statements value'],
  ['goals are not revised', 'target#P 760; prose target#A 763', 'statements value'],
  ['yearly growth', 'growth 8%; prose growth 7.5%', 'statements value'],
  ['measured growth, rounded', 'actual_growth 7%; prose actual_growth 7.4%', 'statements rounding'],
  ['a goal rounded off', 'target 276.33; prose target 276.3', 'statements rounding'],
  ['a goal rounded away', 'target 4; prose target 4.5', 'statements value'],
  ['yearly growth as a bound', 'growth 8%; prose growth 8%以上', 'statements wording'],
  [
    'growth in the column of levels',
    'target 年均增长8%; prose target 年均增长7%',
    'statements value',
  ],
  ['growth of one kind nobody knows', 'target 年均增长8%; prose target 增长30%', undefined],
  ['growth of other years', 'growth 8%; prose growth@2021 7.5%', undefined],
  ['another year', 'target 94; prose target@2035 200', undefined],
  ['level and growth', 'target 94; prose growth 8%', undefined],
  ['a level and a sum', 'target 94; prose target 五年累计达到300亿元', undefined],
  ['two sums', 'target [300]; prose target 五年累计达到310亿元', 'statements value'],
  ['text and number', 'target 完成市下达任务; prose target 94', undefined],
  ['two texts', 'target 完成市下达任务; prose target 完成省下达任务', undefined],
  ['a mark', 'target --; prose target 94', undefined],
  ['a clause about something else', 'target 35; prose target 占地区生产总值比重达到20%', undefined],
  ['money of other prices', 'actual@2020 763（可比价）; prose actual@2020 800', undefined],
  ['three statements', 'base 51; actual@2020 50; prose actual@2020 59', 'statements value'],
  [
    'first and final value',
    'actual@2020#P 760; prose actual@2020#A 763',
    'statements value revised',
  ],
  ['base and the year’s value', 'base 763.92; prose actual@2020 770', 'statements value'],
])('%s: %s', (_, says, expected) => {
  expect(found({ ...gdp, says })).toEqual(expected === undefined ? [] : [expected]);
});

test('the base of a plan is the end of the one before, across units', () => {
  const before = { ...gdp, ordinal: 13, says: 'actual 50' } as const;
  expect(found(before, { ...gdp, says: 'base 51' })).toEqual(['statements value']);
  expect(found(before, { ...gdp, says: 'base 50' })).toEqual([]);
  expect(found(before, { ...gdp, unit: '万元', says: 'base 500000' })).toEqual([]);
  expect(found(before, { ...gdp, unit: '亿美元', says: 'base 7' })).toEqual([]);
  expect(found({ ...before, unit: '' }, { ...gdp, says: 'base 500000' })).toEqual([]);
});

test('an observation stated alone is read for the plan that its year is of, ends included', () => {
  const says = (year: number) => {
    const catalog = catalogOf([
      { ...gdp, says: `actual@${String(year)} 50; prose actual@${String(year)} 51` },
    ]);
    // Without its plan the figure is stated of the region alone.
    for (const [, figures] of catalog.figures)
      for (const figure of figures) if (figure.place.kind === 'prose') Object.assign(figure, ALONE);
    return conflictsIn(buildAlone(catalog)).map(nameOf);
  };
  expect([2019, 2020, 2023, 2025, 2026].map(says)).toEqual([
    [],
    ['statements value'],
    ['statements value'],
    ['statements value'],
    [],
  ]);
});

test('the value hoped for is turned into the unit of the other row', () => {
  const rows = [
    { ...gdp, says: 'target 800' },
    { ...gdp, unit: '万元', says: 'target 6550000（力争8000000）' },
  ];
  expect(found(...rows)).toEqual(['statements wording']);
});

test('a later plan may set another goal for one year', () => {
  const before = { ...gdp, ordinal: 13, says: 'target@2035 500' } as const;
  expect(found(before, { ...gdp, says: 'target@2035 600' })).toEqual([]);
});

test('without concepts the printed name tells, unless a plan prints it twice', () => {
  const plain = { name: '机场客运量', unit: '万人次', concept: '' } as const;
  const before = { ...plain, ordinal: 13, says: 'actual 50' } as const;
  expect(found(before, { ...plain, says: 'base 51' })).toEqual(['statements value']);
  const twice = [
    { ...plain, says: 'base 51' },
    { ...plain, says: 'base 52' },
  ];
  expect(found(before, ...twice)).toEqual([]);
});

test('what is named as added up is not held against the base of a year', () => {
  const added = { name: '发明专利累计新增授权数', unit: '件' } as const;
  expect(
    found({ ...added, ordinal: 13, says: 'actual 273' }, { ...added, says: 'base 36' }),
  ).toEqual([]);
});

test('all rows concerned are named, tables come first', () => {
  const catalog = catalogOf([
    { ...gdp, ordinal: 13, says: 'prose actual 59; actual 50' },
    { ...gdp, says: 'base 51' },
  ]);
  const [conflict] = conflictsIn(catalog);
  expect(conflict?.rows).toEqual(['990121-14-01', '990121-13-01']);
  const statements = conflict?.kind === 'statements' ? conflict.statements : [];
  expect(statements.map(({ figure }) => figure.text)).toEqual(['51', '50', '59']);
});
