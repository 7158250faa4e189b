import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { readPlan } from '../../../../src/taskpane/pages/plan/read-plan';
import { fixturePackage } from '../../../support/fixture-package';
import { catalog, planOf } from '../../support/catalog';

const view = readPlan(catalog, planOf('990121-14'));
const rows = view.groups.flatMap((group) => group.rows);
const rowOf = (code: string) => rows.find(({ key }) => key === `990121-14-${code}`);

test('rows stand in the plan’s own order under their categories', () => {
  expect(view.groups.map((group) => [group.category, group.rows.length])).toEqual([
    ['经济发展', 5],
    ['民生福祉', 18],
  ]);
  expect(view.count).toBe(23);
});

test('a category that comes again later is not moved', () => {
  const plan = planOf('990121-14');
  const [one, two, three] = catalog.rows.get(plan.id) ?? [];
  if (!one || !two || !three) throw new Error('The fixture lost its rows.');
  const planIndicators = [one, { ...two, category: '其他' }, three];
  const mixed = readPlan(buildCatalog([fixturePackage({ planIndicators })]), plan);
  expect(mixed.groups.map(({ category }) => category)).toEqual(['经济发展', '其他', '经济发展']);
});

test('headings name their year where they have one', () => {
  expect(view.headings).toEqual([
    { column: '基期值', year: '2020' },
    { column: '目标值', year: '2025' },
    { column: '年均增长', year: '' },
  ]);
});

test('a column that the table does not print is absent, not blank', () => {
  const plan = readPlan(catalog, planOf('990121-13'));
  expect(plan.absent).toEqual(['基期值']);
  expect(plan.groups[0]?.rows[0]?.cells.map(({ column }) => column)).toEqual([
    '目标值',
    '年均增长',
  ]);
});

test.each([
  ['01', '基期值', 'number', '120.50'],
  ['01', '年均增长', 'text', '8%'],
  ['02', '目标值', 'not-set', '--'],
  ['07', '年均增长', 'not-set', '—'],
  ['05', '目标值', 'text', '[5.5]'],
  ['05', '年均增长', 'blank', ''],
  ['12', '年均增长', 'number', '0'],
  ['15', '年均增长', 'blank', ''],
  ['22.2', '基期值', 'number', '4.0'],
] as const)('row %s prints its %s as %s “%s”', (code, column, kind, printed) => {
  const cell = rowOf(code)?.cells.find((each) => each.column === column);
  expect(cell).toEqual({ column, kind, printed });
});

test('a row knows its place, short and whole', () => {
  expect(rowOf('03')).toMatchObject({
    shortPlace: '第3行',
    place: '《青山县规划纲要》专栏2 第3行（文本第203行）',
  });
});

test('a sub-row knows what it stands under', () => {
  expect(rowOf('22.1')).toMatchObject({
    number: '22',
    name: '化学需氧量',
    parentName: '主要污染物排放量（吨）',
  });
});
