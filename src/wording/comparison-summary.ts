import type { Comparison } from '../core/comparison/comparison';
import type { ComparisonRow } from '../core/comparison/comparison-row';
import type { Tally } from '../core/comparison/summary';
import { VERDICTS } from '../core/progress/verdicts';
import { rowName } from '../core/indicator/plan-indicator';
import { saySharePercent } from './number';
import { listed } from './phrases';
import { sayRowVerdict } from './comparison-row';

/**
 * What a comparison comes to, one line each: the counts, the counts by attribute with 约束性 first,
 * then the bad news, 约束性 as an alarm before the rest as information.
 * @example sayComparisonSummary(comparison)[0]
 * // '汇总：2023年，时间进度60.0 %；共21项，有实际值1项，无数据18项，待认定2项。'
 */
export function sayComparisonSummary(comparison: Comparison): readonly string[] {
  const { year, elapsed, summary } = comparison;
  const { all, groups, lagging } = summary;
  const known = groups.filter(({ attribute }) => attribute !== '');
  const binding = lagging.filter(isBinding);
  const others = lagging.filter((row) => !isBinding(row));
  return [
    `汇总：${String(year)}年，时间进度${saySharePercent(elapsed)}；共${sayTally(all)}。`,
    ...(known.length === 0
      ? []
      : [
          `${groups.map(({ attribute, tally }) => `${attribute === '' ? '未标属性' : attribute}${sayTally(tally)}`).join('；')}。`,
        ]),
    ...(binding.length === 0 ? [] : [`预警（约束性指标）：${sayRows(binding)}。`]),
    ...(others.length === 0 ? [] : [`提示（其他指标）：${sayRows(others)}。`]),
  ];
}

function isBinding({ planIndicator }: ComparisonRow): boolean {
  return planIndicator.attribute === '约束性';
}

function sayTally({ rows, withActual, standings }: Tally): string {
  const counts = standings.map((each) => `${VERDICTS[each.standing].word}${String(each.rows)}项`);
  return `${String(rows)}项，有实际值${String(withActual)}项（${listed(counts)}）`;
}

function sayRows(rows: readonly ComparisonRow[]): string {
  return listed(rows.map((row) => `${rowName(row.planIndicator)}（${sayRowVerdict(row)}）`));
}
