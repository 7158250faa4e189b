import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { checkTable } from '../../../src/core/catalog/check-table';
import { PLAN_COLUMNS } from '../../../src/core/plan/plan';
import { composePlanTable } from '../../../src/core/table/plan-table';
import { readCell } from '../../../src/core/figure/table-cell';
import { readColumns } from '../../../src/core/table/plan-table';
import type { PlanColumn } from '../../../src/core/plan/plan';
import { fixturePackage } from '../../support/fixture-package';

const catalog = buildCatalog([fixturePackage()]);

function compose(planId: string, columns?: readonly PlanColumn[]) {
  const plan = catalog.plans.get(planId);
  if (plan === undefined) throw new Error(`no plan ${planId}`);
  return composePlanTable(catalog, plan, columns);
}

test('without columns: those the plan prints, rows in its own order', () => {
  const table = compose('990121-14');
  expect(table.columns).toEqual([
    '类别',
    '序号',
    '指标',
    '单位',
    '基期值',
    '目标值',
    '年均增长',
    '属性',
  ]);
  expect(table.rows.map(({ planIndicator }) => planIndicator.code)[22]).toBe('22.2');
  expect(table.rows[0]?.cells).toEqual([
    { kind: 'text', text: '经济发展' },
    { kind: 'number', value: 1, decimals: 0, printed: '1' },
    { kind: 'text', text: '地区生产总值（GDP）' },
    { kind: 'text', text: '亿元' },
    { kind: 'number', value: 120.5, decimals: 2, printed: '120.50' },
    { kind: 'number', value: 180, decimals: 0, printed: '180' },
    { kind: 'text', text: '8%' },
    { kind: 'text', text: '预期性' },
  ]);
});

test('a package that names no columns gets those with something in them', () => {
  expect(compose('990121-13').columns).toEqual([
    '类别',
    '序号',
    '指标',
    '单位',
    '目标值',
    '年均增长',
    '属性',
  ]);
});

test('asked columns in the asked order, sub-rows under their parent', () => {
  const table = compose('990121-14', ['出处', '编码', '指标', '实际值']);
  expect(table.rows.at(-1)?.cells).toEqual([
    { kind: 'text', text: '《青山县规划纲要》专栏2 第23行（文本第223行）' },
    { kind: 'text', text: '990121-14-22.2' },
    { kind: 'text', text: '主要污染物排放量（吨）：氨氮' },
    { kind: 'blank' },
  ]);
});

test.each([
  ['1500', { kind: 'number', value: 1500, decimals: 0 }],
  ['4.0', { kind: 'number', value: 4, decimals: 1 }],
  ['-3.9', { kind: 'number', value: -3.9, decimals: 1 }],
  ['１５００', { kind: 'number', value: 1500, decimals: 0 }],
  ['1,500', { kind: 'number', value: 1500, decimals: 0 }],
  ['0', { kind: 'number', value: 0, decimals: 0 }],
  ['', { kind: 'blank' }],
  [' \u3000', { kind: 'blank' }],
  ['--', { kind: 'text', text: '--' }],
  ['—', { kind: 'text', text: '—' }],
  ['17%', { kind: 'text', text: '17%' }],
  ['6.5 左右', { kind: 'text', text: '6.5 左右' }],
  ['[2]', { kind: 'text', text: '[2]' }],
  ['<4', { kind: 'text', text: '<4' }],
  ['千亿元', { kind: 'text', text: '千亿元' }],
  ['一百', { kind: 'text', text: '一百' }],
  ['655（力争800）', { kind: 'text', text: '655（力争800）' }],
  ['=1+1', { kind: 'text', text: '=1+1' }],
  ['1e5', { kind: 'text', text: '1e5' }],
])('%j as a cell', (printed, cell) => {
  expect(readCell(printed)).toMatchObject(cell);
});

test.each([
  ['commas of both widths', '指标,单位，目标值', ['指标', '单位', '目标值']],
  ['、 and blanks', ' 编码 、 出处 、', ['编码', '出处']],
  ['nothing', '', undefined],
  ['only separators', '，、', undefined],
])('columns from a list with %s', (_, text, value) => {
  expect(readColumns(text)).toEqual({ ok: true, value });
});

test('an unknown column names itself and the known ones', () => {
  expect(readColumns('指标、增速')).toEqual({
    ok: false,
    finding: { kind: 'column-unknown', text: '增速', known: PLAN_COLUMNS },
  });
});

test('a missing table is told, not shown empty', () => {
  const plan = catalog.plans.get('990122-14');
  expect(plan && checkTable(catalog, plan)).toMatchObject({
    ok: false,
    finding: { kind: 'table-missing', place: '专栏5' },
  });
});
