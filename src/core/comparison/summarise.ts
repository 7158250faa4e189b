import { compareVerdicts, isLagging, STANDINGS, type Standing } from '../progress/verdicts';
import { isUnread } from '../figure/table-cell';
import { rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import type { Comparison, ComparisonRow, ComparisonSummary, Tally } from './comparison';

/** In the order in which they are counted: what binds first. */
export const ATTRIBUTES: readonly PlanIndicator['attribute'][] = ['约束性', '预期性', ''];

/**
 * Where a row stands for counting.
 * @example standingOf(row) // 'no-data'
 */
export function standingOf({ deciding, actual, target, growth }: ComparisonRow): Standing {
  if (deciding === undefined) return isUnread(target) || isUnread(growth) ? 'unread' : 'no-target';
  const { kind } = deciding.verdict;
  return kind === 'undecidable' && !isStated(actual) ? 'no-data' : kind;
}

/**
 * Counts the rows of a comparison, and lists those with bad news.
 * @example summarise(rows).groups[0] // { attribute: '约束性', tally: { rows: 7, withActual: 0, … } }
 */
export function summarise(rows: readonly ComparisonRow[]): ComparisonSummary {
  const groups = ATTRIBUTES.map((attribute) => ({
    attribute,
    tally: tallyOf(rows.filter((row) => row.planIndicator.attribute === attribute)),
  }));
  return {
    all: tallyOf(rows),
    groups: groups.filter(({ tally }) => tally.rows > 0),
    lagging: rows
      .filter(({ deciding }) => deciding !== undefined && isLagging(deciding.verdict))
      .sort((one, other) => byAttribute(one, other) || byVerdict(one, other)),
  };
}

function tallyOf(rows: readonly ComparisonRow[]): Tally {
  const counts = STANDINGS.map((standing) => ({
    standing,
    rows: rows.filter((row) => standingOf(row) === standing).length,
  }));
  return {
    rows: rows.length,
    withActual: rows.filter(({ actual, refused }) => isStated(actual) && refused === undefined)
      .length,
    standings: counts.filter((each) => each.rows > 0),
  };
}

function isStated({ kind }: ComparisonRow['actual']): boolean {
  return kind === 'number' || kind === 'text';
}

function byAttribute(one: ComparisonRow, other: ComparisonRow): number {
  return weight(one) - weight(other);
}

/** Only what binds is an alarm; whether the others are 预期性 or unmarked makes no difference. */
function weight({ planIndicator }: ComparisonRow): number {
  return planIndicator.attribute === '约束性' ? 0 : 1;
}

function byVerdict({ deciding: one }: ComparisonRow, { deciding: other }: ComparisonRow): number {
  return one && other ? compareVerdicts(one.verdict, other.verdict) : 0;
}

/**
 * The same comparison about some of its rows, counted anew; about all of them where none are named.
 * @param keys 编码 of the rows
 * @example onlyRows(comparison, ['350104-14-01']).whole // 20
 */
export function onlyRows(comparison: Comparison, keys: readonly string[] | undefined): Comparison {
  if (keys === undefined) return comparison;
  const wanted = new Set(keys);
  const rows = comparison.rows.filter(({ planIndicator }) => wanted.has(rowKey(planIndicator)));
  return { ...comparison, rows, whole: comparison.rows.length, summary: summarise(rows) };
}
