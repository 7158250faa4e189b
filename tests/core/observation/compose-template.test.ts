import { composeTemplate, missingRows } from '../../../src/core/observation/compose-template';
import { mapColumns } from '../../../src/core/observation/actuals-form';
import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { OBSERVATION_COLUMNS } from '../../../src/core/observation/actuals-form';
import { catalog } from './support/read';

function planOf(id: string) {
  const plan = catalog.plans.get(id);
  if (plan === undefined) throw new Error(`The fixture has no plan ${id}.`);
  return plan;
}

const composed = composeTemplate(catalog, planOf('990121-14'));
const template = composed.ok ? composed.value : [];
const cells = (value: string) =>
  template.map(({ region, indicator, unit, year, code }) => [
    ...[region, indicator, unit, String(year), value, '', '', code],
  ]);

test('year by year, in the plan’s order, the base year left out', () => {
  expect(template.map(({ year }) => year)).toEqual(
    [2021, 2022, 2023, 2024, 2025].flatMap((year) => Array.from({ length: 23 }, () => year)),
  );
  expect(template.slice(0, 2)).toEqual([
    {
      code: '990121-14-01',
      region: '青山县',
      indicator: '地区生产总值（GDP）',
      unit: '亿元',
      year: 2021,
      hasGrowth: true,
    },
    expect.objectContaining({ code: '990121-14-02', hasGrowth: true }),
  ]);
});

test('a plan whose table is missing has nothing to fill in, and says so', () => {
  expect(composeTemplate(catalog, planOf('990122-14'))).toMatchObject({
    ok: false,
    finding: { kind: 'table-missing', region: '白水县' },
  });
});

test('every row of a template is understood when it is read back', () => {
  const grid = { rows: [OBSERVATION_COLUMNS, ...cells('无数据')], firstRow: 2 };
  const { observations, findings } = readObservationGrid(catalog, grid);
  expect([observations.length, findings]).toEqual([template.length, []]);
});

test.each([
  ['nothing is missing where all is there', cells(''), 0],
  ['all is missing where nothing is', [], template.length],
  ['what was deleted is missing', cells('').slice(7), 7],
  ['names stand in for a lost 编码', cells('').map((row) => row.slice(0, 7)), 0],
  [
    'another year is another row',
    cells('').map((row) => [...row.slice(0, 3), '2026', ...row.slice(4)]),
    template.length,
  ],
])('%s', (_, rows, count) => {
  const columns = mapColumns(OBSERVATION_COLUMNS, {});
  expect(missingRows(template, columns, rows)).toHaveLength(count);
});
