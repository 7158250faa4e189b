import type { AssessQuery } from '../core/catalog/assess-row';
import {
  lookUpPath,
  lookUpProgress,
  lookUpRequired,
  lookUpStatus,
} from '../core/catalog/look-up-progress';
import type { Outcome } from '../core/finding/outcome';
import type { LookupFinding } from '../core/finding/lookup-finding';
import { sayVerdict } from '../wording/progress';
import { answer } from './answer';
import { readText, readYear } from './arguments';

/**
 * 时序值：从基期值走到目标值，某一年应到的数（推算，不是规划所印）
 * @customfunction PATH
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 年份 规划期内的一年，例如 2023
 * @param 规划 规划期，例如“十四五”；给出时以它为准
 * @returns 时序值
 */
export async function path(
  地区: string,
  指标: string,
  年份: string | number,
  规划?: string,
): Promise<number> {
  return answer((catalog) => {
    const query = readQuery(地区, 指标, 年份, undefined, 规划);
    return query.ok ? lookUpPath(catalog, query.value) : query;
  });
}

/**
 * 目标进度：从基期值到目标值已走的份额，0.64 即 64%；累计目标缺年份时为至少已走的份额
 * @customfunction PROGRESS
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 年份 要看的年份，例如 2023
 * @param 实际值 该年的实际值；累计目标填至今合计，增速目标填至今年均增速；留空取收录的实际值
 * @param 规划 规划期，例如“十四五”；给出时以它为准
 * @returns 目标进度
 */
export async function progress(
  地区: string,
  指标: string,
  年份: string | number,
  实际值?: string,
  规划?: string,
): Promise<number> {
  return answer((catalog) => {
    const query = readQuery(地区, 指标, 年份, 实际值, 规划);
    return query.ok ? lookUpProgress(catalog, query.value) : query;
  });
}

/**
 * 判定：提前完成、达到序时进度、基本达到序时进度、滞后等；判断不了的说明缺什么
 * @customfunction STATUS
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 年份 要看的年份，例如 2023
 * @param 实际值 该年的实际值；累计目标填至今合计，增速目标填至今年均增速；留空取收录的实际值
 * @param 规划 规划期，例如“十四五”；给出时以它为准
 * @returns 判定
 */
export async function status(
  地区: string,
  指标: string,
  年份: string | number,
  实际值?: string,
  规划?: string,
): Promise<string> {
  const { verdict } = await answer((catalog) => {
    const query = readQuery(地区, 指标, 年份, 实际值, 规划);
    return query.ok ? lookUpStatus(catalog, query.value) : query;
  });
  return sayVerdict(verdict);
}

/**
 * 尚需：剩余每年还要多少；水平、比重、累计以原单位（比重为百分点）计，增速和降幅为每年 %
 * @customfunction REQUIRED
 * @param 地区 地区名称、简称或行政区划代码，例如“仓山”
 * @param 指标 指标名称、常用叫法或编码，例如“GDP”
 * @param 年份 已有实际值的年份，例如 2023
 * @param 实际值 该年的实际值；累计目标填至今合计，增速目标填至今年均增速；留空取收录的实际值
 * @param 规划 规划期，例如“十四五”；给出时以它为准
 * @returns 剩余每年所需
 */
export async function required(
  地区: string,
  指标: string,
  年份: string | number,
  实际值?: string,
  规划?: string,
): Promise<number> {
  return answer((catalog) => {
    const query = readQuery(地区, 指标, 年份, 实际值, 规划);
    return query.ok ? lookUpRequired(catalog, query.value) : query;
  });
}

/** 实际值 is declared as text, because Excel hands an empty cell over as 0 to any other type. */
function readQuery(
  region: unknown,
  indicator: unknown,
  yearText: unknown,
  actual: unknown,
  plan: unknown,
): Outcome<AssessQuery, LookupFinding> {
  const year = readYear(yearText);
  if (!year.ok) return year;
  return {
    ok: true,
    value: {
      region: readText(region),
      indicator: readText(indicator),
      year: year.value,
      actual: readText(actual),
      plan: readText(plan),
    },
  };
}
