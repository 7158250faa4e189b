import { askPlanTable } from '../core/table/plan-table';
import { answer } from './answer';
import { readText } from './arguments';
import { spill } from './spill';

/**
 * 整张规划指标表，按规划的顺序，带表头；印的是什么就是什么
 * @customfunction TABLE
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 规划 规划期，例如“十四五”；留空取最新的规划
 * @param 列 要显示的列，用逗号隔开：编码、类别、序号、指标、单位、基期值、目标值、年均增长、属性、实际值、实际年均增长、出处；留空为规划所印的列
 * @returns 指标表
 */
export async function table(地区: string, 规划?: string, 列?: string): Promise<unknown[][]> {
  const query = { region: readText(地区), plan: readText(规划), columns: readText(列) };
  const { columns, rows } = await answer((catalog) => askPlanTable(catalog, query));
  return [[...columns], ...rows.map(({ cells }) => cells.map(spill))];
}
