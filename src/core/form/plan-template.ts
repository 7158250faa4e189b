import type { Form } from './form';
import { titleWords } from './header-words';
import type { Period } from '../period/period';
import { TARGET_TYPES, targetTypeWord } from '../plan-target/target-type';

/** Columns of a plan template that hold words about a row, by the name our own template gives them. */
const TEMPLATE_COLUMNS = [
  '地区',
  '规划期',
  '编码',
  '序号',
  '类别',
  '所属指标',
  '指标',
  '单位',
  '属性',
  '责任单位',
  '目标类型',
  '出处',
] as const;

export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number];

/** The form in which a plan is filled in: one row for each indicator, beside columns of figures. */
export const TEMPLATE_FORM: Form<TemplateColumn> = {
  columns: TEMPLATE_COLUMNS,
  columnOf: ({ concept }) =>
    concept === '来源' ? '出处' : TEMPLATE_COLUMNS.find((column) => column === concept),
  // Beside 责任单位 another such column is told as one that is not used.
  once: TEMPLATE_COLUMNS.filter((column) => column !== '责任单位'),
  beside: [],
  rowsAbove: 30,
};

/** Lines above the table: what is said once of the whole plan. */
export type TemplateLine =
  | '地区'
  | '代码'
  | '规划期'
  | '标题'
  | '文号'
  | '印发日期'
  | '指标表位置'
  | '调整文件'
  | '调整日期';

/** What people label these lines with; in the order of the template. */
const LINES: Readonly<Record<TemplateLine, readonly string[]>> = {
  地区: [...titleWords('地区'), '编制地区'],
  代码: ['代码', '地区代码', '行政区划代码', '区划代码', '行政区代码'],
  规划期: ['规划期', '规划时期', '规划期间', '时期'],
  标题: ['标题', '规划名称', '规划标题', '规划全称', '文件名称', '文件标题', '名称'],
  文号: ['文号', '发文字号', '发文号'],
  印发日期: ['印发日期', '发布日期', '批准日期', '通过日期', '成文日期', '日期'],
  指标表位置: ['指标表位置', '指标表', '专栏', '表号', '表名'],
  调整文件: ['调整文件', '中期调整文件', '目标调整文件', '调整依据'],
  调整日期: ['调整日期', '中期调整日期', '目标调整日期', '调整施行日期'],
};

/** Only where a target was set anew: an empty template does without. */
const LATER: readonly TemplateLine[] = ['调整文件', '调整日期'];

/** All lines with the labels they may have, in the order of the template. */
export const TEMPLATE_LINES = Object.entries(LINES) as readonly (readonly [
  TemplateLine,
  readonly string[],
])[];

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
  '属性填 预期性 或 约束性；责任单位照发的分工填，没有的空着；分项填“所属指标”；类别空着时同上一行；出处如 专栏2 第3行，可不填；' +
  `目标类型一般空着，由名称和数字判断，判断得不对才选：${TARGET_TYPES.map(targetTypeWord).join('、')}。`;

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
    lines: TEMPLATE_LINES.flatMap(([label]) =>
      LATER.includes(label) ? [] : [{ label, value: values[label] ?? '' }],
    ),
    headers: [
      ...['序号', '类别', '所属指标', '指标', '单位', '属性'],
      `${year(period?.baseYear)}基期值`,
      `${year(period?.targetYear)}目标值`,
      ...['年均增长', '目标类型', '出处', '责任单位'],
    ],
  };
}
