import { nameKey, normaliseName } from '../name/name';
import type { Measure, ObservationStatus } from '../figure/printed-figure';
import { readUnit } from '../figure/unit';
import { simplified } from '../text/simplified';
import { readStatus } from '../observation/observation';
import {
  isRunningTotal,
  LAST_BRACKET,
  PART_YEAR,
  PERIOD_END,
  PERIOD_TITLE,
  YEAR_END,
  yearDigits,
  WHOLE_YEAR_TOTAL,
} from './period-words';

/** What a column that holds no figures is about, by the name our own forms give it. */
export type TitleConcept = keyof typeof TITLES;

/** What a column of figures is of: a measure of the plan, or what must not be taken for the year's value. */
export type HeaderMeasure = Measure | 'forecast' | 'part-year' | 'period-end';

/**
 * What people head columns with, beside the names themselves: in files of actual values, in plan
 * templates and in the tables of documents. A new word is one entry here, and known everywhere.
 */
const TITLES = {
  地区:
    '地区 区域 地区名称 区域名称 所属地区 所属区域 行政区 行政区划 行政区名称 行政区划名称 区县 县区 市县 县市区 ' +
    '区县名称 辖区 地名 region district refarea',
  规划期: '规划期 规划 规划时期 五年规划',
  编码: '编码 行码 指标编码 规划指标编码 行编码 code',
  序号: '序号 序 编号 号 次序 no no. №',
  类别: '类别 分类 类型 领域 维度 大类 板块 方面 指标类别 指标分类 指标类型 指标领域 指标维度 指标大类 一级指标',
  所属指标: '所属指标 上级指标 父指标 上一级指标',
  指标: '指标 指标名称 具体指标 具体指标名称 规划指标 规划指标名称 主要指标 主要指标名称 监测指标 指标项 指标项目 统计指标 经济指标 主要经济指标 项目 名称 二级指标 indicator',
  单位: '单位 计量单位 计算单位 指标单位 数据单位 数量单位 unit unitmeasure',
  属性: '属性 性质 指标属性 指标性质',
  责任单位:
    '责任单位 责任部门 责任主体 牵头单位 牵头部门 牵头责任单位 责任牵头单位 主要责任单位 主管部门 主管单位 责任处室 责任科室 数据责任单位 牵头单位(责任单位)',
  目标类型: '目标类型 目标种类 目标形式 targettype',
  年份: '年份 年度 年 数据年份 数据年度 统计年份 统计年度 报告期 时间 数据时间 统计时间 时期 year timeperiod',
  状态: '状态 数据状态 数据性质 数据类型 数值状态 status obsstatus',
  核实: '核实 已核实 是否核实 核实情况 审核 审核情况 verified',
  来源: '来源 数据来源 资料来源 数据出处 出处 依据 位置 所在位置 页码 所在页码 source',
} as const;

/** Words that are the whole header of a column of figures; within longer headers see `measureOf`. */
const FIGURES = {
  actual:
    '实际值 实际 实际数 实际数值 实际完成 实际完成值 实际完成数 实际完成情况 完成值 完成数 完成情况 实绩 数值 数据 ' +
    '指标值 值 当年实际值 当年值 当年数 本年实际值 本年实际 本年值 本年数 本年 年末数 年末值 年末实有数 年底数 绝对数 绝对值 绝对量 总量 全年 全年数 全年实际 全年完成 全年实际完成 全年实绩 本年完成 本年完成数 本年实绩 当年完成 当年完成数 决算数 决算 年报数 value actual obsvalue',
  actual_growth:
    '增速 当年增速 实际增速 同比 同比增长 同比增速 同比增幅 比上年增长 比上年增减 比上年 较上年 ' +
    '较上年增长 较上年增减 比上年增速 增长率 增幅 增长速度 增长 实际增长 可比价增速 按可比价增长 growth',
} as const;

/** Words anywhere in a header that make it one of a plan's base, or of its targets. */
export const PLAN_WORDS = {
  base: /基数|基期|基准|现状|现值|当前值|基础值|初值|起点/,
  target: /目标|规划[值数]|预期(?!性)|计划|期末|末期/,
} as const;

/** What a header says: which column it is, and what it states for all rows of it. */
export interface ReadHeader {
  /** 数值 is a column of figures. */
  readonly concept: TitleConcept | '数值';
  /** Undefined for words, and for a year alone: what it is of depends on the form. */
  readonly measure: HeaderMeasure | undefined;
  /** 2023 of 2023年实际值, else undefined. */
  readonly year: number | undefined;
  /** `万元` of 实际值（万元）, else ''. */
  readonly unit: string;
  /** 初步 of 2024年（初步） or 2024年初步核算数, else undefined. */
  readonly status: ObservationStatus | undefined;
}

function byKey<Name extends string>(
  words: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> {
  return new Map(
    (Object.keys(words) as Name[]).flatMap((name) =>
      words[name].split(' ').map((word) => [nameKey(word), name] as const),
    ),
  );
}

const TITLE_OF = byKey(TITLES);
const FIGURE_OF = byKey(FIGURES);

const LONGEST = 60;
const YEARS = /(?:^|\D)((?:19|20|21)\d{2})(?!\d)/gu;
const YEAR_BEFORE = /^(?:19|20|21)\d{2}年?(?:度)?/u;
const BARE_YEAR = /^(?:19|20|21)\d{2}年?(?:度|末|底|全年)?(?:1[-~至](?:12月|4季度))?$/u;

/** Yearbooks repeat a title in English: 单位 Unit. */
const ENGLISH = /([一-龥)）])[\s/／]+[A-Z][a-z]{2}[A-Za-z\s.,()&%/-]*$/u;
/** About the figures, not figures of the indicator. */
const ABOUT = /完成(?:率|进度|程度)|是否|评价|结论|排名|达标/u;
const YEARLY = /年均|年平均/u;
const FORECAST = /预计|预测|预估/u;
const GROWTH = /增速|增长|增幅|同比|比上年/u;
/** 增减 alone may be an amount. */
const CHANGE = /(?:±|增减|升降)\(?%|增减率/u;
/** Growth and nothing else: 城镇化率比上年提高 is something else. */
export const PURELY_GROWTH =
  /^(?:比|较|与|累计(?=同比)|同比|上年|去年|同期|上一年|增长|增速|增幅|增减|升降|速度|率|幅度?|实际|按|可比价格?|可比口径|不变价格?|计算|百分比|[±%()+/-])+$/u;
const ACTUAL = /实际|完成|实绩/u;
/** 一般公共预算收入 is an indicator. */
const BUDGET = /^(?:年初|调整|年度)?预算数?$/u;
/** A target in the words of those who were set it; of a year only. */
const SET_TARGET = /规划|任务|下达|力争/u;
/** What a bracket behind a year may say while the column stays that of the year's values. */
const PLAIN_BRACKET =
  /^(?:单位:.*|实际|实绩|完成|现价|当年价格?|现行价格|年报|公报|统计|全年|1-12月|初步.*|快报.*|最终.*|正式.*|核定.*|(?:已|经)?(?:修[订正]|调整).*|[pa])$/u;
/** 2023年比2022年增长 is growth of 2023. */
const COMPARED = /^((?:19|20|21)\d{2})年?([比较])((?:19|20|21)\d{2})年?(?!\d)/u;
/** Marks of notes below the table. */
const NOTE_MARKS = /[①-⑳⑴-⒇*＊※†]/gu;
/** Words that an actual value is headed by, and no others: 2023年完成投资 is something else. */
const PURELY_ACTUAL =
  /^(?:(?:19|20|21)\d{2}|年|度|末|底|全|当|本|实际|完成|实现|达到|实绩|执行|数|值|据|情况|水平|的|[()])+$/u;

/**
 * Reads a header in the words people use; undefined for one that means nothing here.
 * @example readHeader('计量单位')?.concept // '单位'
 * @example readHeader('2023年实际完成（万元）')?.unit // '万元'
 * @example readHeader('2024年初步核算数')?.status // 'P'
 * @example readHeader('2025年（目标）')?.measure // 'target'
 * @example readHeader('2030年')?.year // 2030
 */
export function readHeader(header: string): ReadHeader | undefined {
  const plain = header.trim().replace(NOTE_MARKS, '').replace(ENGLISH, '$1');
  const name = yearDigits(normaliseName(plain).slice(0, LONGEST));
  const whole = ofOneYear(name).replace(YEAR_END, '$1');
  const bare = whole.replace(LAST_BRACKET, '$1');
  const title = TITLE_OF.get(nameKey(whole)) ?? TITLE_OF.get(nameKey(bare));
  if (title !== undefined) {
    return { concept: title, measure: undefined, year: undefined, unit: '', status: undefined };
  }
  const bracket = whole.slice(bare.length + 1, -1);
  const unit = unitIn(plain);
  // 实际值（1-6月） and 数值（目标） are no year's actual values.
  const exact = figureWord(whole) ?? (isQualified(bracket) ? undefined : figureWord(bare));
  const status = statusIn(bare, bracket);
  const sum = isRunningTotal(whole) ? 'part-year' : WHOLE_YEAR_TOTAL.test(bare) ? 'actual' : exact;
  if (sum !== undefined) return { concept: '数值', measure: sum, year: undefined, unit, status };
  const years = [...new Set([...whole.matchAll(YEARS)].map(([, year]) => Number(year)))];
  const year = years.length === 1 ? years[0] : undefined;
  const measure = measureOf(whole, bare, years);
  if (measure !== undefined) return { concept: '数值', measure, year, unit, status };
  const isPlain = bracket === '' || unit !== '' || PLAIN_BRACKET.test(bracket);
  const isYear = BARE_YEAR.test(bare) || readStatus(bare.replace(YEAR_BEFORE, '')) !== undefined;
  if (year === undefined || !isYear || !isPlain || ABOUT.test(whole)) return undefined;
  return { concept: '数值', measure, year, unit, status };
}

/** A comparison with the year before is of one year. */
function ofOneYear(header: string): string {
  const [all = '', year, than = '', before] = COMPARED.exec(header) ?? [];
  if (year === undefined || Number(before) !== Number(year) - 1) return header;
  return `${year}年${than}上年${header.slice(all.length)}`;
}

function statusIn(bare: string, bracket: string): ObservationStatus | undefined {
  return (
    readStatus(bracket) ??
    readStatus(bare.replace(YEAR_BEFORE, '')) ??
    (FORECAST.test(`${bare} ${bracket}`) ? 'E' : undefined)
  );
}

function isQualified(bracket: string): boolean {
  return (
    [PART_YEAR, FORECAST, GROWTH, PLAN_WORDS.base, PLAN_WORDS.target].some((words) =>
      words.test(bracket),
    ) || /累计|规划/u.test(bracket)
  );
}

/** The measure that a header states within other words; 实际 and 增速 only of one year. */
function measureOf(
  whole: string,
  bare: string,
  years: readonly number[],
): HeaderMeasure | undefined {
  const isOfYear = years.length === 1;
  if (PERIOD_END.test(bare)) return 'period-end';
  if (BUDGET.test(whole) || (PLAN_WORDS.target.test(whole) && /年初/u.test(whole))) return 'target';
  if (years.length < 2 && PART_YEAR.test(whole) && !PERIOD_TITLE.test(bare)) return 'part-year';
  if (YEARLY.test(whole)) {
    if (!ACTUAL.test(whole)) return 'growth';
    return isOfYear ? 'actual_growth' : undefined;
  }
  if (years.length > 1 || ABOUT.test(whole)) return undefined;
  if (PLAN_WORDS.base.test(whole)) return 'base';
  if (PLAN_WORDS.target.test(whole)) return 'target';
  if (PURELY_GROWTH.test(whole) && (GROWTH.test(whole) || CHANGE.test(whole))) {
    return 'actual_growth';
  }
  const isFigures = figureWord(bare) !== undefined || /^预[计测估](?:完成)?[值数]?$/u.test(bare);
  if (isFigures && FORECAST.test(whole)) return 'forecast';
  if (isFigures && GROWTH.test(whole)) return 'actual_growth';
  if (!isOfYear) return undefined;
  if (SET_TARGET.test(whole)) return 'target';
  if (FORECAST.test(whole)) return 'forecast';
  const afterYear = figureWord(bare.replace(YEAR_BEFORE, ''));
  if (afterYear !== undefined) return afterYear;
  if (GROWTH.test(whole)) return 'actual_growth';
  return ACTUAL.test(bare) && PURELY_ACTUAL.test(bare) ? 'actual' : undefined;
}

function figureWord(text: string): keyof typeof FIGURES | undefined {
  return FIGURE_OF.get(nameKey(text).replace(/(.)%$/u, '$1'));
}

/**
 * The words that a column is headed by, the name our forms give it first.
 * @example titleWords('单位') // ['单位', '计量单位', …]
 */
export function titleWords(concept: TitleConcept): readonly string[] {
  return TITLES[concept].split(' ');
}

/**
 * Whether a header is nothing but a year: a table with one column for each.
 * @example isYearHeader('2023年') // true
 */
export function isYearHeader(header: string): boolean {
  return BARE_YEAR.test(normaliseName(header));
}

/**
 * The unit in the last bracket of a name; '' where the bracket holds none.
 * @example unitIn('地区生产总值（万元）') // '万元'
 */
export function unitIn(printed: string): string {
  const name = simplified(printed);
  const inside = /[(（[［]([^()（）[\]［］]*)[)）\]］]\s*$/u.exec(name)?.[1] ?? '';
  const unit = inside.replace(/^\s*单位\s*[:：]\s*/u, '').trim();
  if (unit !== '' && readUnit(normaliseName(unit))?.unit !== undefined) return unit;
  // 实际值 单位：万元
  const said = /单位\s*[:：]\s*([^\s()（）]+)\s*$/u.exec(name)?.[1] ?? '';
  return said !== '' && readUnit(normaliseName(said))?.unit !== undefined ? said : '';
}
