import type { BlockColumnName } from './block';
import { COLUMN_MEASURE } from './heading';

const CENTRED: readonly BlockColumnName[] = ['类别', '序号', '单位', '属性', '判定'];
const COMPUTED: readonly BlockColumnName[] = ['目标进度', '时间进度', '尚需'];

/** Widest a column may grow, in half squares, before its text wraps. */
const WIDEST: Partial<Record<BlockColumnName, number>> = { 类别: 10, 指标: 30, 单位: 12, 出处: 28 };
/** Nine squares: 控制在市下达指标内, as plans like to print a target, stays on one line. */
const WIDEST_ELSEWHERE = 18;

/**
 * How a column is aligned: figures to the right, short words in the middle, text to the left.
 * @example alignmentOf('目标值') // 'Right'
 */
export function alignmentOf(column: BlockColumnName): Excel.HorizontalAlignment {
  if (isFigure(column)) return Excel.HorizontalAlignment.right;
  return CENTRED.includes(column)
    ? Excel.HorizontalAlignment.center
    : Excel.HorizontalAlignment.left;
}

/**
 * The width in half squares at which a column's text wraps.
 * @example widestOf('指标') // 30
 */
export function widestOf(column: BlockColumnName): number {
  return WIDEST[column] ?? WIDEST_ELSEWHERE;
}

function isFigure(column: BlockColumnName): boolean {
  return column in COLUMN_MEASURE || COMPUTED.includes(column);
}
