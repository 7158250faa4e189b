import type { Period } from '../period/period';

/** Lines above the table: what is said once of the whole plan. */
export type TemplateLine = '地区' | '代码' | '规划期' | '标题' | '文号' | '印发日期' | '指标表位置';

/** Columns of the table that hold words about a row. */
export type TemplateColumn =
  '地区' | '规划期' | '编码' | '序号' | '类别' | '所属指标' | '指标' | '单位' | '属性' | '出处';

/** All lines, in the order of the template. */
export const TEMPLATE_LINES: readonly TemplateLine[] = [
  '地区',
  '代码',
  '规划期',
  '标题',
  '文号',
  '印发日期',
  '指标表位置',
];

/** A table in which one plan can be filled in, empty. */
export interface PlanTemplate {
  /** How to fill it in; stands first, and is passed over when the template is read. */
  readonly guide: string;
  readonly lines: readonly { readonly label: TemplateLine; readonly value: string }[];
  readonly headers: readonly string[];
}

const GUIDE =
  '规划模板：上面几行填一次（地区、规划期必填，没有行政区划代码、文号的空着）；下面一个指标填一行，照印的填写：' +
  '“6.5左右”“95以上”“完成市下达指标”都不改写，五年累计数写成 [6.5]，规划印“--”就填“--”，空着就是没有印；' +
  '属性填 预期性 或 约束性；分项填“所属指标”；类别空着时同上一行；出处如 专栏2 第3行，可不填。';

/**
 * An empty template for one plan; what is not known yet is left for the user to fill in.
 * @example composePlanTemplate({ region: '仓山区', code: '350104', period }).headers.at(6)
 * // '2025年基期值'
 */
export function composePlanTemplate(known: {
  readonly region: string;
  readonly code: string;
  readonly period: Period | undefined;
}): PlanTemplate {
  const { region, code, period } = known;
  const values: Partial<Record<TemplateLine, string>> = {
    地区: region,
    代码: code,
    规划期: period?.name ?? '',
  };
  const year = (which: number | undefined) => (which === undefined ? '' : `${String(which)}年`);
  return {
    guide: GUIDE,
    lines: TEMPLATE_LINES.map((label) => ({ label, value: values[label] ?? '' })),
    headers: [
      ...['序号', '类别', '所属指标', '指标', '单位', '属性'],
      `${year(period?.baseYear)}基期值`,
      `${year(period?.targetYear)}目标值`,
      ...['年均增长', '出处'],
    ],
  };
}
