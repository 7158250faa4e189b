import * as fc from 'fast-check';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { composePlanTable } from '../../../src/core/table/plan-table';
import { composePackage } from '../../../src/datapackage/draft/compose-package';
import type { PackageDraft } from '../../../src/datapackage/draft/package-draft';
import type { PackageFinding } from '../../../src/datapackage/finding/package-finding';
import { readOwnPackage } from '../../../src/datapackage/read-own-package';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { draftFigure, draftRow, packageDraft } from './drafts';

const shipped = shippedPackage();
const catalog = buildCatalog([shipped]);

interface Composed {
  readonly content: PlanPackage;
  readonly findings: readonly PackageFinding[];
}

function composed(draft: PackageDraft, over = catalog): Composed {
  const reading = readOwnPackage(composePackage(draft, over, '2026-01-31'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return { content: reading.package, findings: reading.findings };
}

test('a filled draft is read back as it was written', () => {
  const draft = packageDraft({
    documentNo: '仓政〔2026〕1号',
    adoptedOn: '2026-02-01',
    source: { title: '纲要全文', file: '纲要.docx', sha256: 'A'.repeat(64) },
    tableLine: 12,
    columns: ['类别', '序号', '指标', '基期值', '目标值', '属性'],
    rows: [
      draftRow({
        ...{ number: '1', category: '经济发展', name: '地区生产总值（GDP）', unit: '亿元' },
        attribute: '预期性',
        figures: [
          draftFigure({ measure: 'base', firstYear: 2025, lastYear: 2025, text: '1500' }),
          draftFigure({ text: '2000以上', line: 13 }),
        ],
      }),
      draftRow({
        number: '2',
        name: '全新指标',
        unit: '项',
        figures: [draftFigure({ text: '[6]' })],
      }),
    ],
  });
  const { content, findings } = composed(draft);
  expect(findings).toEqual([]);
  expect(content).toMatchObject({ name: '350104-15', created: '2026-01-31', regions: [] });
  expect(content.sources[0]).toMatchObject({ title: '纲要全文', sha256: 'a'.repeat(64) });
  expect(content.plans[0]).toMatchObject({
    ...{
      id: '350104-15',
      period: '十五五',
      documentNo: '仓政〔2026〕1号',
      adoptedOn: '2026-02-01',
    },
    ...{ tablePlace: '专栏1', tableLine: 12, columns: draft.columns },
  });
  const over = buildCatalog([shipped, content]);
  const [plan] = content.plans;
  if (plan === undefined) throw new Error('no plan');
  const { rows } = composePlanTable(over, plan, ['编码', '指标', '基期值', '目标值']);
  expect(rows.map(({ cells }) => cells.map(said))).toEqual([
    ['350104-15-01', '地区生产总值（GDP）', '1500', '2000以上'],
    ['350104-15-02', '全新指标', '', '[6]'],
  ]);
  expect(content.figures[1]?.place).toEqual({
    ...{ sourceId: '350104-15', kind: 'table', text: '专栏1 第1行', line: 13 },
  });
});

function said(cell: { kind: string; text?: string; printed?: string }): string {
  return cell.text ?? cell.printed ?? '';
}

test.each([
  ['a shipped region by name', { name: '仓山', code: '' }, '350104', 0],
  ['a shipped region by code', { name: '随便写的', code: '350104' }, '350104', 0],
  ['a shipped local region', { name: '', code: 'LOCAL:QZKFQ' }, 'LOCAL:QZKFQ', 0],
  ['a new county with its code', { name: '闽侯县', code: '350121' }, '350121', 1],
  ['a new zone', { name: '云山新区', code: '' }, 'LOCAL:云山新区', 1],
  ['a name with blanks', { name: ' 云山 新区 ', code: '' }, 'LOCAL:云山新区', 1],
  ['a code that is none', { name: '云山新区', code: '35-01' }, 'LOCAL:云山新区', 1],
])('%s', (_name, region, id, regions) => {
  const { content } = composed(packageDraft({ region }));
  expect(content.plans[0]).toMatchObject({ id: `${id}-15`, regionId: id });
  expect(content.regions).toHaveLength(regions);
});

test.each([['=HYPERLINK("x")'], ['../../etc'], ['县'.repeat(300)], ['😀'], ['']])(
  'a region called %j gets a code of its own, the same each time',
  (name) => {
    const [one, again, other] = [name, name, `${name}甲`].map(
      (each) =>
        composed(packageDraft({ region: { name: each, code: '' } })).content.plans[0]?.regionId,
    );
    expect(one).toMatch(/^LOCAL:/u);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  },
);

test('a region and a concept of another own package are written along', () => {
  const base = composed(packageDraft({ region: { name: '云山新区', code: '' } })).content;
  const concept = {
    ...{ id: 'clouds', name: '云量', unit: '朵', direction: 'up' as const },
    ...{ nature: 'stock' as const, priceBasis: '' as const },
  };
  const own = { ...base, indicators: [concept] };
  const draft = packageDraft({
    region: { name: '云山新区', code: '' },
    rows: [draftRow({ name: '云量', unit: '朵' })],
  });
  const { content } = composed(draft, buildCatalog([shipped, own]));
  expect(content.regions.map(({ id }) => id)).toEqual(['LOCAL:云山新区']);
  expect(content.indicators).toEqual([concept]);
  expect(content.planIndicators[0]?.indicatorId).toBe('clouds');
});

test.each([
  ['its name', '地区生产总值', '', '亿元', 'gdp'],
  ['its name with an alias in brackets', '地区生产总值（GDP）', '', '亿元', 'gdp'],
  ['its name with the unit in brackets', '地区生产总值（亿元）', '', '', 'gdp'],
  ['an alias', 'GDP', '', '亿元', 'gdp'],
  ['a unit of another kind', '地区生产总值', '', '%', undefined],
  ['more words', '地区生产总值占全市比重', '', '%', undefined],
  ['only alike', '地区生产总量', '', '亿元', undefined],
  ['a name of several concepts', '财政收入', '', '亿元', undefined],
  ['a sub-row whose name alone is a concept', '地区生产总值', '主要目标', '亿元', undefined],
])('a concept is joined by %s: %s', (_why, name, parentName, unit, id) => {
  const rows = [draftRow({ name, parentName, unit })];
  expect(composed(packageDraft({ rows })).content.planIndicators[0]?.indicatorId).toBe(id);
});

test.each([
  ['a concept that is given', 'gdp', 'gdp'],
  ['a given concept that does not exist', 'nothing', undefined],
])('%s', (_name, indicatorId, id) => {
  const rows = [draftRow({ indicatorId })];
  expect(composed(packageDraft({ rows })).content.planIndicators[0]?.indicatorId).toBe(id);
});

test.each([
  ['the same said twice is said once', [{}, {}], [['100', '专栏1 第1行']]],
  [
    'something else in the same place gets a place of its own',
    [{}, { text: '200' }],
    [
      ['100', '专栏1 第1行'],
      ['200', '专栏1 第1行（另一处2）'],
    ],
  ],
  ['a blank is no figure', [{ text: ' ' }], []],
  ['a figure without a place stands where the table does', [{ place: '' }], [['100', '专栏1']]],
  [
    'years that are none are the plan’s',
    [{ firstYear: NaN, lastYear: 0 }],
    [['100', '专栏1 第1行']],
  ],
  ['an actual value of no year is no figure', [{ measure: 'actual' as const, firstYear: NaN }], []],
])('%s', (_name, figures, expected) => {
  const rows = [draftRow({ figures: figures.map(draftFigure) })];
  const { content } = composed(packageDraft({ rows }));
  expect(content.figures.map(({ text, place }) => [text, place.text])).toEqual(expected);
});

test('a plan without a table keeps its rows from prose', () => {
  const figures = [draftFigure({ placeKind: 'prose', place: '第二章', line: 8 })];
  const rows = [draftRow({ origin: 'prose', figures })];
  const { content } = composed(packageDraft({ table: 'missing', tablePlace: '', rows }));
  expect(content.plans[0]).toMatchObject({ table: 'missing', columns: [] });
  expect(content.planIndicators[0]).toMatchObject({ code: 'P01' });
  expect(content.figures[0]?.place).toMatchObject({ kind: 'prose', line: 8 });
});

test.each(['x', '"', '\n', '，'])('texts of 40,000 times %j fit into cells', (each) => {
  const long = `a${each.repeat(40_000)}b`;
  const figures = [draftFigure({ text: long, place: long })];
  const rows = [draftRow({ name: long, parentName: long, category: long, figures })];
  const { content } = composed(packageDraft({ title: long, rows }));
  expect(content.figures).toHaveLength(1);
});

const hostile = fc.oneof(
  fc.constantFrom('=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', '\r\n', '""', '",\n"', '\u0000', '＝1'),
  fc.constantFrom('\ud800', '--', '1,000', '<b>', '1', '01', '排放'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anyRow = fc.record({
  ...{ number: hostile, code: hostile, category: hostile, name: hostile, parentName: hostile },
  ...{ unit: hostile, indicatorId: hostile },
  attribute: fc.constantFrom('预期性' as const, '约束性' as const, '' as const),
  origin: fc.constantFrom('table' as const, 'prose' as const),
  figures: fc.array(
    fc
      .record({
        measure: fc.constantFrom('base', 'target', 'growth', 'actual', 'actual_growth'),
        ...{ firstYear: fc.oneof(fc.integer(), fc.double()), lastYear: fc.integer({ min: 1990 }) },
        ...{ text: hostile, unit: hostile, place: hostile, line: fc.option(fc.double()) },
        placeKind: fc.constantFrom('table' as const, 'prose' as const),
      })
      .map((figure) => draftFigure({ ...figure, line: figure.line ?? undefined })),
    { maxLength: 4 },
  ),
});
const anyDraft = fc.record({
  region: fc.record({ name: hostile, code: hostile }),
  ...{ title: hostile, documentNo: hostile, adoptedOn: hostile, tablePlace: hostile },
  source: fc.record({ title: hostile, file: hostile, sha256: hostile }),
  rows: fc.array(anyRow.map(draftRow), { maxLength: 5 }),
});

test('whatever the texts are, the package is accepted and its codes are unique', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const { content } = composed(packageDraft(draft));
      const codes = content.planIndicators.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(content.plans).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});
