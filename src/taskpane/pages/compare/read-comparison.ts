import { rowKey } from '../../../core/catalog/row-key';
import { rowName } from '../../../core/catalog/row-name';
import type { Comparison, ComparisonRow } from '../../../core/comparison/comparison';
import { standingOf } from '../../../core/comparison/summarise';
import { sayComparisonMethod } from '../../../wording/comparison';
import { sayRowVerdict } from '../../../wording/comparison-row';
import { VERDICTS } from '../../../core/progress/verdicts';
import { saySharePercent } from '../../../wording/number';
import { COMPARE_MESSAGES, groupText } from './compare-messages';
import type { AttributeFilter, CompareState, StandingFilter } from './compare-state';
import type { BadNews, CompareView, FilterChoice } from './compare-view';
import { readComparedRow } from './read-compared-row';

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
    method: sayComparisonMethod(comparison),
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

function fits(row: ComparisonRow, { standing, attribute }: CompareState): boolean {
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
