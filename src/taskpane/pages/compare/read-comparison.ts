import { rowKey, rowName } from '../../../core/indicator/plan-indicator';
import type { Comparison, ComparisonRow } from '../../../core/comparison/comparison';
import { neededOf, progressOf } from '../../../core/comparison/row-cells';
import { onlyRows, standingOf } from '../../../core/comparison/summarise';
import type { TableCell } from '../../../core/figure/table-cell';
import { VERDICTS, type Standing } from '../../../core/progress/verdicts';
import { sayBorderlineRows } from '../../../wording/borderline';
import { sayComparisonMethod } from '../../../wording/comparison';
import { sayRowActual, sayRowNote, sayRowVerdict } from '../../../wording/comparison-row';
import { saySharePercent } from '../../../wording/number';
import { sayNeeded } from '../../../wording/needed';
import { MESSAGES } from '../../parts/messages';
import { COMPARE_MESSAGES, groupText } from './compare-messages';
import type { AttributeFilter, CompareState, StandingFilter } from './compare-state';
import type {
  BadNews,
  CompareView,
  ComparedCell,
  ComparedRow,
  FilterChoice,
  Pace,
  Tone,
} from './compare-view';

/**
 * A comparison as the pane shows it: counts and bad news over all rows, and the rows that the
 * filters leave.
 * @example readComparison(comparison, state.compare).withActual // 1
 */
export function readComparison(comparison: Comparison, chosen: CompareState): CompareView {
  const { year, elapsed, rows, summary } = comparison;
  const tally = summary.all;
  const lagging = (isBinding: boolean): readonly BadNews[] =>
    summary.lagging
      .filter(({ planIndicator }) => (planIndicator.attribute === '约束性') === isBinding)
      .map(toNews);
  return {
    year,
    elapsed: saySharePercent(elapsed),
    count: tally.rows,
    withActual: tally.withActual,
    noData: tally.standings.find(({ standing }) => standing === 'no-data')?.rows ?? 0,
    groups: summary.groups.filter(({ attribute }) => attribute !== '').map(groupText),
    alarms: lagging(true),
    hints: lagging(false),
    standings: standingChoices(comparison, chosen),
    attributes: attributeChoices(comparison),
    rows: rows
      .filter((row) => fits(row, chosen))
      .map((row) => readComparedRow(row, elapsed, standingOf(row))),
    method: [...sayBorderlineRows(rows), ...sayComparisonMethod(comparison)],
  };
}

function toNews(row: ComparisonRow): BadNews {
  const { planIndicator } = row;
  return {
    key: rowKey(planIndicator),
    name: rowName(planIndicator),
    verdict: sayRowVerdict(row),
  };
}

/**
 * Whether the filters leave a row: what is listed is what is inserted.
 * @example fits(row, state) // true
 */
function fits(
  row: ComparisonRow,
  { standing, attribute }: Pick<CompareState, 'standing' | 'attribute'>,
): boolean {
  return (
    (standing === 'all' || standingOf(row) === standing) &&
    (attribute === 'all' || row.planIndicator.attribute === attribute)
  );
}

/** A chosen standing that no row has any more stays on offer, so that it can be seen and left. */
function standingChoices(
  { summary, rows }: Comparison,
  chosen: CompareState,
): readonly FilterChoice<StandingFilter>[] {
  const present = summary.all.standings.map(({ standing, rows: count }) => ({
    value: standing,
    label: VERDICTS[standing].word,
    count,
  }));
  const { standing } = chosen;
  const isLost = standing !== 'all' && !present.some(({ value }) => value === standing);
  return [
    { value: 'all', label: COMPARE_MESSAGES.filterAll, count: rows.length },
    ...present,
    ...(isLost ? [{ value: standing, label: VERDICTS[standing].word, count: 0 }] : []),
  ];
}

function attributeChoices({ summary, rows }: Comparison): readonly FilterChoice<AttributeFilter>[] {
  return [
    { value: 'all', label: COMPARE_MESSAGES.filterAll, count: rows.length },
    ...summary.groups.map(({ attribute, tally }) => ({
      value: attribute,
      label: attribute === '' ? COMPARE_MESSAGES.attributeNone : attribute,
      count: tally.rows,
    })),
  ];
}

/**
 * One compared row as the pane shows it.
 * @example readComparedRow(row, 0.6, 'behind').tone // 'alarm' where the row is 约束性
 */
function readComparedRow(row: ComparisonRow, elapsed: number, standing: Standing): ComparedRow {
  const { planIndicator } = row;
  return {
    key: rowKey(planIndicator),
    number: planIndicator.number,
    name: planIndicator.printedName,
    parentName: planIndicator.parentName,
    unit: planIndicator.unit,
    attribute: planIndicator.attribute,
    standing,
    tone: toneOf(standing, planIndicator.attribute),
    verdict: standing === 'no-data' ? COMPARE_MESSAGES.noActual : sayRowVerdict(row),
    pace: paceOf(row, elapsed),
    cells: cellsOf(row),
    note: sayRowNote(row),
    needed: neededText(row),
    targetPlace: row.targetPlace,
    actualPlace: row.actualPlace,
  };
}

function toneOf(standing: Standing, attribute: ComparedRow['attribute']): Tone {
  const { tone } = VERDICTS[standing];
  switch (tone) {
    case 'bad':
      return attribute === '约束性' ? 'alarm' : 'late';
    case 'none':
      return 'quiet';
    case 'near':
    case 'good':
      return tone;
  }
}

function paceOf(row: ComparisonRow, elapsed: number): Pace | undefined {
  const progress = progressOf(row);
  if (progress === undefined) return undefined;
  const least = progress.bound === 'at-least' ? '≥' : '';
  return {
    covered: Math.min(1, Math.max(0, progress.value)),
    elapsed,
    progress: `${least}${saySharePercent(progress.value)}`,
  };
}

/** The target leads; where the level is not set, the growth is what is being measured. */
function cellsOf(row: ComparisonRow): readonly ComparedCell[] {
  const actual = sayRowActual(row);
  return [
    printed('基期值', row.base),
    printed('目标值', row.target),
    ...(row.growth.kind === 'blank' ? [] : [printed('年均增长', row.growth)]),
    {
      label: '实际值',
      text: actual === '' ? MESSAGES.blank : actual,
      isQuiet: row.actual.kind !== 'number' && row.actual.kind !== 'text',
    },
  ];
}

function printed(label: ComparedCell['label'], cell: TableCell): ComparedCell {
  if (cell.kind === 'blank') return { label, text: MESSAGES.blank, isQuiet: true };
  const text = cell.kind === 'number' ? cell.printed : cell.text;
  return { label, text, isQuiet: false };
}

function neededText(row: ComparisonRow): string {
  const needed = neededOf(row);
  if (needed === undefined) return '';
  const of = row.assessments.find((each) => each.needed === needed);
  return sayNeeded(needed, row.planIndicator.unit, of?.target);
}

/**
 * What the list shows: a filter leaves out of a table what it leaves out of the list.
 * @example listed(comparison, { ...state, attribute: '约束性' }).rows.length // 7
 */
export function listed(comparison: Comparison, state: CompareState): Comparison {
  const rows = comparison.rows.filter((row) => fits(row, state));
  if (rows.length === comparison.rows.length) return comparison;
  return onlyRows(
    comparison,
    rows.map(({ planIndicator }) => rowKey(planIndicator)),
  );
}
