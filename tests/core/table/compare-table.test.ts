import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { askCompareTable } from '../../../src/core/table/compare-table';
import { fixturePackage } from '../../support/fixture-package';

const plain = fixturePackage();
const exportsInDollars = plain.planIndicators
  .filter((row) => row.planId === '990121-14' && ['01', '14'].includes(row.code))
  .map((row) => ({
    ...row,
    planId: '990123-14',
    indicatorId: row.code === '14' ? 'tourism' : row.indicatorId,
  }));
const catalog = buildCatalog([
  fixturePackage({ planIndicators: [...plain.planIndicators, ...exportsInDollars] }),
]);

function compare(indicator: string, regions: readonly string[], year?: number) {
  const outcome = askCompareTable(catalog, { indicator, regions, year });
  if (!outcome.ok) throw new Error(outcome.finding.kind);
  return outcome.value;
}

test('regions in the asked order, each once, as their plans print it', () => {
  const { columns, rows } = compare('GDP', ['甲市新城区', '青山', '青山县']);
  expect(columns).toEqual(['地区', '规划期', '指标', '单位', '基期值', '目标值', '年均增长']);
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    { kind: 'text', text: '新城区' },
    { kind: 'text', text: '青山县' },
  ]);
  expect(rows[1]?.cells.slice(4)).toEqual([
    { kind: 'number', value: 120.5, decimals: 2, printed: '120.50' },
    { kind: 'number', value: 180, decimals: 0, printed: '180' },
    { kind: 'text', text: '8%' },
  ]);
});

test('a region without the indicator keeps its row with the reason', () => {
  const { rows } = compare('森林覆盖率', ['青山', '白水', '甲市新城区']);
  expect(rows.map(({ finding }) => finding?.kind)).toEqual([
    undefined,
    'table-missing',
    'indicator-not-in-plan',
  ]);
  expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([7]));
});

test('a row of another concept says so', () => {
  const { rows } = compare('出口总额', ['青山', '甲市新城区']);
  expect(rows[1]?.finding).toEqual({
    kind: 'indicator-differs',
    indicator: '出口总额',
    region: '青山县',
    other: '出口总额',
  });
});

test('a year selects the plans and adds a column', () => {
  const { columns, rows } = compare('GDP', ['青山'], 2019);
  expect(columns.at(-1)).toBe('2019年实际值');
  expect(rows[0]?.cells[1]).toEqual({ kind: 'text', text: '十三五' });
  expect(rows[0]?.cells.at(-1)).toEqual({ kind: 'blank' });
});

test.each([
  ['nowhere known', '幸福指数', ['青山', '白水'], 'indicator-unknown'],
  ['a lost table alone', 'GDP', ['白水'], 'table-missing'],
  ['an unknown region', 'GDP', ['青山', '火星'], 'region-unknown'],
  ['no indicator', '', [], 'argument-missing'],
])('%s is a finding', (_, indicator, regions, kind) => {
  expect(askCompareTable(catalog, { indicator, regions, year: undefined })).toMatchObject({
    ok: false,
    finding: { kind },
  });
});

test('an empty catalogue answers', () => {
  const empty = buildCatalog([]);
  expect(askCompareTable(empty, { indicator: 'GDP', regions: [], year: 2025 })).toMatchObject({
    ok: false,
    finding: { kind: 'nothing-found' },
  });
});
