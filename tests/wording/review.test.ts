import { parseFigure } from '../../src/core/figure/parse';
import type { AboutFinding, DecisionFinding } from '../../src/core/finding/review-finding';
import { sayAboutFinding, sayDecisionFinding } from '../../src/wording/review-finding';
import { sayCounts, sayLeft } from '../../src/wording/review-account';
import { sayReading, sayReviewReason, sayWaiting } from '../../src/wording/review-reason';

test.each([
  ['1500', '读作数字 1500'],
  ['约35亿元', '读作数字 35 亿元，左右'],
  ['97.5以上', '读作数字 97.5，不低于它'],
  ['<4', '读作数字 4，要低于它'],
  ['[6.5]', '读作五年累计 6.5'],
  ['下降18%', '读作减少 18 %'],
  ['10—15所', '读作范围 10 至 15 所'],
  ['0.2:32.8:67', '读作构成 0.2 : 32.8 : 67'],
  ['持平', '读作与基期持平'],
  ['--', '读作“没有设定”，不是 0'],
  ['', '原表这一格是空白的，没有数'],
  ['完成市下达指标', '读作上级下达的任务，没有数'],
  ['不高于全市平均水平', '读作与别处相比，没有数'],
  ['=1+1', '没有读成数字，按文字保存'],
])('%s: %s', (text, sentence) => {
  expect(sayReading(parseFigure(text))).toBe(sentence);
});

test('reasons of the reader and of the review are both said', () => {
  expect(sayReviewReason('year-stated')).toBe('本句写明年份');
  expect(sayReviewReason('contradicts-table')).toBe('与表中所印不同，请核对原件');
});

test('what waits says why, and every candidate is counted', () => {
  expect(sayWaiting(['name-unsure', 'year-missing'])).toBe('指标名可能不完整，没有写年份');
  expect(sayWaiting([])).toBe('等您决定要不要');
  expect(sayCounts({ open: 4, accepted: 14, corrected: 1, rejected: 0, all: 19 })).toContain(
    '采纳 14 + 更正 1 + 舍弃 0 + 待定 4 = 19 条',
  );
  const rows = [{ position: 18, name: '安全生产' }];
  expect(
    sayLeft({
      rowsLeftOut: rows,
      rowsUnread: rows,
      unreadCells: 2,
      cellsFromProse: 1,
      differing: ['书店数量'],
    }),
  ).toEqual([
    '指标表里有 1 行每一格都舍弃了，整行不写入：第18行 安全生产。',
    '指标表里有 1 行一格也没有采纳，只写入序号、名称和单位：第18行 安全生产。',
    '指标表里有 2 格没有采纳，写入时注明“未读出”，不当作空白。',
    '指标表里有 1 格没有采纳，表和公式用正文里采纳的数，出处注明正文。',
    '正文里有 1 个数与表不同，还待定：书店数量；待定的不写入，请先对照原件。',
  ]);
  const none = {
    rowsLeftOut: [],
    rowsUnread: [],
    unreadCells: 0,
    cellsFromProse: 0,
    differing: [],
  };
  expect(sayLeft(none)).toEqual([]);
});

const DECISIONS: readonly DecisionFinding[] = [
  { kind: 'correction-blank', field: 'name' },
  { kind: 'correction-too-long', field: 'text', limit: 300 },
  { kind: 'correction-control', field: 'unit' },
  { kind: 'years-unreadable', text: '明年' },
  { kind: 'years-missing' },
];
const ABOUTS: readonly AboutFinding[] = [
  { kind: 'region-missing' },
  { kind: 'region-unlikely', text: '1' },
  { kind: 'code-unreadable', text: '1' },
  { kind: 'period-missing' },
  { kind: 'period-unreadable', text: '1' },
  { kind: 'adopted-unreadable', text: '1' },
];

test.each([...DECISIONS.map(sayDecisionFinding), ...ABOUTS.map(sayAboutFinding)])(
  '%s ends with what to do',
  (sentence) => {
    expect(sentence).toMatch(/；(?:请|没有代码的空着).*。$/u);
  },
);
