import { rowName } from '../core/indicator/plan-indicator';
import type { Comparison, ComparisonRow, Tally } from '../core/comparison/comparison';
import { NOT_COMPUTED, progressCell } from '../core/comparison/row-cells';
import { printedCell } from '../core/figure/table-cell';
import { VERDICTS } from '../core/progress/verdicts';
import { sayRowActual, sayRowNeeded, sayRowVerdict } from './comparison-row';
import { saySharePercent } from './number';
import { listed } from './phrases';

const BINDING = '约束性';

/**
 * What a comparison comes to, as the paragraphs of a report: where all indicators stand, where the
 * 约束性 ones do, and each that lags with its numbers. Every number stands in the table as well.
 * @example sayReport(comparison)[0]
 * // '截至2023年，时间进度为60.0 %。仓山区“十四五”规划的20项指标中，有实际值的15项：滞后2项、达到序时进度13项；其余5项没有实际值。'
 */
export function sayReport(comparison: Comparison): readonly string[] {
  const { region, plan, year, elapsed, rows, whole, summary } = comparison;
  const { all, groups, lagging } = summary;
  const named = `${region.name}“${plan.period}”规划`;
  const those =
    whole === undefined
      ? `${named}的${String(rows.length)}项指标`
      : `${named}${String(whole)}项指标中的${String(rows.length)}项`;
  const binding = groups.find(({ attribute }) => attribute === BINDING)?.tally;
  return [
    `截至${String(year)}年，时间进度为${saySharePercent(elapsed)}。${those}中，${sayStandings(all)}`,
    ...(binding === undefined
      ? []
      : [`约束性指标${String(binding.rows)}项，其中${sayStandings(binding)}`]),
    ...sayLagging(lagging, comparison),
  ];
}

/** Where rows stand; what has no value is told apart, since it is no news of the work itself. */
function sayStandings({ rows, standings }: Tally): string {
  const without = standings.find(({ standing }) => standing === 'no-data')?.rows ?? 0;
  const counts = standings
    .filter(({ standing }) => standing !== 'no-data')
    .map(({ standing, rows: count }) => `${VERDICTS[standing].word}${String(count)}项`);
  if (without === rows) return '都还没有实际值。';
  const rest = without === 0 ? '' : `；其余${String(without)}项没有实际值`;
  return `${listed(counts)}${rest}。`;
}

function sayLagging(rows: readonly ComparisonRow[], comparison: Comparison): readonly string[] {
  if (rows.length === 0) return [];
  const binding = rows.filter(({ planIndicator }) => planIndicator.attribute === BINDING);
  const others = rows.filter(({ planIndicator }) => planIndicator.attribute !== BINDING);
  const say = (some: readonly ComparisonRow[], whose: string) =>
    some.length === 0
      ? []
      : [`${whose}进展滞后的有：${some.map((row) => sayRow(row, comparison)).join('；')}。`];
  return binding.length === 0
    ? say(others, '')
    : [...say(binding, '约束性指标中，'), ...say(others, '其他指标中，')];
}

function sayRow(row: ComparisonRow, { plan, year }: Comparison): string {
  const { planIndicator } = row;
  const progress = printedCell(progressCell(row));
  const needed = sayRowNeeded(row);
  return [
    `${rowName(planIndicator)}（${sayRowVerdict(row)}），${String(year)}年${sayAmount(row)}`,
    `${String(plan.targetYear)}年目标${sayTarget(row)}`,
    ...(progress === NOT_COMPUTED ? [] : [`目标进度${progress}`]),
    ...(needed === '' || year >= plan.targetYear ? [] : [`以后每年尚需${needed}`]),
  ].join('，');
}

/** With the unit, unless the number is a rate that says so itself. */
function sayAmount(row: ComparisonRow): string {
  const { actual, planIndicator } = row;
  const isLevel = actual.kind === 'number' && ['year', 'total'].includes(actual.scope);
  return `${sayRowActual(row)}${isLevel ? planIndicator.unit : ''}`;
}

const SUM = /^[[［](.+)[\]］]$/u;

/** As printed, but a sum by its word; a row that prints only a growth is judged by that. */
function sayTarget({ target, growth, planIndicator }: ComparisonRow): string {
  const text = printedCell(target).replace(SUM, '五年累计$1');
  if (/\d/u.test(text)) return withUnit(text, planIndicator.unit);
  const rate = printedCell(growth);
  return /\d/u.test(rate) ? `年均增长${withUnit(rate, '%')}` : text;
}

/** The unit stands behind the number, before what bounds it: 95%以上. */
function withUnit(text: string, unit: string): string {
  if (/[%％]/u.test(text)) return text;
  return text.replace(/\d(?=[^\d.]*$)/u, `$&${unit.replaceAll('$', '$$$$')}`);
}
