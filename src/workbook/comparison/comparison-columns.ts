import type { Catalog } from '../../core/catalog/catalog';
import type { Comparison } from '../../core/comparison/comparison';
import type { ComparisonRow } from '../../core/comparison/comparison-row';
import type { BlockColumn, BlockColumnName } from '../block/block';
import { headingOf } from '../block/heading';

/** Half squares: fifteen columns have to be readable on one landscape page. */
const WIDEST: Partial<Record<BlockColumnName, number>> = {
  序号: 4,
  指标: 22,
  单位: 8,
  属性: 6,
  基期值: 10,
  目标值: 12,
  年均增长: 8,
  实际值: 10,
  目标进度: 8,
  时间进度: 8,
  判定: 16,
  尚需: 14,
  说明: 42,
  出处: 24,
};

const ORDER: readonly BlockColumnName[] = [
  '序号',
  '指标',
  '单位',
  '属性',
  '基期值',
  '目标值',
  '年均增长',
  '实际值',
  '目标进度',
  '时间进度',
  '判定',
  '尚需',
  '说明',
  '出处',
  '编码',
];

/** Columns that are left out where no row has anything to show in them. */
const OPTIONAL: Partial<Record<BlockColumnName, (row: ComparisonRow) => boolean>> = {
  单位: ({ planIndicator }) => planIndicator.unit !== '',
  属性: ({ planIndicator }) => planIndicator.attribute !== '',
  年均增长: ({ growth }) => growth.kind !== 'blank',
};

/**
 * The columns of a comparison, with their headings.
 * @example comparisonColumns(catalog, comparison).map(({ heading }) => heading)
 * // ['序号', '指标', '单位', '属性', '2020年基期值', '2025年目标值', …]
 */
export function comparisonColumns(
  catalog: Catalog,
  comparison: Comparison,
): readonly BlockColumn[] {
  return ORDER.filter((column) => comparison.rows.some(OPTIONAL[column] ?? (() => true))).map(
    (column) => {
      const heading = columnHeading(catalog, comparison, column);
      const widest = WIDEST[column];
      return widest === undefined ? { column, heading } : { column, heading, widest };
    },
  );
}

function columnHeading(
  catalog: Catalog,
  { plan, year }: Comparison,
  column: BlockColumnName,
): string {
  switch (column) {
    case '基期值':
      return `${String(plan.baseYear)}年基期值`;
    case '目标值':
    case '年均增长':
      return headingOf(catalog, plan, column);
    case '实际值':
      return `${String(year)}年实际值`;
    case '尚需':
      return '今后每年尚需';
    default:
      return column;
  }
}
