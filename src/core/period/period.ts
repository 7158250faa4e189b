import { readChineseNumber } from '../figure/chinese-number';
import { normaliseText } from '../figure/normalise';
import { keptByText } from '../kept/kept';

/**
 * 规划期. 十三五 is 2016–2020 with base year 2015; each later period starts five years on, so every
 * period follows from its ordinal and none needs to be listed.
 */
export interface Period {
  /** 十三五, 十四五 … */
  readonly name: string;
  /** 13, 14 … */
  readonly ordinal: number;
  readonly baseYear: number;
  readonly firstYear: number;
  readonly targetYear: number;
}

const DIGITS = '零一二三四五六七八九';

/**
 * 1 to 99 in Chinese numerals, as the names of periods use them.
 *
 * @example chineseOrdinal(14) // '十四'
 */
function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const leading = tens > 1 ? DIGITS.charAt(tens) : '';
  return `${leading}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}

/** 十三五 runs 2016–2020; each later or earlier period is five years on or back. */
const KNOWN_ORDINAL = 13;
const KNOWN_FIRST_YEAR = 2016;
const YEARS = 5;
/** 一五 (1953–57) and 二五 (1958–62) stand before the gap of 1963–65; 三五 began in 1966. */
const EARLY_FIRST_YEARS: ReadonlyMap<number, number> = new Map([
  [1, 1953],
  [2, 1958],
]);
const LAST = 99;

/**
 * The period of an ordinal, 1 to 99. Undefined for any other number.
 *
 * @example periodOfOrdinal(15)
 * // { name: '十五五', ordinal: 15, baseYear: 2025, firstYear: 2026, targetYear: 2030 }
 */
export function periodOfOrdinal(ordinal: number): Period | undefined {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > LAST) return undefined;
  const firstYear =
    EARLY_FIRST_YEARS.get(ordinal) ?? KNOWN_FIRST_YEAR + (ordinal - KNOWN_ORDINAL) * YEARS;
  return {
    name: `${chineseOrdinal(ordinal)}五`,
    ordinal,
    baseYear: firstYear - 1,
    firstYear,
    targetYear: firstYear + YEARS - 1,
  };
}

/**
 * The period that a year belongs to; a base year belongs to the period before. Undefined for years
 * without a plan (before 1953, 1963–65) and for numbers that are no year.
 *
 * @example periodOfYear(2025)?.name // '十四五'
 * @example periodOfYear(1964) // undefined
 */
export function periodOfYear(year: number): Period | undefined {
  for (let ordinal = 1; ; ordinal += 1) {
    const period = periodOfOrdinal(ordinal);
    if (period === undefined || !Number.isInteger(year) || year < period.firstYear) {
      return undefined;
    }
    if (year <= period.targetYear) return period;
  }
}

/**
 * 时序进度: the share of a plan period that has passed at the end of a year, k/n with
 * k = year − base year and n = target year − base year, never below 0 or above 1. `年均` over
 * 2021–2023 with base 2020 has n = 3. Undefined when the years are no period or no whole numbers.
 *
 * @example elapsed(2023, { baseYear: 2020, targetYear: 2025 }) // 0.6
 */
export function elapsed(
  year: number,
  period: { readonly baseYear: number; readonly targetYear: number },
): number | undefined {
  const { baseYear, targetYear } = period;
  const whole = [year, baseYear, targetYear].every((number) => Number.isInteger(number));
  if (!whole || targetYear <= baseYear) return undefined;
  return Math.min(1, Math.max(0, (year - baseYear) / (targetYear - baseYear)));
}

const QUOTES = /[“”"'‘’「」『』]/g;
/** 十四五, 十四五规划, 十四五时期; 十五 is the tenth, 十五五 the fifteenth. */
const SHORT = /^(?<ordinal>[一二三四五六七八九十]{1,3})五(?:规划|计划|时期|期间|规划期)?(?:纲要)?$/;
/** 第十四个五年规划, 第14个五年 */
const LONG =
  /^第(?<ordinal>\d{1,2}|[一二三四五六七八九十]{1,3})个五年(?:规划|计划|时期|期间)?(?:纲要)?$/;
/** 14, 14五 */
const NUMBERED = /^(?<ordinal>\d{1,2})(?:五(?:规划|计划|时期|期间)?)?$/;
/** 2021-2025, 2021-2025年 */
const SPELLED = /^(?<first>\d{4})年?[-~至到](?<last>\d{4})年?$/;

/**
 * Reads a plan period in the ways people write it. Undefined for anything else, also for years that
 * are not the first and last of one period, and for a single year, which belongs elsewhere.
 *
 * @example readPeriod('“十四五”规划')?.targetYear // 2025
 * @example readPeriod('2021—2025年')?.name // '十四五'
 */
export const readPeriod = keptByText((text): Period | undefined => {
  // Long text is no period; the patterns need not look at it.
  if (text.length > 60) return undefined;
  const plain = normaliseText(text).replace(QUOTES, '');
  const years = SPELLED.exec(plain)?.groups;
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
});
