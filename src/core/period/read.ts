import { readChineseNumber } from '../figure/chinese-number';
import { normaliseText } from '../figure/normalise';
import type { Period } from './period';
import { periodOfOrdinal } from './of-ordinal';
import { periodOfYear } from './of-year';

const QUOTES = /[“”"'‘’「」『』]/g;
/** 十四五, 十四五规划, 十四五时期; 十五 is the tenth, 十五五 the fifteenth. */
const SHORT = /^(?<ordinal>[一二三四五六七八九十]{1,3})五(?:规划|计划|时期|期间|规划期)?(?:纲要)?$/;
/** 第十四个五年规划, 第14个五年 */
const LONG =
  /^第(?<ordinal>\d{1,2}|[一二三四五六七八九十]{1,3})个五年(?:规划|计划|时期|期间)?(?:纲要)?$/;
/** 14, 14五 */
const NUMBERED = /^(?<ordinal>\d{1,2})(?:五(?:规划|计划|时期|期间)?)?$/;
/** 2021-2025, 2021-2025年 */
const YEARS = /^(?<first>\d{4})年?[-~至到](?<last>\d{4})年?$/;

/**
 * Reads a plan period in the ways people write it. Undefined for anything else, also for years that
 * are not the first and last of one period, and for a single year, which belongs elsewhere.
 *
 * @example readPeriod('“十四五”规划')?.targetYear // 2025
 * @example readPeriod('2021—2025年')?.name // '十四五'
 */
export function readPeriod(text: string): Period | undefined {
  // Long text is no period; the patterns need not look at it.
  if (text.length > 60) return undefined;
  const plain = normaliseText(text).replace(QUOTES, '');
  const years = YEARS.exec(plain)?.groups;
  if (years !== undefined) {
    const period = periodOfYear(Number(years['first']));
    const matches =
      period?.firstYear === Number(years['first']) && period.targetYear === Number(years['last']);
    return matches ? period : undefined;
  }
  const found = LONG.exec(plain) ?? NUMBERED.exec(plain) ?? SHORT.exec(plain);
  const ordinal = found?.groups?.['ordinal'] ?? '';
  const number = /^\d+$/.test(ordinal) ? Number(ordinal) : readChineseNumber(ordinal);
  return number === undefined ? undefined : periodOfOrdinal(number);
}
