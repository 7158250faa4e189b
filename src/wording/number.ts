import { roundedText } from '../core/figure/printed-number';

/** Digits that a computed number is shown with at most: what is behind them is binary dust. */
const DIGITS = 12;

/**
 * A number as it is, without binary dust and without thousands separators.
 * @example sayNumber(0.1 + 0.2) // '0.3'
 * @example sayNumber(-0.75) // '-0.75'
 */
export function sayNumber(value: number): string {
  const plain = Number(value.toPrecision(DIGITS));
  const written = String(plain === 0 ? 0 : plain);
  // 1e-7 is no way to write a number in a report.
  return written.includes('e-') ? plain.toFixed(DIGITS).replace(/0+$/u, '') : written;
}

/**
 * A number rounded to so many decimals, halves away from zero (四舍五入), safe against binary dust.
 * @example sayRounded(1.005, 2) // '1.01'
 */
export function sayRounded(value: number, decimals: number): string {
  return roundedText(value, decimals);
}

/**
 * A share as a percentage with one decimal.
 * @example saySharePercent(0.64) // '64.0 %'
 */
export function saySharePercent(share: number): string {
  return `${sayRounded(share * 100, 1)} %`;
}
