import { rowName } from '../core/indicator/plan-indicator';
import type {
  Comparison,
  ComparisonRow,
  ComparisonWords,
  Tally,
} from '../core/comparison/comparison';
import { COLUMNS } from '../core/column/columns';
import { DERIVED, isOfTarget, progressOf } from '../core/comparison/row-cells';
import { completionOf, type Completion } from '../core/comparison/completion';
import { standingOf } from '../core/comparison/summarise';
import type { TableCell } from '../core/figure/table-cell';
import type { ComparedCellAnswer } from '../core/function/plan-function';
import { DEFAULT_SETTINGS } from '../core/progress/settings';
import { VERDICTS } from '../core/progress/verdicts';
import {
  sayAround,
  sayNeededUnit,
  sayRowActual,
  sayRowNeeded,
  sayRowNote,
  sayRowVerdict,
} from './comparison-row';
import { sayBorderlineRows } from './borderline';
import { sayConflictNotes } from './conflict';
import { kindWords } from './kinds-words';
import { sayNumber, saySharePercent } from './number';
import { listed } from './phrases';
import { sayUndecidable } from './progress';

/**
 * The words of a comparison, for the workbook and the command line alike.
 * @example comparisonWords.verdict(row) // '滞后'
 */
export const comparisonWords: ComparisonWords = {
  // What is lacking stands below the table, or in 说明: here it would make each such row higher.
  verdict: (row) => VERDICTS[row.deciding?.verdict.kind ?? standingOf(row)].word,
  typing: {
    short:
      '“待核实”表示填的数与基期值、目标值或上年相差太大，先不采用；确实无误的，在数后面加“核实”二字（12610核实）。',
    long: '实际值变了，本表随之重算。“实际值”列也可以改填，这一行的目标进度、判定、尚需和说明按所填的数计算：累计目标填至今合计，增速目标填至今年均增速（%），降幅目标填至今累计降幅（%），其余填当年值；看着不对的数先不采用，判定为“待核实”，说明里写明与什么对照，确实无误的在数后面加“核实”二字（12610核实）；删去所填的公式不会自己回来，刷新可恢复。汇总和资料来源到刷新时更新。',
  },
  actual: sayRowActual,
  around: sayAround,
  needed: sayRowNeeded,
  neededUnit: sayNeededUnit,
  note: sayRowNote,
  summary: sayComparisonSummary,
  completion: sayRowsCompletion,
  method: sayComparisonMethod,
  conflicts: sayConflictNotes,
  kinds: kindWords,
};

/**
 * What PLAN.DETAIL shows: a number, or the words of a comparison's cell. A level beside a target of
 * growth is told in words, since a number there is a rate.
 * @example sayComparedCell({ kind: 'compared', catalog, column: '说明', comparison }).kind // 'text'
 */
export function sayComparedCell({ catalog, column, comparison }: ComparedCellAnswer): TableCell {
  const [row] = comparison.rows;
  if (row === undefined) return { kind: 'blank' };
  if (column === '实际值' && !isOfTarget(row)) return { kind: 'text', text: sayRowActual(row) };
  return COLUMNS[column].compared.content({ catalog, comparison, row, words: comparisonWords });
}

type Fits = (row: ComparisonRow) => boolean;

const scopeIs =
  (scope: string): Fits =>
  ({ actual }) =>
    actual.kind === 'number' && actual.scope === scope;

/**
 * How a comparison was computed and what its marks mean, one line each; a mark that does not occur
 * is not explained, nor at short 目标进度 where no column has it. The cut-offs are this tool's own: no official ones are published.
 * @example sayComparisonMethod(comparison)[0]
 * // '时间进度＝（2023－2020）÷（2025－2020）＝60.0 %；目标进度＝（实际－基期）÷（目标－基期）。'
 */
export function sayComparisonMethod(
  comparison: Comparison,
  length: 'short' | 'long' = 'long',
  isProgressShown = true,
): readonly string[] {
  const { plan, year, elapsed, settings, rows } = comparison;
  const { baseYear, targetYear } = plan;
  const [base, target] = [String(baseYear), String(targetYear)];
  const span = `${String(baseYear + 1)}—${String(year)}年`;
  const points = sayNumber(settings.scheduleMargin * 100);
  const marks: readonly (readonly [Fits, string])[] = [
    [
      ({ baseFrom }) => baseFrom !== 'printed',
      `基期值后的“${DERIVED}”表示规划没有印，是实际值或推算的数，来历见说明`,
    ],
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
  const said = used.length === 0 ? [] : [`${used.join('；')}。`];
  if (length === 'short') {
    const margin = `${points}个百分点`;
    const cuts = `不低于为“达到序时进度”，落后不超过${margin}为“基本达到序时进度”，更多为“滞后”`;
    const formula = '目标进度＝（实际－基期）÷（目标－基期）';
    // In the target year it is done or not.
    const how = `${formula}，与时间进度${saySharePercent(elapsed)}相比：${cuts}（非官方口径）。`;
    return [...(isProgressShown ? [year < targetYear ? how : `${formula}。`] : []), ...said];
  }
  return [
    `时间进度＝（${String(year)}－${base}）÷（${target}－${base}）＝${saySharePercent(elapsed)}；目标进度＝（实际－基期）÷（目标－基期），累计目标＝累计实际÷累计目标；尚需为剩余各年平均每年所需。`,
    `判定按本工具的口径，不是官方标准：目标进度不低于时间进度为“达到序时进度”，落后不超过${points}个百分点为“基本达到序时进度”，落后更多为“滞后”；年均增速以相差${sayNumber(settings.growthMargin)}个百分点为界。`,
    ...(isDefault(settings) ? [] : [sayDefault()]),
    ...said,
  ];
}

/** A table in 公式 mode and its neighbours may be judged by both. */
function sayDefault(): string {
  const { scheduleMargin, growthMargin } = DEFAULT_SETTINGS;
  return `这里用的不是默认口径；默认口径：目标进度${sayNumber(scheduleMargin * 100)}个百分点，年均增速${sayNumber(growthMargin)}个百分点。`;
}

function isDefault({ scheduleMargin, growthMargin }: Comparison['settings']): boolean {
  return (
    scheduleMargin === DEFAULT_SETTINGS.scheduleMargin &&
    growthMargin === DEFAULT_SETTINGS.growthMargin
  );
}

/**
 * What a comparison comes to, one line each: the counts, the counts by attribute with 约束性 first,
 * then the bad news, 约束性 as an alarm before the rest as information. What only somebody who checks the
 * numbers needs is said at length alone.
 * @example sayComparisonSummary(comparison)[0]
 * // '汇总：2023年，时间进度60.0 %；共21项，有实际值1项，无数据18项，待认定2项。'
 */
function sayComparisonSummary(
  comparison: Comparison,
  length: 'short' | 'long' = 'long',
): readonly string[] {
  const { year, elapsed, summary, rows, whole } = comparison;
  const { all, groups, lagging } = summary;
  const known = groups.filter(({ attribute }) => attribute !== '');
  const binding = lagging.filter(isBinding);
  const others = lagging.filter((row) => !isBinding(row));
  return [
    ...(whole === undefined
      ? []
      : [
          `本表只列这份规划 ${String(whole)} 项指标中的 ${String(rows.length)} 项，下面的汇总只说这些。`,
        ]),
    `汇总：${String(year)}年，时间进度${saySharePercent(elapsed)}；共${sayTally(all)}。`,
    ...(known.length === 0
      ? []
      : [
          `${groups.map(({ attribute, tally }) => `${attribute === '' ? '未标属性' : attribute}${sayTally(tally)}`).join('；')}。`,
        ]),
    ...[sayRowsCompletion(rows) ?? []].flat(),
    ...(binding.length === 0 ? [] : [`预警（约束性指标）：${sayRows(binding)}。`]),
    ...(others.length === 0 ? [] : [`提示（其他指标）：${sayRows(others)}。`]),
    ...sayUnjudged(rows),
    ...(length === 'short' ? [] : sayBorderlineRows(rows)),
  ];
}

/** What rows lack that have a value and still cannot be judged: no column of theirs shows that. */
function sayUnjudged(rows: readonly ComparisonRow[]): readonly string[] {
  const said = rows.flatMap(({ planIndicator, deciding, actual }) => {
    const verdict = actual.kind === 'no-data' ? undefined : deciding?.verdict;
    return verdict?.kind === 'undecidable'
      ? [`${rowName(planIndicator)}（${sayUndecidable(verdict.reason)}）`]
      : [];
  });
  return said.length === 0 ? [] : [`无法判断：${listed(said)}。`];
}

/**
 * 指标完成率 by attribute and category. What nobody can judge counts as not done, and is said to.
 * @example sayCompletion([[{ of: '', done: 3, aimed: 20 }]]) // '指标完成率（计算所得：…）：全部15.0 %（3/20）。'
 */
export function sayCompletion(completion: Completion): string {
  const parts = completion.map((shares) =>
    listed(
      shares.map(({ of, done, aimed }) => {
        const name = of === '' ? '全部' : of;
        return `${name}${saySharePercent(done / aimed)}（${String(done)}/${String(aimed)}）`;
      }),
    ),
  );
  return `指标完成率（计算所得：已完成、达标、达到目标值的项数÷有目标的项数，无数据和待认定的不算完成）：${parts.join('；')}。`;
}

function sayRowsCompletion(rows: readonly ComparisonRow[]): string | undefined {
  const completion = completionOf(
    rows.map((row) => ({ planIndicator: row.planIndicator, standing: standingOf(row) })),
  );
  return completion && sayCompletion(completion);
}

function isBinding({ planIndicator }: ComparisonRow): boolean {
  return planIndicator.attribute === '约束性';
}

function sayTally({ rows, withActual, standings }: Tally): string {
  const counts = standings.map((each) => `${VERDICTS[each.standing].word}${String(each.rows)}项`);
  return `${String(rows)}项，有实际值${String(withActual)}项（${listed(counts)}）`;
}

/** Verdict by verdict, as they come. */
function sayRows(rows: readonly ComparisonRow[]): string {
  const names = new Map<string, readonly string[]>();
  for (const row of rows) {
    const verdict = sayRowVerdict(row);
    names.set(verdict, [...(names.get(verdict) ?? []), rowName(row.planIndicator)]);
  }
  return [...names].map(([verdict, those]) => `${verdict}的有${listed(those)}`).join('；');
}
