import { printedCell } from '../../../src/core/figure/table-cell';
import { composeTemplate, missingRows } from '../../../src/core/observation/compose-template';
import { usualEntryYear } from '../../../src/core/plan/plan';
import { mapColumns } from '../../../src/core/observation/actuals-form';
import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { OBSERVATION_COLUMNS } from '../../../src/core/observation/entry-columns';
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
      responsibleUnit: '',
      beside: expect.any(Object) as unknown,
    },
    expect.objectContaining({ code: '990121-14-02', hasGrowth: true }),
  ]);
});

test('one year only; a number that is no plain one stays as printed, what is not known stays blank', () => {
  const of = composeTemplate(catalog, planOf('990121-14'), 2023);
  const rows = of.ok ? of.value : [];
  const shown = rows.map(({ year, beside }) => [year, ...Object.values(beside).map(printedCell)]);
  expect(shown.slice(0, 6)).toEqual([
    [2023, '120.50', '180', '153.31', ''],
    [2023, '--', '--', '', ''],
    [2023, '41', '45', '43.4', ''],
    [2023, '6.2', '7.9', '7.2', ''],
    // A total of three years says so, beside the value of one.
    [2023, '1.1', '[5.5]', '累计3.3', '1.2'],
    [2023, '', '<4', '', ''],
  ]);
});

test.each([
  [2019, 2021],
  [2024, 2023],
  [2031, 2025],
])('in %d the year that is filled in is %d', (now, year) => {
  expect(usualEntryYear(planOf('990121-14'), now)).toBe(year);
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
