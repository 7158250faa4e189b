import { lookUpBase } from '../core/catalog/look-up-base';
import { lookUpGrowth } from '../core/catalog/look-up-growth';
import { lookUpTarget } from '../core/catalog/look-up-target';
import { answer } from './answer';
import { readText, readYear } from './arguments';

/**
 * 规划目标值：目标年的数；“<4”给出界限 4，“[6.5]”给出五年累计数
 * @customfunction TARGET
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 年份 目标年，用来选定规划，例如 2025；留空取最新的规划
 * @param 规划 规划期，例如“十四五”；给出时以它为准
 * @returns 目标值
 */
export async function target(
  地区: string,
  指标: string,
  年份?: string | number,
  规划?: string,
): Promise<number> {
  return answer((catalog) => {
    const year = readYear(年份);
    if (!year.ok) return year;
    const query = { region: readText(地区), indicator: readText(指标), plan: readText(规划) };
    return lookUpTarget(catalog, { ...query, year: year.value });
  });
}

/**
 * 基期值：规划表中印载的基期年的数
 * @customfunction BASE
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 规划 规划期，例如“十四五”；留空取最新的规划
 * @returns 基期值
 */
export async function base(地区: string, 指标: string, 规划?: string): Promise<number> {
  return answer((catalog) =>
    lookUpBase(catalog, {
      region: readText(地区),
      indicator: readText(指标),
      plan: readText(规划),
    }),
  );
}

/**
 * 年均增长：规划表中印载的年均增速，以 % 计，例如 8
 * @customfunction GROWTH
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 规划 规划期，例如“十四五”；留空取最新的规划
 * @returns 年均增长（%）
 */
export async function growth(地区: string, 指标: string, 规划?: string): Promise<number> {
  return answer((catalog) =>
    lookUpGrowth(catalog, {
      region: readText(地区),
      indicator: readText(指标),
      plan: readText(规划),
    }),
  );
}
