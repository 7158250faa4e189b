import type { ExtractReason } from '../../core/finding/extract-finding';
import type { ProseAmount } from './amount';
import { lastUpTo, wordsBetween, type Scan } from './scan';
import { matchUnless, splitUnless } from '../../core/text/matches-unless';

/**
 * The chance that a figure is right as far as each reason goes. Measured on marked texts of all kinds
 * (tests/extract/score/marked): what ends up above 0.9 is right in 97 of 100.
 */
const CHANCES: Readonly<Record<ExtractReason, number>> = {
  'year-stated': 0.99,
  'year-carried': 0.97,
  'year-of-heading': 0.97,
  'year-of-plan': 0.97,
  'year-of-stage': 0.8,
  'year-of-task': 0.85,
  'year-of-several': 0.8,
  'year-missing': 0.6,
  'name-stated': 0.985,
  'name-counted': 0.965,
  'name-unsure': 0.88,
  'name-doubtful': 0.8,
  'name-behind': 0.9,
  'name-carried': 0.97,
  'name-joined': 0.85,
  'name-of-list': 0.97,
  'goal-word': 1,
  'result-word': 1,
  'section-of-goals': 1,
  'section-of-results': 1,
  'unit-missing': 0.8,
  'unit-unknown': 0.5,
  'growth-unsure': 0.7,
  'start-unsaid': 0.8,
  'runs-on': 0.85,
  'elsewhere-near': 0.8,
  foreseen: 0.8,
  'aim-past': 0.6,
  'text-only': 0.9,
};

/** That the number itself and what it is of (a goal, a growth, a result) are read right. */
const READ = 0.985;

/**
 * The chance that a figure's name, number, year and measure are all right, from 0 to 1, in hundredths.
 *
 * @example weigh(['year-stated', 'name-stated', 'goal-word']) // 0.96
 * @example weigh(['year-of-plan', 'name-joined']) // 0.81
 */
export function weigh(reasons: readonly ExtractReason[]): number {
  const chance = reasons.reduce((product, reason) => product * CHANCES[reason], READ);
  return Math.round(chance * 100) / 100;
}

/** Words that are no part of an indicator's name; each has been seen in one that was cut wrong. */
const NO_NAME =
  /^过\d|^(?:项目|工程|任务|活动|企业|机构|产品|措施|工作|事项|问题|单位)$|^(?:总?建筑面积|总?用地面积|占地面积|总库容|设计.{2,6}|年供水量)$|^(?:行(?!政)|[的比较已被把等其该于对从由在将及并或按]|每(?![百千万十名亿户人亩平立])|第(?![一二三]产业)|提出|计划|总投资)|实现|达到(?!或|国家|Ⅲ|I|《)|推动|推进|加快|努力|确保|力争|超过|突破|居全|连续|高于|低于|围绕|用于|带动|聚焦|鼓励|提升至|预计|约为|全长|总投资|不少于|[较在将为达过]$|(?:^[^占之]?|(?!收入|产业|结构|抚养|性别|师生|生师|床护|医护|存贷|产销)[^][^占之])比$|^以上|以上$|以内|左右|[，。；：]/;
/** Several things at once: which of them the number is of is not said. */
const SEVERAL =
  /、|(?:和|以及)(?![谐平美]|信息技术服务|零售业|餐饮业)|与(?!试验|开发经费|开发投入)|及(?!以上|其|相关)/g;
const ONE = /(?:^|[参普涉波])‹(?:和|以及)|文化‹和›旅游|研究‹和›(?:试验|开发)|[普涉波以]‹及/;
const isSeveral = (name: string): boolean => matchUnless(SEVERAL, name, ONE) !== undefined;
/** 物流费用与生产总值的比率 is one thing of two. */
const BETWEEN = /(?:比率|比例|之比|比值|差距|系数)$/;
const DIGITS = /\d/;
/** Numbers that names are made with. */
const NAMED_DIGITS =
  /PM\d+(?:\.\d+)?|\d+G|\d*[A-Z][A-Za-z]*\d*|\d[型级]|[“"（][^”"（）]*[”"）]|\d+(?:[AM]级|岁|周岁|米|亿元|亿|万元|千?万|强|小时|分钟|类)/g;
const LONGEST = 26;
const ENDS =
  /^(?:$|[，。；、！：）（”]|和|与|及|以及|并|以[内下上]|目标|水平|大关|台阶|关口|标准|的(?:目标|水平|速度|.{0,4}增[长速]))/;
const ELSEWHERE =
  /全国(?!重点|文明|百强|统一|一流|领先|先进|性)|全球|我国|世界(?!级|一流|500|知名|遗产)|全省|国际(?=平均|先进水平)/;
const SHARE = /占|比重|份额/;
const RATIO = /比$|比例$|结构$|指数$|系数$/;
/** A share is as long as both of what it compares; what a bracket explains lengthens nothing. */
function isLong(name: string): boolean {
  const bare = name.replace(/（[^）]*）/g, '');
  return splitUnless(/占(?=.{4})/g, bare, /(?:^|\n).{0,3}‹/).some((part) => part.length > LONGEST);
}

const SCALE_ONLY = /^[十百千]?(?:万亿|[万亿])$/;

/**
 * What makes a figure less sure than its name and year say.
 *
 * @param bound end of the number before
 * @param isFrom whether it is what a value came from
 * @param region name of the region, '' where it is not known
 * @example doubtsOf(scan, amount, '实现产值', 0, false, '甲县') // ['name-doubtful']
 */
export function doubtsOf(
  scan: Scan,
  amount: ProseAmount,
  name: string,
  bound: number,
  isFrom: boolean,
  region: string,
): readonly ExtractReason[] {
  const after = scan.text.slice(amount.end, amount.end + 8);
  const clause = Math.max(lastUpTo(scan.clauses, amount.start), bound);
  const words = wordsBetween(scan, clause, amount.start);
  const others = region.endsWith('省') ? words.replace('全省', '') : words;
  const isDoubtful =
    NO_NAME.test(name) ||
    (isSeveral(name.replace(/[“（][^”）]*[”）]/g, '')) && !BETWEEN.test(name)) ||
    DIGITS.test(name.replace(NAMED_DIGITS, '')) ||
    // 连续五年保持: of the years that were as much as of those to come.
    words.includes('连续') ||
    isLong(name);
  const found: readonly (readonly [ExtractReason, boolean])[] = [
    ['name-doubtful', isDoubtful],
    ['unit-missing', amount.unit === '' && !amount.composed && !RATIO.test(name)],
    ['unit-unknown', SCALE_ONLY.test(amount.unit) && !ENDS.test(after)],
    // 由96家增至: where it came from goes on with where it goes.
    ['runs-on', !ENDS.test(after) && !isFrom],
    ['elsewhere-near', ELSEWHERE.test(others) && !SHARE.test(name)],
  ];
  return found.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
