/** A number that Excel makes of typed text, and the number format it then gives a cell that had none. */
export interface TypedNumber {
  value: number;
  format?: string;
}

const NUMBER = /^([+-])? ?([$¥€£])? ?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:e([+-]?\d{1,3}))? ?(%)?$/i;
const FRACTION = /^([+-])?(\d+) (\d{1,4})\/(\d{1,4})$/;

function readFraction(text: string): TypedNumber | undefined {
  const match = FRACTION.exec(text);
  if (!match) return undefined;
  const [, sign, whole, numerator, denominator] = match;
  if (Number(denominator) === 0) return undefined;
  const value = Number(whole) + Number(numerator) / Number(denominator);
  return { value: sign === '-' ? -value : value, format: '# ?/?' };
}

function formatOf(currency: string | undefined, grouped: boolean, decimals: boolean): string {
  const digits = decimals ? '0.00' : '0';
  if (currency) return `${currency}#,##${digits}`;
  return grouped ? `#,##${digits}` : '';
}

/**
 * Reads a number as Excel does when it is typed: `17%` is 0.17, `1,000` and `¥5` get a format, `(5)` is -5, `1 1/2` is
 * 1.5. Full-width digits count too, as in a Chinese Excel.
 *
 * @param text trimmed
 * @example readTypedNumber('17%') // { value: 0.17, format: '0%' }
 */
export function readTypedNumber(text: string): TypedNumber | undefined {
  const inBrackets = /^\(([^+-].*)\)$/.exec(text);
  if (inBrackets?.[1]) {
    const positive = readTypedNumber(inBrackets[1]);
    return positive && { ...positive, value: -positive.value };
  }
  const match = NUMBER.exec(text);
  const [, sign, currency, whole, fraction, exponent, percent] = match ?? [];
  if (!match || (!whole && !/\d/.test(fraction ?? ''))) return readFraction(text);
  const digits = `${(whole ?? '0').replace(/,/g, '')}${fraction ?? ''}`;
  const size = Number(`${digits}e${exponent ?? 0}`);
  const hasDecimals = /\d/.test(fraction ?? '');
  // Through a decimal string, so that 17% is 0.17 and not 0.17000000000000001.
  const value = percent ? Number(`${digits}e${Number(exponent ?? 0) - 2}`) : size;
  const signed = sign === '-' ? -value : value;
  if (percent) return { value: signed, format: hasDecimals ? '0.00%' : '0%' };
  if (exponent !== undefined) return { value: signed, format: '0.00E+00' };
  const format = formatOf(currency, Boolean(whole?.includes(',')), hasDecimals);
  return format ? { value: signed, format } : { value: signed };
}
