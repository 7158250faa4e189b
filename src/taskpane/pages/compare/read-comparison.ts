import { useMemo } from 'preact/hooks';
import type { Catalog } from '../../../core/catalog/catalog';
import { rowKey, rowName } from '../../../core/indicator/plan-indicator';
import type { Comparison, ComparisonRow } from '../../../core/comparison/comparison';
import { neededOf, progressOf } from '../../../core/comparison/row-cells';
import { ATTRIBUTES, onlyRows, standingOf } from '../../../core/comparison/summarise';
import type { TableCell } from '../../../core/figure/table-cell';
import { STANDINGS, VERDICTS, type Standing } from '../../../core/progress/verdicts';
import { sayBorderlineRows } from '../../../wording/borderline';
import { sayComparisonMethod } from '../../../wording/comparison';
import { sayRowActual, sayRowNote, sayRowVerdict } from '../../../wording/comparison-row';
import { saySharePercent } from '../../../wording/number';
import { sayNeeded } from '../../../wording/needed';
import { MESSAGES } from '../../parts/messages';
import { COMPARE_MESSAGES } from './compare-messages';
import { holdComparison, type CompareState } from './compare-state';
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
 * A plan's comparison under what is chosen, made anew only when something that it comes from is another.
 * @param planId undefined while none is chosen: then nothing is held
 * @example useComparison(catalog, '350104-14', state).view?.withActual // 1
 */
export function useComparison(catalog: Catalog, planId: string | undefined, state: CompareState) {
  const { year, settings, thisYear } = state;
  const plan = catalog.plans.get(planId ?? '');
  const held = useMemo(
    () => plan && holdComparison(catalog, plan, { year, settings, thisYear }),
    // The filters change what is shown, not what is compared.
    [catalog, plan, year, settings, thisYear],
  );
  const view = useMemo(
    () => (held?.ok === true ? readComparison(held.value, state) : undefined),
    [held, state],
  );
  return { plan, held, view };
}

/**
 * A comparison as the pane shows it: counts and bad news over all rows, and the rows that the
 * filters leave.
 * @example readComparison(comparison, state.compare).withActual // 1
 */
function readComparison(comparison: Comparison, chosen: CompareState): CompareView {
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
    alarms: lagging(true),
    hints: lagging(false),
    standings: choicesOf(
      STANDINGS,
      chosen.standing,
      rows.map((row) => ({
        value: standingOf(row),
        isLeft: fits(row, { ...chosen, standing: 'all' }),
      })),
      (standing) => VERDICTS[standing].word,
    ),
    attributes: choicesOf(
      ATTRIBUTES,
      chosen.attribute,
      rows.map((row) => ({
        value: row.planIndicator.attribute,
        isLeft: fits(row, { ...chosen, attribute: 'all' }),
      })),
      (attribute) => (attribute === '' ? COMPARE_MESSAGES.attributeNone : attribute),
    ),
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

/**
 * The choices of one filter in their order, each with the rows that it leaves under the other one; a
 * chosen one that no row has any more stays on offer, so that it can be seen and left.
 */
function choicesOf<Value extends string>(
  order: readonly Value[],
  chosen: Value | 'all',
  rows: readonly { readonly value: Value; readonly isLeft: boolean }[],
  label: (value: Value) => string,
): readonly FilterChoice<Value | 'all'>[] {
  const countOf = (value: Value | 'all') =>
    rows.filter((row) => row.isLeft && (value === 'all' || row.value === value)).length;
  const present = order.filter(
    (value) => value === chosen || rows.some((row) => row.value === value),
  );
  return [
    { value: 'all', label: COMPARE_MESSAGES.filterAll, count: countOf('all') },
    ...present.map((value) => ({ value, label: label(value), count: countOf(value) })),
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
