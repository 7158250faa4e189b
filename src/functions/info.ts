import { describe } from '../core/catalog/describe';
import { sayInfoValue } from '../wording/info-value';
import { answer } from './answer';
import { readText } from './arguments';

/**
 * 规划指标的一项信息：单位、属性、原文、出处等
 * @customfunction INFO
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 字段 地区、规划、规划期、编码、名称、序号、类别、单位、属性、原文、基期原文、增长原文、实际原文、目标类型、方向、出处、文号、文件、基期年、目标年、矛盾
 * @param 规划 规划期，例如“十四五”；留空取最新的规划
 * @returns 该项信息
 */
export async function info(
  地区: string,
  指标: string,
  字段: string,
  规划?: string,
): Promise<string | number> {
  const query = { region: readText(地区), indicator: readText(指标), plan: readText(规划) };
  return sayInfoValue(await answer((catalog) => describe(catalog, query, readText(字段))));
}
