import type { Catalog } from '../../core/catalog/catalog';
import { rowKey } from '../../core/catalog/row-key';
import type { Comparison } from '../../core/comparison/comparison';
import type { ComparisonWords } from '../../core/comparison/words';
import type { TableCell } from '../../core/table/plan-table';
import type { Block, BlockMode } from '../block/block';
import { lostTableNotes, packageOf, unitLineOf } from '../block/caption';
import { legend, numberNotes } from '../block/legend';
import { comparisonSources, comparisonTitle } from './comparison-caption';
import { comparisonColumns } from './comparison-columns';
import { composeRow } from './compose-row';
import { verdictMarks } from './verdict-marks';

/** How a comparison is to be inserted. */
export interface ComparisonOptions {
  /** 公式 mode explains how the table is used. */
  readonly mode?: BlockMode;
  /** The packages that functions will ask, where they know less than the comparison. */
  readonly inForce?: Catalog;
}

/**
 * Composes the block that shows a comparison, from facts and words alone; nothing is written yet.
 * Inserted with `insertBlock` like a plan's table. In 公式 mode its progress, verdicts and needs are
 * PLAN functions over the 实际值 column, so that typing over a value there recalculates the row.
 * @example composeComparison(catalog, comparison, words).title
 * // '丰泽区“十四五”规划指标2023年完成情况对比'
 */
export function composeComparison(
  catalog: Catalog,
  comparison: Comparison,
  words: ComparisonWords,
  { mode = 'values', inForce = catalog }: ComparisonOptions = {},
): Block {
  const { plan, region, rows, year, settings } = comparison;
  const columns = comparisonColumns(catalog, comparison);
  const from = packageOf(catalog, plan);
  const printed = rows.flatMap((row): readonly TableCell[] => [row.base, row.target, row.growth]);
  return {
    planId: plan.id,
    regionId: region.id,
    packageName: from.name,
    packageVersion: from.version,
    title: comparisonTitle(comparison),
    unitLine: unitLineOf(
      rows.map(({ planIndicator }) => planIndicator),
      columns.map(({ column }) => column),
    ),
    columns,
    rows: rows.map((row) => ({
      key: rowKey(row.planIndicator),
      cells: composeRow(catalog, comparison, row, columns, words, inForce),
    })),
    notes: [
      ...words.summary(comparison),
      ...numberNotes([
        ...lostTableNotes(plan),
        ...words.method(comparison),
        ...words.conflicts(catalog, plan),
        ...(mode === 'formulas' ? [words.typing] : []),
        ...legend(printed, plan),
      ]),
    ],
    sourceLine: comparisonSources(catalog, comparison),
    comparison: { year, ...settings },
    marks: verdictMarks(),
  };
}
