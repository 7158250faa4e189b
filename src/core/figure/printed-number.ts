import { readChineseNumber } from './chinese-number';

/** A number and how many decimals it is printed with. */
interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
}

/** 183.77, 0.035, 50. A leading zero before more digits is a code or a row number, not an amount. */
const PLAIN = '(?:0|[1-9]\\d*)(?:\\.\\d+)?';
/** 1,234.5: groups of exactly three; `1,2` is two numbers. */
const GROUPED = '[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?';
/** 十五, 两, 千, 六点五, 一万二千; a trailing 万 or 亿 belongs to the unit. */
const NUMERALS = '[零〇○一二两三四五六七八九十百千]+';
const CHINESE = `${NUMERALS}(?:[万亿]${NUMERALS})*(?:点[零〇○一二三四五六七八九]+)?`;

/** Source of the pattern for one unsigned number, for patterns composed of it. */
export const NUMBER_PATTERN = `(?:${GROUPED}|${PLAIN}|${CHINESE})`;

/** A binary64 number holds 15 decimal digits for sure; more would not come back as printed. */
const SAFE_DIGITS = 15;
/** As many as spreadsheets store of a binary number: what is behind the 15th is dust, 12.300000000000001. */
const STORED_DIGITS = 17;

const ARABIC = new RegExp(`^[+-]?(?:${GROUPED}|${PLAIN})$`);

/**
 * Reads one printed number, already normalised, with nothing around it but a sign.
 * Undefined when it is no number or has more digits than can be kept exactly.
 *
 * @example readNumber('1,234.50') // { value: 1234.5, decimals: 2 }
 * @example readNumber('六点五') // { value: 6.5, decimals: 1 }
 */
export function readNumber(text: string): PrintedNumber | undefined {
  if (ARABIC.test(text)) return fromDecimal(text.replaceAll(',', '').replace('+', ''));
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0) return undefined;
  const value = readChineseNumber(whole);
  if (value === undefined) return undefined;
  if (fraction === undefined) return fromDecimal(String(value));
  const digits = Array.from(fraction, (sign) => readChineseNumber(sign));
  if (digits.length === 0 || digits.some((digit) => digit === undefined || digit > 9)) {
    return undefined;
  }
  return fromDecimal(`${String(value)}.${digits.join('')}`);
}

/**
 * The number times a power of ten, done on the digits so that no rounding creeps in (1.1 千 = 1100).
 *
 * @example scaleNumber({ value: 1.5, decimals: 1 }, 3) // { value: 1500, decimals: 0 }
 */
export function scaleNumber(number: PrintedNumber, power: number): PrintedNumber | undefined {
  if (power === 0) return number;
  const decimals = Math.max(0, number.decimals - power);
  const digits = number.value.toFixed(number.decimals);
  return fromDecimal(Number(`${digits}e${String(power)}`).toFixed(decimals));
}

/**
 * Prints a number with its decimals, no thousands separators.
 *
 * @example printNumber({ value: 430.7, decimals: 2 }) // '430.70'
 */
export function printNumber(number: PrintedNumber): string {
  return number.value.toFixed(number.decimals);
}

/** Digits of a computed number that count: what is behind them is binary dust. */
const COUNTED = 12;

/**
 * A number rounded to so many decimals, halves away from zero (四舍五入), safe against binary dust:
 * what everything that is shown of a computed number goes through, so that it never has two roundings.
 *
 * @example roundedText(1.005, 2) // '1.01'
 * @example roundedText(100 * 0.1495, 1) // '15.0'
 */
export function roundedText(value: number, decimals: number): string {
  // toFixed alone takes the binary 1.00499… at its word.
  const plain = Number(value.toPrecision(COUNTED));
  const [digits = '', exponent = '0'] = String(Math.abs(plain)).split('e');
  const scaled = Math.round(Number(`${digits}e${String(Number(exponent) + decimals)}`));
  const rounded = Number(`${String(scaled)}e${String(-decimals)}`);
  return (plain < 0 && rounded !== 0 ? -rounded : rounded).toFixed(decimals);
}

function fromDecimal(text: string): PrintedNumber | undefined {
  const digits = text.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  const decimals = text.split('.')[1]?.length ?? 0;
  if (digits.length > SAFE_DIGITS && digits.length <= STORED_DIGITS && decimals > 0) {
    const rounded = String(Number(Number(text).toPrecision(SAFE_DIGITS)));
    return rounded.includes('e') ? undefined : fromDecimal(rounded);
  }
  if (digits.length > SAFE_DIGITS || decimals > SAFE_DIGITS) return undefined;
  const value = Number(text);
  return { value: value === 0 ? 0 : value, decimals };
}
