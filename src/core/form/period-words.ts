import { normaliseName } from '../name/name';
import { matchUnless } from '../text/matches-unless';

/** The bracket that ends a header, and the sign before it, which stays. */
export const LAST_BRACKET = /(.)\([^()]*\)$/u;

/** 2023年末数 is what 2023年末 is, which stays. */
export const YEAR_END = /^((?:19|20|21)\d{2}年?[末底])(?:实有|实际)?[数值]$/u;
/** The end of a plan's period, or of the year that is reported on: the columns around it tell. */
export const PERIOD_END = /^(?:(?:19|20|21)\d{2}年?)?(?:本|报告)?期末(?:实有|实际|完成)?[数值]?$/u;
/** What has come together so far in the year, or is of a period: of which months, no header says. */
const RUNNING =
  /^(?:(?:(?:本|当)[年期]|自年初|年初至今|[1一]-本月|本月止|至本月)?累计|本期)(?:完成|实际|绝对)?[数值量]?$/u;
/** 1-12月累计 is the year. */
export const WHOLE_YEAR_TOTAL =
  /^(?:1[-~至]12月(?:累计|合计)?|全年(?:累计|合计))(?:完成|实际)?[数值量额]?$/u;
/** A part of a year, or a running total within one. 1-12月 and 全年 are the year. */
export const PART_YEAR =
  /(?:^|\D)(?:1[-~至])?(?:[1-9]|1[01])月|(?:^|[^-~至]|(?:^|[^1]|\d1)[-~至])12月|半年|(?:^[^]{0,2}|(?!1[-~至]4)[^]{3})季度|(?:^|[^a-z])q[1-4]|年初(?!步)|本月|当月|月度/u;
const PART_OF_YEAR =
  /1[-~至](?:[2-9]|1[01])月(?!\d*日)|[上下]半年|(?:前[一二三]|第?[一二三四])个?季度|q[1-4](?![a-z])|[本当]月/gu;
/** Titles of a column that says which month or quarter a row is of. */
export const PERIOD_TITLE = /^(?:月份?|季度?|月度|期别)$/u;

const NUMERALS = '〇一二三四五六七八九';
const WRITTEN_YEAR = /^[〇○零一二三四五六七八九]{4}(?=年|$)/u;
/** 23年, and what is said of no more than that year: 12年义务教育 is another thing. */
const SHORT_YEAR = /^([1-4]\d年(?:(?:度|末|底|全年|实际|完成)+[值数]?)?(?:\([^()]*\))?)$/u;

/**
 * A year that opens a text, in four digits: 二〇二三年, as documents write it, and the 23年 of tables.
 * @example yearDigits('二〇二三年末') // '2023年末'
 * @example yearDigits('23年') // '2023年'
 */
export function yearDigits(text: string): string {
  return text
    .replace(WRITTEN_YEAR, (numerals) =>
      [...numerals.replace(/[○零]/gu, '〇')].map((each) => NUMERALS.indexOf(each)).join(''),
    )
    .replace(SHORT_YEAR, '20$1');
}

/**
 * Whether a header is that of a running total within a year.
 * @example isRunningTotal('本年累计（亿元）') // true
 */
export function isRunningTotal(header: string): boolean {
  return RUNNING.test(normaliseName(header).replace(LAST_BRACKET, '$1'));
}

/**
 * The part of a year that words speak of; undefined for a whole year or none.
 * @example partOfYear('2023年上半年主要经济指标') // '上半年'
 * @example partOfYear('1-12月') // undefined
 */
export function partOfYear(text: string): string | undefined {
  if (!/[月半季qｑ]/iu.test(text)) return undefined;
  const plain = normaliseName(text);
  return matchUnless(PART_OF_YEAR, plain, /\d‹1|[a-z]‹q/u)?.[0];
}
