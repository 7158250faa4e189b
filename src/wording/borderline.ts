import type { Borderline } from '../core/audit/borderline';
import type { Miscopied } from '../core/audit/miscopied';
import { VERDICTS } from '../core/progress/verdicts';
import type { ComparisonRow } from '../core/comparison/comparison';
import { sayNumber } from './number';
import { listed, quoted } from './phrases';

/** Of a difference of numbers with few digits all are shown, and none of the dust behind them. */
const DIGITS = 6;

/**
 * A value near to where its verdict turns: the value, the bound, how far it is away, and the slip that
 * would have led to it.
 * @example sayBorderline(borderline)
 * // '常住人口城镇化率 2023 年的 63.2 %：判定“达到序时进度”，界线 63 %，只差 0.2；若把 62.3 抄成了它（两位数字颠倒），判定应是“滞后”。'
 */
export function sayBorderline(borderline: Borderline): string {
  const { figure, indicator, unit, value, meant, slip, bound, year, verdict, other } = borderline;
  const { measure, lastYear } = figure;
  const what = `${measure === 'actual' ? '' : '增速 '}${withUnit(value, unit)}`;
  const judged = year === lastYear ? '判定' : `${String(year)} 年的判定`;
  return `${indicator} ${String(lastYear)} 年的 ${what}：${judged}${wordOf(verdict)}，界线 ${withUnit(bound, unit)}，${sayAway(value, bound)}；若是把 ${sayNumber(meant)} 抄成了它（${SLIPS[slip]}），判定应是${wordOf(other)}。`;
}

/**
 * The rows of a comparison with such values, in one line; none where there is no such row.
 * @example sayBorderlineRows(closeRows)
 * // ['临界（抄错一位，判定就会变，不是错误，请与原表再对一遍）1项：常住人口城镇化率63.2（界线63，只差0.2）。']
 */
export function sayBorderlineRows(rows: readonly ComparisonRow[]): readonly string[] {
  const found = rows.flatMap(({ borderlines }) => borderlines?.() ?? []);
  if (found.length === 0) return [];
  const said = found.map(({ figure, indicator, value, bound, year, unit }) => {
    const of = figure.lastYear === year ? '' : `${String(figure.lastYear)}年`;
    const sign = figure.measure === 'actual' ? sayNumber(value) : `增速${withUnit(value, unit)}`;
    return `${indicator}${of}${sign}（界线${sayNumber(bound)}，${sayAway(value, bound)}）`;
  });
  return [
    `临界（抄错一位，判定就会变，不是错误，请与原表再对一遍）${String(found.length)}项：${listed(said)}。`,
  ];
}

function withUnit(value: number, unit: string): string {
  return `${sayNumber(value)}${unit === '' ? '' : ` ${unit}`}`;
}

function sayAway(value: number, bound: number): string {
  const away = Number(Math.abs(value - bound).toPrecision(DIGITS));
  return away === 0 ? '刚好' : `只差 ${sayNumber(away)}`;
}

function wordOf(verdict: Borderline['verdict']): string {
  return quoted(VERDICTS[verdict].word);
}

const SLIPS: Readonly<Record<Miscopied, string>> = {
  'digits-swapped': '两位数字颠倒',
  'digit-lost': '漏了一位小数',
  'digit-added': '多打了一位',
  'last-digit': '末位差一',
};
