import { chineseOrdinal } from './chinese-ordinal';
import type { Period } from './period';

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
