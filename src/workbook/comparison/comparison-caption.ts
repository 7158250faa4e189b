import type { Catalog } from '../../core/catalog/catalog';
import type { Comparison } from '../../core/comparison/comparison';
import type { ComparisonRow } from '../../core/comparison/comparison-row';
import { shortPlace, sourceLineOf } from '../block/caption';

/**
 * Title of the table: place, content, time.
 * @example comparisonTitle(comparison) // '丰泽区“十四五”规划指标2023年完成情况对比'
 */
export function comparisonTitle({ region, plan, year }: Comparison): string {
  const content = plan.table === 'missing' ? '规划正文所列指标' : '规划指标';
  return `${region.name}“${plan.period}”${content}${String(year)}年完成情况对比`;
}

/**
 * 资料来源: the plan's, and those that state the actual values.
 * @example comparisonSources(catalog, comparison) // '资料来源：《…》，专栏2。数据包：…。实际值来源：年报.csv。'
 */
export function comparisonSources(catalog: Catalog, { plan, rows }: Comparison): string {
  const ids = rows.flatMap(({ actual }) => actual.figure?.place.sourceId ?? []);
  const titles = [...new Set(ids)].map((id) => catalog.sources.get(id)?.title ?? id);
  const stated = titles.length === 0 ? '无' : titles.join('；');
  return `${sourceLineOf(catalog, plan)}实际值来源：${stated}。`;
}

/**
 * Where target and actual value of a row stand.
 * @example comparisonPlace(catalog, comparison, row) // '目标：专栏2 第1行；实际：《2023年公报》第3行'
 */
export function comparisonPlace(
  catalog: Catalog,
  { plan }: Comparison,
  { targetPlace, actualPlace }: ComparisonRow,
): string {
  const target = shortPlace(targetPlace, catalog, plan);
  return actualPlace === ''
    ? target
    : `目标：${target}；实际：${shortPlace(actualPlace, catalog, plan)}`;
}
