import type { Comparison } from '../core/comparison/comparison';
import type { ComparisonRow } from '../core/comparison/comparison-row';
import { progressOf } from '../core/comparison/row-numbers';
import { DEFAULT_SETTINGS } from '../core/progress/settings';
import { sayNumber, saySharePercent } from './number';

type Fits = (row: ComparisonRow) => boolean;

const scopeIs =
  (scope: string): Fits =>
  ({ actual }) =>
    actual.kind === 'number' && actual.scope === scope;

/**
 * How a comparison was computed and what its marks mean, one line each; a mark that does not occur
 * is not explained. The cut-offs are this tool's own: no official ones are published.
 * @example sayComparisonMethod(comparison)[0]
 * // '时间进度＝（2023－2020）÷（2025－2020）＝60.0 %；目标进度＝（实际－基期）÷（目标－基期）。'
 */
export function sayComparisonMethod(comparison: Comparison): readonly string[] {
  const { plan, year, elapsed, settings, rows } = comparison;
  const { baseYear, targetYear } = plan;
  const [base, target] = [String(baseYear), String(targetYear)];
  const span = `${String(baseYear + 1)}—${String(year)}年`;
  const points = sayNumber(settings.scheduleMargin * 100);
  const marks: readonly (readonly [Fits, string])[] = [
    [scopeIs('total'), `实际值前的“累计”为${span}合计`],
    [
      ({ actual }) => actual.kind === 'number' && actual.missing.length > 0,
      '“已知累计”缺部分年份，进度只是下限（≥），尚需只是上限（至多）',
    ],
    [scopeIs('average'), `实际值前的“年均”为${span}年均增速`],
    [scopeIs('reduction'), `降幅的“累计”为${span}逐年连乘的累计降幅`],
    [({ actual }) => actual.kind === 'no-data', '“无数据”指没有该年的实际值，不是0'],
    [({ actual }) => actual.kind === 'blank', '实际值空白指填报处为空，不是0'],
    [({ actual }) => actual.kind === 'not-set', '实际值“--”为原样照录，不是0'],
    [(row) => progressOf(row) === undefined, '“—”指没有、算不出或不适用'],
  ];
  const used = marks.filter(([fits]) => rows.some(fits)).map(([, meaning]) => meaning);
  return [
    `时间进度＝（${String(year)}－${base}）÷（${target}－${base}）＝${saySharePercent(elapsed)}；目标进度＝（实际－基期）÷（目标－基期），累计目标＝累计实际÷累计目标；尚需为剩余各年平均每年所需。`,
    `判定按本工具的口径，不是官方标准：目标进度不低于时间进度为“达到序时进度”，落后不超过${points}个百分点（δ＝${sayNumber(settings.scheduleMargin)}）为“基本达到序时进度”，落后更多为“滞后”；年均增速以相差${sayNumber(settings.growthMargin)}个百分点为界。`,
    ...(isDefault(settings) ? [] : [sayDefault()]),
    ...(used.length === 0 ? [] : [`${used.join('；')}。`]),
  ];
}

/** A table in 公式 mode and its neighbours may be judged by both. */
function sayDefault(): string {
  const { scheduleMargin, growthMargin } = DEFAULT_SETTINGS;
  return `这里用的不是默认口径；单元格里的 PLAN 函数总按默认口径判定：目标进度${sayNumber(scheduleMargin * 100)}个百分点（δ＝${sayNumber(scheduleMargin)}），年均增速${sayNumber(growthMargin)}个百分点。`;
}

function isDefault({ scheduleMargin, growthMargin }: Comparison['settings']): boolean {
  return (
    scheduleMargin === DEFAULT_SETTINGS.scheduleMargin &&
    growthMargin === DEFAULT_SETTINGS.growthMargin
  );
}
