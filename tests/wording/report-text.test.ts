import { onlyRows } from '../../src/core/comparison/summarise';
import { rowKey } from '../../src/core/indicator/plan-indicator';
import { sayReport } from '../../src/wording/report-text';
import type { Entry } from '../support/entries';
import { compared } from '../workbook/support/compared';

const STATED: readonly Entry[] = [
  ['床位数', 2023, '63.2'],
  ['平均浓度', 2023, '24.5'],
  ['收入', 2023, '128'],
  ['减排任务', 2023, '未完成'],
];
const { comparison } = compared(STATED);

test('the paragraphs say where all rows stand and name what lags with its numbers', () => {
  expect(sayReport(comparison)).toEqual([
    '截至2023年，时间进度为60.0 %。青山县“十四五”规划的14项指标中，反向变化1项、滞后2项、未完成1项、基本达到序时进度1项、达到序时进度2项、无法判断1项、未设目标1项；其余5项没有实际值。',
    [
      '进展滞后的有：平均浓度（反向变化），2023年24.5ug/m3，2025年目标21ug/m3，目标进度-16.7%，以后每年尚需-1.75ug/m3',
      '生产总值（滞后），2023年年均5.92%，2025年目标年均增长6.5%，以后每年尚需7.38%',
      '能耗降低（滞后），2023年累计4.87%，2025年目标五年累计17%，目标进度26.8%，以后每年尚需6.59%',
      '减排任务（未完成），2023年未完成，2025年目标完成市下达任务。',
    ].join('；'),
  ]);
});

test('a table about some rows says so, and no row without bad news is named', () => {
  const keys = comparison.rows
    .filter(({ planIndicator }) => planIndicator.printedName === '床位数')
    .map(({ planIndicator }) => rowKey(planIndicator));
  expect(sayReport(onlyRows(comparison, keys))).toEqual([
    expect.stringMatching(/规划\d+项指标中的1项中，达到序时进度1项。$/u),
  ]);
});
