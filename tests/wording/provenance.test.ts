import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { findRow } from '../../src/core/catalog/find-row';
import { explainComputed } from '../../src/core/provenance/explain-row';
import { stateFigure, type ComputedKind } from '../../src/core/provenance/provenance';
import { sayAsked, sayComputed } from '../../src/wording/computed';
import { sayDocumentCheck, saySearched } from '../../src/wording/document-check';
import {
  sayDocument,
  sayMeasure,
  sayNotPrinted,
  sayPrintedText,
  sayStanding,
} from '../../src/wording/place-words';
import { entries } from '../support/entries';
import { progressPackage } from '../support/progress-package';

const catalog = buildCatalog([
  progressPackage(),
  entries('990121-14', [
    ['床位数', 2023, '63.2'],
    ['减排任务', 2023, '已完成'],
  ]),
]);

function said(indicator: string, asked: ComputedKind, year = 2023): readonly string[] {
  const found = findRow(catalog, { region: '青山县', indicator });
  if (!found.ok) throw new Error(found.finding.kind);
  return sayComputed(explainComputed(catalog, found.value, { asked, year }));
}

test.each<[string, ComputedKind, readonly string[]]>([
  [
    '床位数',
    'progress',
    ['判定“达到序时进度”：实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %'],
  ],
  ['床位数', 'elapsed', ['（2023－2020）÷（2025－2020）＝60.0 %']],
  ['床位数', 'path', ['按等比：60×（65÷60）的（3÷5）次方＝62.95']],
  ['占比', 'path', ['按等差：12＋（15－12）×3÷5＝13.8']],
  ['新增就业', 'path', ['累计目标按时间分摊：5×3÷5＝3']],
  ['能耗降低', 'path', ['按等比累计降幅（%）：1－（1－17 %）的（3÷5）次方＝10.58']],
  ['失业率', 'path', ['每年都应守住的界限＝4']],
  ['减排任务', 'path', []],
  ['减排任务', 'status', ['判定“完成”']],
  ['没有目标', 'status', []],
])('%s, %s: the arithmetic in words', (indicator, asked, expected) => {
  expect(said(indicator, asked)).toEqual(expected);
});

test('what is needed follows the judgement it comes from', () => {
  expect(said('床位数', 'required')).toEqual([
    '判定“达到序时进度”：实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %',
    '剩余2年，今后每年需增加0.9张',
  ]);
});

test('of several targets each is named', () => {
  const [level = '', growth = ''] = said('收入', 'status');
  expect([level.slice(0, 4), growth.slice(0, 4)]).toEqual(['水平目标', '增速目标']);
});

const [figure] = progressPackage().figures;
if (figure === undefined) throw new Error('no figure');

test.each<[string, string]>([
  [sayMeasure(figure), '2020年基期值'],
  [
    sayMeasure({ ...figure, measure: 'growth', firstYear: 2021, lastYear: 2025 }),
    '2021—2025年年均增长',
  ],
  [sayPrintedText({ ...figure, text: ' ' }), '（空白）'],
  [sayPrintedText({ ...figure, text: '35', unit: '亿元' }), '35（亿元）'],
  [sayPrintedText({ ...figure, text: '35亿元', unit: '亿元' }), '35亿元'],
  [sayStanding(stateFigure(catalog, figure)), '专栏1'],
  [
    sayStanding(
      stateFigure(catalog, { ...figure, place: { ...figure.place, kind: 'prose', line: 9 } }),
    ),
    '正文：专栏1（文本第9行）',
  ],
  [sayDocument(stateFigure(catalog, figure)), '《paper》'],
  [sayNotPrinted('base', false), '规划的表没有基期值这一列。'],
  [sayNotPrinted('target', true), '规划没有给这个指标印目标值。'],
  [sayAsked('progress', 2023), '2023年目标进度'],
  [sayAsked('base', 2023), '基期值'],
])('%s', (words, expected) => {
  expect(words).toBe(expected);
});

test.each([
  ['same', /一致（逐字节相同）/],
  ['different', /与规划数据所据的不是同一个文件.*照样显示/],
  ['agrees', /但规划数据指标表的 0 个数字/],
  ['unknown', /没有记下原文件的校验值/],
] as const)('a file that is %s', (check, words) => {
  expect(sayDocumentCheck(check, '甲.txt')).toMatch(words);
});

const found = { kind: 'found', line: 12, count: 1, segments: [] } as const;
test.each([
  [saySearched({ ...found, at: 'line' }, 12), ''],
  [
    saySearched({ ...found, at: 'line', count: 2 }, 12),
    '这里有2处相同的文字，都标了出来，请自行分辨。',
  ],
  [
    saySearched({ ...found, at: 'elsewhere' }, 9),
    '标出的是同时有指标名称和这个数字的第12行，不是规划数据所记的第9行。',
  ],
  [
    saySearched({ ...found, at: 'elsewhere' }, undefined),
    '标出的是同时有指标名称和这个数字的第12行。',
  ],
  [
    saySearched({ kind: 'not-found', text: 'x' }, 9),
    '第9行没有找到这个数字，没有标出。请对照原件核对。',
  ],
  [saySearched({ kind: 'not-found', text: undefined }, 9), '文中没有第9行，没有标出。请核对文件。'],
  [
    saySearched({ kind: 'not-found', text: undefined }, undefined),
    '没有可以依据的行号，文中也没有唯一的对应处，没有标出。',
  ],
])('%s', (words, expected) => {
  expect(words).toBe(expected);
});
