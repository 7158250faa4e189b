import { lookUpActual } from '../core/catalog/look-up-actual';
import { answer } from './answer';
import { readText, readYear } from './arguments';

/**
 * 实际值：收录的某一年的实际值，以规划所印的单位计
 * @customfunction ACTUAL
 * @param 地区 地区名称、简称或行政区划代码，例如“丰泽”
 * @param 指标 指标名称、常用叫法或编码，例如“城镇新增就业人数”
 * @param 年份 实际值的年份，例如 2023
 * @returns 实际值
 */
export async function actual(地区: string, 指标: string, 年份: string | number): Promise<number> {
  return answer((catalog) => {
    const year = readYear(年份);
    if (!year.ok) return year;
    const query = { region: readText(地区), indicator: readText(指标), year: year.value };
    return lookUpActual(catalog, query);
  });
}
