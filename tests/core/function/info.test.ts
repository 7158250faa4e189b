import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { INFO } from '../../../src/core/function/row-functions';
import { INFO_FIELDS } from '../../../src/core/provenance/fact';
import { fixturePackage } from '../../support/fixture-package';

const catalog = buildCatalog([fixturePackage()]);
const ask = (indicator: string, field: string, plan?: string) =>
  INFO.ask(catalog, { region: '青山', indicator, plan, field });

test.each([
  ['GDP', '地区', '青山县'],
  ['GDP', '规划', '青山县十四五规划纲要'],
  ['GDP', '规划期', '十四五'],
  ['GDP', '编码', '990121-14-01'],
  ['GDP', '名称', '地区生产总值（GDP）'],
  ['氨氮', '名称', '主要污染物排放量（吨）：氨氮'],
  ['氨氮', '序号', '22'],
  ['GDP', '类别', '经济发展'],
  ['GDP', '单位', '亿元'],
  ['GDP', '属性', '预期性'],
  ['城镇新增就业人数', '原文', '[5.5]'],
  ['森林覆盖率', '原文', ''],
  ['人均GDP', '基期原文', '--'],
  ['GDP', '基期原文', '120.50'],
  ['服务业增加值占GDP比重', '增长原文', '[4]'],
  ['GDP', '方向', { kind: 'direction', direction: 'up', way: 1 }],
  ['登记失业率', '方向', { kind: 'direction', direction: 'down' }],
  ['空白指标', '方向', { kind: 'direction', direction: undefined }],
  ['GDP', '目标类型', { kind: 'target-types', types: ['level', 'growth'] }],
  ['出口总额', '目标类型', { kind: 'target-types', types: ['sum', 'growth'] }],
  ['空白指标', '目标类型', { kind: 'target-types', types: [] }],
  ['GDP', '出处', '《青山县规划纲要》专栏2 第1行（文本第201行）'],
  ['GDP', '文号', '青政〔2021〕1号'],
  ['GDP', '文件', 'qingshan.txt'],
  ['GDP', '基期年', 2020],
  ['GDP', '目标年', 2025],
  ['GDP', ' 目标 年 ', 2025],
  [
    'GDP',
    '基期取值',
    {
      kind: 'base-used',
      base: { value: 120.5, from: 'printed' },
      year: 2020,
      unit: '亿元',
      isTaken: true,
      place: '《青山县规划纲要》专栏2 第1行（文本第201行）',
    },
  ],
  ['GDP', '价格口径', { kind: 'price-basis', priceBasis: '', isMoney: true }],
])('%s %s', (indicator, field, value) => {
  expect(ask(indicator, field)).toEqual({ ok: true, value });
});

test('a plan told of in a later document has no number of its own', () => {
  expect(ask('GDP', '文号', '十三五')).toEqual({ ok: true, value: '' });
});

test('every offered field answers', () => {
  for (const { name } of INFO_FIELDS.filter((each) => each.name !== '实际原文')) {
    expect(ask('GDP', name)).toMatchObject({ ok: true });
  }
});

test.each([
  [
    'an unknown field lists those there are',
    '颜色',
    undefined,
    { kind: 'field-unknown', known: INFO_FIELDS.map(({ name }) => name) },
  ],
  ['no field', '', undefined, { kind: 'argument-missing', argument: '字段' }],
  ['a column that the plan does not print', '基期原文', '十三五', { kind: 'measure-not-printed' }],
])('%s', (_, field, plan, finding) => {
  expect(ask('GDP', field, plan)).toMatchObject({ ok: false, finding });
});
