import type { Catalog } from '../../core/catalog/catalog';
import { hasMeasure } from '../../core/catalog/find-figure';
import { rowKey } from '../../core/catalog/row-key';
import { rowName } from '../../core/catalog/row-name';
import type { Comparison } from '../../core/comparison/comparison';
import type { ComparisonRow } from '../../core/comparison/comparison-row';
import type { ComparisonWords } from '../../core/comparison/words';
import { readCell, textCell, type TableCell } from '../../core/figure/table-cell';
import type { BlockCell, BlockColumn, BlockColumnName } from '../block/block';
import { cellFormula } from '../formula/cell-formula';
import { comparisonPlace } from './comparison-caption';
import { actualCell, elapsedCell, neededCell, NOT_COMPUTED, progressCell } from './number-cells';
import { noteFormula, rowFormulas } from './row-formulas';

/**
 * The cells of one row of a comparison, in the order of the columns.
 * @example composeRow(catalog, comparison, row, columns, words)[10]?.content // { kind: 'text', text: '滞后' }
 */
export function composeRow(
  catalog: Catalog,
  comparison: Comparison,
  row: ComparisonRow,
  columns: readonly BlockColumn[],
  words: ComparisonWords,
  inForce: Catalog = catalog,
): readonly BlockCell[] {
  const formulas = rowFormulas(inForce, comparison, row, words.actual(row));
  const compose = (column: BlockColumnName): BlockCell => {
    switch (column) {
      case '基期值':
        return printed(catalog, comparison, row, 'base', row.base);
      case '目标值':
        return printed(catalog, comparison, row, 'target', row.target);
      case '年均增长':
        return printed(catalog, comparison, row, 'growth', row.growth);
      case '实际值':
        return actualCell(row, words.actual(row));
      case '目标进度':
        return { ...progressCell(row), formula: formulas?.progress };
      case '时间进度':
        return elapsedCell(comparison);
      case '判定':
        return { content: textCell(words.verdict(row)), formula: formulas?.verdict };
      case '尚需':
        return { ...neededCell(row, words.needed(row)), formula: formulas?.needed };
      case '说明':
        return {
          content: textCell(words.note(row)),
          formula: formulas && noteFormula(words.note(row), words.typedOver, formulas.isKnown),
        };
      default:
        return { content: about(catalog, comparison, row, column), formula: undefined };
    }
  };
  return columns.map(({ column }) => compose(column));
}

/** A base that the plan does not print is no figure that a function could answer with. */
function printed(
  catalog: Catalog,
  { plan }: Comparison,
  row: ComparisonRow,
  measure: 'base' | 'target' | 'growth',
  content: TableCell,
): BlockCell {
  const isPrinted = measure !== 'base' || row.baseFrom === 'printed';
  const { planIndicator } = row;
  // A blank would say that the plan's table leaves the cell empty.
  if (content.kind === 'blank' && !hasMeasure(catalog, plan, measure)) {
    return { content: textCell(NOT_COMPUTED), formula: undefined };
  }
  return {
    content,
    formula: isPrinted ? cellFormula(catalog, plan, planIndicator, measure, content) : undefined,
  };
}

function about(
  catalog: Catalog,
  comparison: Comparison,
  row: ComparisonRow,
  column: BlockColumnName,
): TableCell {
  const { planIndicator } = row;
  switch (column) {
    case '序号':
      return readCell(planIndicator.number);
    case '指标':
      return textCell(rowName(planIndicator));
    case '单位':
      return textCell(planIndicator.unit);
    case '属性':
      return textCell(planIndicator.attribute);
    case '出处':
      return textCell(comparisonPlace(catalog, comparison, row));
    default:
      return textCell(rowKey(planIndicator));
  }
}
