const DAY = 86_400_000;
/** Day 0 of Excel's calendar, as far as dates after February 1900 are concerned. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DIGITS = 15;

/**
 * What stands in a cell as text, such as a CSV file would hold it: a number with up to 15 digits and
 * never with an exponent; 5.5% where Excel keeps 0.055 and shows percent; a date as a date.
 * @example cellText(0.055, '0.0%') // '5.5%'
 * @example cellText(45016, 'yyyy/m/d') // '2023-03-31'
 */
export function cellText(value: unknown, numberFormat: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  const format = codesOf(typeof numberFormat === 'string' ? numberFormat : '');
  if (format.includes('%')) return `${printDecimal(value * 100)}%`;
  if (/[ymdhs]/iu.test(format)) return new Date(DAY_ZERO + value * DAY).toISOString().slice(0, 10);
  return printDecimal(value);
}

/** A number format without the texts, escaped characters and colours in it. */
function codesOf(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/gu, '');
}

function printDecimal(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  return rounded.toFixed(20).replace(/0+$/u, '').replace(/\.$/u, '');
}
