import { askCompareTable } from '../core/table/compare-table';
import { sayLookupFinding } from '../wording/lookup-finding';
import { answer } from './answer';
import { readText, readTexts, readYear } from './arguments';
import { spill } from './spill';

/**
 * 各地区同一指标并列：基期值、目标值、年均增长，给出年份时还有该年实际值
 * @customfunction COMPARE
 * @param 指标 指标名称或常用叫法，例如“GDP”
 * @param 地区 要比较的地区：一片单元格，或用逗号隔开的名称；留空为所有地区
 * @param 年份 用来选定各地区的规划，并列出该年实际值；留空取最新的规划
 * @returns 对比表，带表头
 */
export async function compare(
  指标: string,
  地区?: unknown[][],
  年份?: string | number,
): Promise<unknown[][]> {
  const { columns, rows } = await answer((catalog) => {
    const year = readYear(年份);
    if (!year.ok) return year;
    const query = { indicator: readText(指标), regions: readTexts(地区), year: year.value };
    return askCompareTable(catalog, query);
  });
  const body = rows.map(({ cells, finding }) => [
    ...cells.map(spill),
    finding === undefined ? '' : sayLookupFinding(finding),
  ]);
  return [[...columns, '说明'], ...body];
}
