import { nameKey, normaliseName } from '../name/name';

/** What heads a column that says which part of the year each row is of. */
const MONTHLY = /^(?:月份?|季度?|月度|期别|所属月份|所属季度|统计月份|month|quarter)$/u;

/**
 * Whether a column says which month or quarter each row is of.
 * @example isMonthly('月份') // true
 */
export function isMonthly(label: string): boolean {
  return MONTHLY.test(normaliseName(label));
}

/**
 * Whether a column says how often its series is counted: A for whole years, Q, M.
 * @example isFrequency('FREQ') // true
 */
export function isFrequency(label: string): boolean {
  return nameKey(label) === 'freq';
}

const REGION_CODE =
  /^(?:(?:统计用)?(?:行政)?区划|行政区|地区|区域|县区|区县)(?:代码|编码|码)$|^(?:adcode|gb-?code)$/u;

/**
 * Whether a column holds the codes of regions.
 * @example isRegionCode('行政区划代码') // true
 */
export function isRegionCode(label: string): boolean {
  return REGION_CODE.test(normaliseName(label));
}

/**
 * Whether a column says by which power of ten its unit is to be multiplied.
 * @example isScale('UNIT_MULT') // true
 */
export function isScale(label: string): boolean {
  return nameKey(label) === 'unitmult';
}

const RANK = /^(?:位次|排名|名次|排序)$/u;

/**
 * Whether a column only says how the regions come out beside each other.
 * @example isRank('位次') // true
 */
export function isRank(label: string): boolean {
  return RANK.test(normaliseName(label));
}

const REMARK = /备注|说明|附注|remark|note/iu;

/**
 * Whether a column holds remarks, which may say what the number of a row is.
 * @example isRemark('备注') // true
 */
export function isRemark(label: string): boolean {
  return REMARK.test(label);
}
