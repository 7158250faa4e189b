import { comparisonWords } from '../../src/wording/comparison';
import type { Entry } from '../support/entries';
import { compared } from '../workbook/support/compared';

const STATED: readonly Entry[] = [
  ['床位数', 2023, '63.2'],
  ['平均浓度', 2023, '24.5'],
  ['收入', 2023, '128'],
  ['减排任务', 2023, '未完成'],
];
const { comparison } = compared(STATED);

const rowOf = (name: string) => {
  const row = comparison.rows.find(({ planIndicator }) => planIndicator.printedName === name);
  if (row === undefined) throw new Error(name);
  return row;
};

test.each<[string, 'actual' | 'verdict' | 'needed' | 'note', string]>([
  ['床位数', 'actual', '63.2'],
  ['床位数', 'needed', '0.9张'],
  [
    '床位数',
    'note',
    '实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %；完成率97.2 %；今后年均需增长1.41 %',
  ],
  ['平均浓度', 'verdict', '反向变化'],
  [
    '收入',
    'note',
    '水平目标基本达到序时进度：实际128，基期100，目标150：已走 56.0 %，时间已过 60.0 %；增速目标无法判断（缺2021、2022、2023年增速）；完成率85.3 %；今后年均需增长8.25 %（按现价）',
  ],
  ['生产总值', 'actual', '年均5.92%'],
  ['生产总值', 'needed', '7.38%'],
  ['能耗降低', 'actual', '累计4.87%'],
  ['能耗降低', 'needed', '6.59%'],
  ['缺年份', 'actual', '已知累计2.2'],
  ['缺年份', 'needed', '至多1.9万人'],
  ['占比', 'actual', '无数据'],
  ['占比', 'needed', ''],
  ['减排任务', 'verdict', '未完成'],
  ['没有目标', 'verdict', '未设目标'],
])('%s: %s is %s', (name, what, sentence) => {
  expect(comparisonWords[what](rowOf(name))).toBe(sentence);
});

test.each([
  ['80，占比15%', '目标里的“占比15%”没有判定，请人工认定'],
  ['80', undefined],
])('of the target %j the note says what is left to somebody', (text, expected) => {
  const note = comparisonWords.note({ ...rowOf('床位数'), target: { kind: 'text', text } });
  expect(note.split('；').find((each) => each.includes('没有判定'))).toBe(expected);
});

test('the summary counts every row once and names the bad news', () => {
  const [first = '', ...others] = comparisonWords.summary(comparison, 'short');
  const inBrackets = /（(.*)）/u.exec(first)?.[1] ?? '';
  const counts = [...inBrackets.matchAll(/(\d+)项/gu)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(14);
  expect(others.join('\n')).toContain('反向变化的有平均浓度');
});

test('the method states the margins in force as the tool’s own', () => {
  const { comparison: wide } = compared(STATED, { scheduleMargin: 0.1, growthMargin: 1 });
  const method = comparisonWords.method(wide, 'long').join('\n');
  expect(method).toContain('不是官方标准');
  expect(method).toContain('10个百分点');
  expect(method).toContain('1个百分点为界');
});

test('a mark that does not occur is not explained', () => {
  expect(comparisonWords.method(comparison, 'long').join('\n')).not.toContain('“--”');
});

test('指标完成率 counts what is done or kept to, 约束性 first, and says what it is', () => {
  const [line = ''] = comparisonWords
    .summary(compared(STATED).comparison, 'short')
    .filter((each) => each.startsWith('指标完成率'));
  expect(line).toMatch(
    /^指标完成率（计算所得：.*无数据和待认定的不算完成）：全部[\d.]+ %（\d+\/13）/u,
  );
});
