import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { explainCall } from '../../../src/core/function/functions';
import type { Provenance } from '../../../src/core/provenance/provenance';
import { entries } from '../../support/entries';
import { fixturePackage } from '../../support/fixture-package';
import { progressPackage } from '../../support/progress-package';

const fixture = buildCatalog([fixturePackage()]);
const worked = buildCatalog([
  progressPackage(),
  entries('990121-14', [
    ['床位数', 2023, '63.2'],
    ['达标率', 2020, '94'],
  ]),
]);

/** What a call rests on, short enough for a table. */
function explain(
  catalog: typeof fixture,
  name: string,
  words: readonly string[],
  place?: { row: number; column: number },
): unknown {
  const explained = explainCall(catalog, { name, arguments: words, addresses: [] }, place);
  if (explained === undefined) return 'no single place';
  return explained.ok ? short(explained.value) : explained.finding.kind;
}

function short(value: Provenance): unknown {
  switch (value.kind) {
    case 'printed':
      return [value.found.row.code, value.measure, value.statement?.figure.text];
    case 'computed': {
      const texts = [...value.baseStatements, ...value.printed, ...value.actuals];
      return [value.asked, value.year, texts.map(({ figure }) => figure.text), value.finding?.kind];
    }
    case 'observed':
      return [value.year, value.statements.map(({ figure }) => figure.text)];
    case 'fact':
      return [value.field, value.value];
    case 'table':
      return value.plan.id;
  }
}

test.each<[string, string[], unknown]>([
  ['TARGET', ['青山县', '床位数', '2025'], ['01', 'target', '65']],
  ['TARGET', ['青山县', '床位数'], ['01', 'target', '65']],
  ['TARGET', ['青山县', '床位数', '2023'], ['01', 'target', undefined]],
  ['TARGET', ['火星', '床位数', '2025'], 'region-unknown'],
  ['TARGET', ['青山县', '没有的', '2025'], 'indicator-unknown'],
  ['TARGET', ['青山县', '床位数', '明年'], 'year-unreadable'],
  ['TARGET', ['青山县', '床位数', '1900'], 'year-unreadable'],
  ['BASE', ['青山县', '床位数', '十四五'], ['01', 'base', '60']],
  ['GROWTH', ['青山县', '收入'], ['12', 'growth', '8%']],
  ['INFO', ['青山县', '床位数', '原文'], ['01', 'target', '65']],
  ['INFO', ['青山县', '床位数', '单位'], ['单位', '张']],
  ['INFO', ['青山县', '床位数', '颜色'], 'field-unknown'],
  ['ACTUAL', ['青山县', '床位数', '2023'], [2023, ['63.2']]],
  ['ACTUAL', ['青山县', '床位数'], 'argument-missing'],
  ['PROGRESS', ['青山县', '床位数', '2023'], ['progress', 2023, ['60', '65', '63.2'], undefined]],
  ['PROGRESS', ['青山县', '床位数', '2023', '64'], ['progress', 2023, ['60', '65'], undefined]],
  [
    'STATUS',
    ['青山县', '新增就业', '2023'],
    ['status', 2023, ['[5]', '1.1', '1.0', '1.05'], undefined],
  ],
  ['REQUIRED', ['青山县', '缺年份', '2023'], ['required', 2023, ['[6]', '2.2'], 'not-computable']],
  ['STATUS', ['青山县', '床位数', '2031'], 'plan-absent'],
  ['STATUS', ['青山县', '床位数'], 'argument-missing'],
  ['PATH', ['青山县', '床位数', '2023'], ['path', 2023, ['60', '65'], undefined]],
  ['SEARCH', ['床位'], 'no single place'],
  ['VERSION', [], 'no single place'],
])('PLAN.%s(%j)', (name, words, expected) => {
  expect(explain(worked, name, words)).toEqual(expected);
});

test.each<[string, number, number, unknown]>([
  ['the header', 0, 2, '990121-14'],
  ['a target', 1, 5, ['01', 'target', '180']],
  ['a name', 1, 2, ['名称', expect.any(String)]],
  ['beyond the table', 99, 0, '990121-14'],
])('a cell spilled from PLAN.TABLE: %s', (_, row, column, expected) => {
  expect(explain(fixture, 'TABLE', ['青山县', '十四五'], { row, column })).toEqual(expected);
});

test.each<[string, number, number, unknown]>([
  ['the header', 0, 0, '990121-14'],
  ['a base', 1, 4, ['01', 'base', '60']],
  ['the region', 1, 0, ['地区', '青山县']],
  ['the actual value', 1, 7, [2023, ['63.2']]],
])('a cell spilled from PLAN.COMPARE: %s', (_, row, column, expected) => {
  expect(explain(worked, 'COMPARE', ['床位数', '青山县', '2023'], { row, column })).toEqual(
    expected,
  );
});

test.each<[string, string[], unknown]>([
  ['in a plan of other years', ['青山县', '图书馆', '2035'], ['P02', 'target', '30家以上']],
  ['beside the table’s of 2025', ['青山县', 'GDP', '2035'], ['01', 'target', '400亿元']],
])('a target far ahead is explained where the cell finds it: %s', (_, words, expected) => {
  const whole = fixturePackage();
  const [row] = whole.planIndicators.filter(({ planId }) => planId === '990121-14');
  const [target] = whole.figures.filter(({ id }) => id === '990121-14-01-target');
  if (row === undefined || target === undefined) throw new Error('The fixture has lost its GDP.');
  const library = { ...row, code: 'P02', origin: 'prose', printedName: '图书馆' } as const;
  const ahead = { ...target, firstYear: 2035, lastYear: 2035 };
  const place = { ...target.place, kind: 'prose' as const };
  const catalog = buildCatalog([
    {
      ...whole,
      planIndicators: [...whole.planIndicators, { ...library, indicatorId: undefined }],
      figures: [
        ...whole.figures,
        { ...ahead, id: 'far-1', code: 'P02', text: '30家以上', place },
        { ...ahead, id: 'far-2', text: '400亿元', place },
      ],
    },
  ]);
  expect(explain(catalog, 'TARGET', words)).toEqual(expected);
});

test('the same measure said elsewhere is told beside the one that counts', () => {
  const whole = fixturePackage();
  const target = whole.figures.find(({ id, measure }) => measure === 'target' && id !== '');
  if (target === undefined) throw new Error('The fixture has no target.');
  const said = {
    ...target,
    id: 'said',
    text: '约181',
    place: { ...target.place, kind: 'prose' as const },
  };
  const catalog = buildCatalog([{ ...whole, figures: [...whole.figures, said] }]);
  const { planId = '', code = '' } = target;
  const explained = explainCall(catalog, {
    name: 'TARGET',
    arguments: [planId.split('-')[0] ?? '', `${planId}-${code}`],
    addresses: [],
  });
  if (explained?.ok !== true || explained.value.kind !== 'printed') throw new Error('not printed');
  expect([
    explained.value.statement?.figure.text,
    explained.value.others.map(({ figure }) => figure.text),
  ]).toEqual([target.text, ['约181']]);
});
