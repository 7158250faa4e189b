import { conflictsAbout, isDoubt } from '../../../src/core/conflict/find-conflicts';
import { catalogOf, nameOf, type Line } from './support/made-up';

type Row = Omit<Line, 'says'>;
const money: Row = { name: '生产总值', unit: '亿元', nature: 'flow' };
const share: Row = { name: '森林覆盖率', unit: '%', nature: 'share' };
const parts: Row = { name: '三次产业比重', unit: '', nature: 'composition' };
const YEARS = 'actual@2021 2; actual@2022 3; actual@2023 4; actual@2024 5; actual@2025 6';

/**
 * Which printed figures a conflict is about: a figure is asked for by its place in what the row says,
 * from 0; the answer is what its reader is told, and whether the figure must be doubted.
 */
test.each<[row: Row, says: string, at: readonly number[], told: string, doubt: boolean]>([
  [money, 'target 94; prose target 88; growth 8%', [0, 1], 'statements value', true],
  [money, 'actual 763; prose actual 763.92', [0, 1], 'statements rounding', false],
  [money, 'actual#P 760; prose actual#A 763', [0, 1], 'statements value revised', false],
  [money, 'base 902.27; target 1500; growth 8%', [0, 1, 2], 'growth', true],
  [
    { ...money, priceBasis: 'constant' },
    'base 902.27; target 1500; growth 8%',
    [0, 1, 2],
    'growth',
    false,
  ],
  [share, 'base 29; target 50; growth 2; target@2035 60', [0, 1, 2], 'share-growth', true],
  [share, 'base 95; target 97; growth [4]; target@2035 98', [0, 1, 2], 'change', true],
  [
    money,
    'base 53.34; target 五年累计达到400亿元; growth 2; target@2035 9',
    [0, 1, 2],
    'sum',
    true,
  ],
  [money, `${YEARS}; actual 五年累计30; target 9`, [0, 1, 2, 3, 4, 5], 'years', true],
  [parts, 'target 0.2: 33.8: 67; base 1: 40: 59', [0], 'composition', true],
  [share, 'target 102; growth 3', [0], 'unit above-whole', true],
  [share, 'base 30.73; target 29.85; target@2035 40', [0, 1], 'met', false],
])('%o %s: figures %j are told of %s', (row, says, at, told, doubt) => {
  const catalog = catalogOf([{ ...row, says }]);
  const [planIndicator] = catalog.rows.get('990121-14') ?? [];
  const figures = [...catalog.figures.values()].flat();
  if (planIndicator === undefined) throw new Error('no row');
  const about = figures.map((figure) => conflictsAbout(catalog, planIndicator, figure));
  expect(about.map((conflicts) => conflicts.map(nameOf).join('; '))).toEqual(
    figures.map((_, index) => (at.includes(index) ? told : '')),
  );
  for (const index of at) expect(about[index]?.some(isDoubt)).toBe(doubt);
});

test('names that look alike are told of the row, never of a figure', () => {
  const row = { unit: '%', nature: 'share', says: 'target 5' } as const;
  const catalog = catalogOf([
    { ...row, name: '绿化覆盖率' },
    { ...row, name: '建成区绿化覆盖率' },
  ]);
  const [one] = catalog.rows.get('990121-14') ?? [];
  const figures = [...catalog.figures.values()].flat();
  expect(figures.flatMap((figure) => (one ? conflictsAbout(catalog, one, figure) : []))).toEqual(
    [],
  );
});

test('a figure of the same id in another plan is another figure', () => {
  const catalog = catalogOf([{ ...money, says: 'target 94; prose target 88' }]);
  const [row] = catalog.rows.get('990121-14') ?? [];
  const [figure] = [...catalog.figures.values()].flat();
  if (row === undefined || figure === undefined) throw new Error('no figure');
  expect(conflictsAbout(catalog, row, figure)).toHaveLength(1);
  expect(conflictsAbout(catalog, row, { ...figure, planId: '990121-13' })).toEqual([]);
});
