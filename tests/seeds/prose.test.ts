import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { proseRows } from '../../src/core/catalog/find-figure';
import { rowKey } from '../../src/core/indicator/plan-indicator';
import { parseFigure } from '../../src/core/figure/parse';
import type { PrintedFigure } from '../../src/core/figure/printed-figure';
import { TARGET, BASE, GROWTH, ACTUAL, INFO } from '../../src/core/function/row-functions';
import { askSearchTable } from '../../src/core/table/search-table';
import { readPackage } from '../../src/datapackage/read-package';
import { seedFiles } from '../support/seed-files';

const reading = readPackage(seedFiles());
if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
const seeds = reading.package;
const catalog = buildCatalog([seeds]);
const stated = seeds.figures.filter(({ place }) => place.kind === 'prose');

/** The figures of a row or, for a region's observations, of an indicator, as `measure years text`. */
function statements(key: string): readonly string[] {
  return stated
    .filter((figure) => subjectOf(figure) === key)
    .map(({ measure, firstYear, lastYear, text }) => {
      const years = firstYear === lastYear ? firstYear : `${String(firstYear)}-${String(lastYear)}`;
      return `${measure} ${String(years)} ${text}`;
    });
}

function subjectOf({ planId, code, regionId, indicatorId }: PrintedFigure): string {
  return planId === undefined || code === undefined
    ? `${regionId ?? ''} ${indicatorId ?? ''}`
    : rowKey({ planId, code });
}

test.each([
  ['350104-14', 21],
  ['350111-13', 0],
  ['350111-14', 25],
  ['350503-13', 0],
  ['350503-14', 2],
  ['LOCAL:QZKFQ-13', 0],
  ['LOCAL:QZKFQ-14', 19],
])('%s states %i indicators in prose alone, numbered in the order of the document', (id, count) => {
  const plan = catalog.plans.get(id);
  const rows = plan === undefined ? [] : proseRows(catalog, plan);
  const codes = Array.from({ length: count }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);
  expect(rows.map(({ code }) => code)).toEqual(codes);
  const lines = rows.map((row) =>
    Math.max(
      ...stated
        .filter((figure) => subjectOf(figure) === rowKey(row) && figure.measure !== 'base')
        .map(({ place }) => place.line ?? 0)
        .slice(0, 1),
    ),
  );
  expect(lines).toEqual([...lines].sort((one, other) => one - other));
});

test.each([
  ['rows of prose alone', (figure: PrintedFigure) => figure.code?.startsWith('P') === true, 77],
  [
    'restatements of table rows',
    (figure: PrintedFigure) => figure.code !== undefined && !figure.code.startsWith('P'),
    45,
  ],
  ['actual values', (figure: PrintedFigure) => figure.regionId !== undefined, 18],
])('prose figures: %s', (_, isOne, count) => {
  expect(stated.filter(isOne)).toHaveLength(count);
});

/** Typed again from the documents, not copied from the CSV. */
test.each([
  ['350104-14-01', ['base 2020 902.27亿元', 'growth 2021-2025 8% 以上']],
  ['350104-14-14', ['base 2020 99.8%']],
  ['350104-14-P01', ['growth 2021-2025 20% 以上', 'growth 2021-2025 20%以上']],
  ['350104-14-P02', ['target 2025 突破 600 家']],
  ['350104-14-P09', ['target 2025 超五百亿']],
  ['350104-14-P14', ['target 2025 14/10 万以下']],
  ['350111-14-P01', ['base 2020 ７亿', 'target 2025 １４亿元以上', 'growth 2021-2025 １５％']],
  ['350111-14-P02', ['base 2020 ２１６家', 'target 2025 ４００家']],
  ['350111-14-P03', ['base 2020 １５２家', 'target 2025 ３００家']],
  ['350111-14-P12', ['target 2025 ９６０亿元']],
  ['350111-14-P24', ['target 2025 ５．５张以上']],
  ['350111 gdp', ['actual 2020 ９５９．０５亿元']],
  ['350111 urban-new-jobs', ['actual 2016-2020 １０多万人', 'actual 2020 １．８万余人']],
  ['350503-13-01', ['actual 2020 763.92 亿元', 'actual_growth 2016-2020 7.4%']],
  ['350503-13-13', ['actual_growth 2016-2020 6.1%']],
  ['350503-14-01', ['target 2025 突破千亿元', 'growth 2021-2025 6.5% 左右']],
  ['350503-14-12', ['target 2021-2025 6 万人']],
  ['350503-14-P02', ['base 2020 83 家', 'target 2025 突破 200 家']],
  ['350503 digital-economy-share', ['actual 2023 66.48%']],
  ['LOCAL:QZKFQ-13-09', ['actual 2020 59家']],
  ['LOCAL:QZKFQ-13-11', ['actual 2020 74.29件']],
  ['LOCAL:QZKFQ-14-04', ['target 2025 88亿元', 'growth 2021-2025 7%']],
  [
    'LOCAL:QZKFQ-14-10',
    ['target 2025 120家', 'target 2025 突破120家', 'target 2025 突破120家'],
  ],
  ['LOCAL:QZKFQ-14-P02', ['target 2025 60%以上', 'target 2025 超60%']],
  ['LOCAL:QZKFQ-14-P19', ['target 2025 3-4个']],
])('%s: %j', (key, expected) => {
  expect(statements(key)).toEqual(expected);
});

test('what prose states of a table row leaves what is looked up as the table has it', () => {
  const about = (region: string, indicator: string, plan?: string) => ({ region, indicator, plan });
  expect([
    BASE.ask(catalog, about('仓山', 'GDP')),
    BASE.ask(catalog, about('仓山', '城乡居民养老参保率')),
    TARGET.ask(catalog, about('开发区', '社零')),
    TARGET.ask(catalog, about('丰泽', 'GDP')),
    GROWTH.ask(catalog, about('丰泽', 'GDP')),
    ACTUAL.ask(catalog, { ...about('丰泽', 'GDP'), year: 2020 }),
    ACTUAL.ask(catalog, { ...about('开发区', '高新技术企业'), year: 2020 }),
  ]).toMatchObject(
    [902.27, 95, 94, 1000, 6.5, 763, 50].map((value) => ({ ok: true, value })),
  );
});

describe('晋安, whose tables are lost', () => {
  const about = (indicator: string) => ({ region: '晋安', indicator });

  test.each([
    ['高新技术企业', 400],
    ['研发投入', 14],
    ['数字经济规模', 960],
    ['文化产业增加值占GDP比重', 9],
    ['每千人床位数', 5.5],
    ['350111-14-P10', 200],
  ])('the target of %s is %d', (indicator, value) => {
    expect(TARGET.ask(catalog, { ...about(indicator), year: 2025 })).toEqual({ ok: true, value });
  });

  test('base, growth and actual values', () => {
    expect([
      BASE.ask(catalog, about('研发投入')),
      GROWTH.ask(catalog, about('研发投入')),
      ACTUAL.ask(catalog, { ...about('GDP'), year: 2020 }),
      ACTUAL.ask(catalog, { ...about('社零'), year: 2020 }),
    ]).toMatchObject([7, 15, 959.05, 906.51].map((value) => ({ ok: true, value })));
  });

  test('the text and where it stands', () => {
    expect(INFO.ask(catalog, { ...about('研发投入'), field: '原文' })).toEqual({
      ok: true,
      value: '１４亿元以上',
    });
    expect(INFO.ask(catalog, { ...about('研发投入'), field: '出处' })).toMatchObject({
      value: expect.stringContaining('三、（二）大力培育科技创新主体（文本第915行）') as string,
    });
  });

  test('what prose does not state is missing with the table, and what is near is named', () => {
    expect(TARGET.ask(catalog, { ...about('GDP'), year: 2025 })).toMatchObject({
      finding: { kind: 'table-missing', place: '专栏2', inProse: 25 },
    });
    expect(GROWTH.ask(catalog, about('高新技术企业'))).toMatchObject({
      finding: {
        kind: 'figure-unstated',
        measure: 'growth',
        instead: [
          { measure: 'target', text: '４００家' },
          { measure: 'base', text: '２１６家' },
        ],
      },
    });
  });

  test('a search finds the rows', () => {
    const found = askSearchTable(catalog, { text: '企业', region: '晋安' });
    const keys = found.ok ? found.value.rows.map(([key]) => key) : [];
    expect(keys).toEqual(
      ['P03', 'P02', 'P14', 'P01'].map((code) => ({ kind: 'text', text: `350111-14-${code}` })),
    );
  });
});

test('a figure is a figure, never a sentence', () => {
  const long = stated.filter(({ text }) => text.length > 20 || /[，。；]/u.test(text));
  expect(long).toEqual([]);
  const unread = stated.filter(({ text }) => parseFigure(text).kind === 'statement');
  expect(unread).toEqual([]);
});

/** The documents are their authors': who has the texts names their folder. */
const FOLDER = process.env['PLAN_DOCUMENTS'] ?? '';
const documents = seeds.sources.filter(({ file }) => file !== '');

if (FOLDER === '') {
  process.stderr.write(
    [
      '',
      '==================================================================',
      '  没有核对正文数字的行号：源文件不在仓库里。',
      '  有源文件的，用环境变量 PLAN_DOCUMENTS 指出目录，再运行 npm test。',
      '==================================================================',
      '',
    ].join('\n'),
  );
  test.skip('没有运行：PLAN_DOCUMENTS 没有指出源文件的目录', () => undefined);
} else {
  test.each(documents)('$file is the text that was read', ({ file, sha256 }) => {
    const bytes = readFileSync(join(FOLDER, file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  test.each(documents)('every prose figure of $file stands on its line', ({ id, file }) => {
    const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
    const lost = stated
      .filter(({ place }) => place.sourceId === id)
      .filter(({ text, place }) => !startsOnLine(lines, place.line ?? 0, text));
    expect(lost).toEqual([]);
  });
}

test('every prose figure names its line, and a document of known text', () => {
  const known = new Map(documents.map(({ id, sha256 }) => [id, sha256]));
  const placeless = stated.filter(
    ({ place }) => !/^[0-9a-f]{64}$/u.test(known.get(place.sourceId) ?? '') || !place.line,
  );
  expect(placeless).toEqual([]);
});

/** A copy breaks its lines where the page does, also within a figure. */
function startsOnLine(lines: readonly string[], line: number, text: string): boolean {
  const here = (lines[line - 1] ?? '').trimEnd();
  const next = lines.slice(line).find((each) => each.trim() !== '') ?? '';
  const at = `${here}${next.trimStart()}`.indexOf(text);
  return at >= 0 && at < here.length;
}
