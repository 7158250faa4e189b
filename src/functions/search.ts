import { askSearchTable } from '../core/table/search-table';
import { answer } from './answer';
import { readText } from './arguments';
import { spill } from './spill';

/**
 * 查找规划指标：名称、常用叫法或类别含有这些字的，最相近的在前
 * @customfunction SEARCH
 * @param 文字 要找的字，几个词用空格隔开，例如“失业率”
 * @param 地区 只在这个地区里找；留空为所有地区
 * @returns 编码、地区、规划期、指标、单位、目标值
 */
export async function search(文字: string, 地区?: string): Promise<unknown[][]> {
  const query = { text: readText(文字), region: readText(地区) };
  const { columns, rows } = await answer((catalog) => askSearchTable(catalog, query));
  return [[...columns], ...rows.map((cells) => cells.map(spill))];
}
