import { printValue } from '../../core/document/part';

/** A number as a cell with a format shows it: formatting is a library's part. */
export type Formatter = (code: string, value: number) => string;

/**
 * A number as a sheet shows it, without the commas of its thousands and the noise of its fractions.
 *
 * @param code number format, '' is 常规
 * @example showNumber(0.085, '0.0%', format) // '8.5%'
 * @example showNumber(1261.4, '0', format) // '1261'
 */
export function showNumber(value: number, code: string, format: Formatter): string {
  if (code === '') return printValue(value);
  let text: string;
  try {
    text = format(code, value).trim();
  } catch {
    // A format that the library does not know; the number itself is what the cell holds.
    return printValue(value);
  }
  if (text === '' || /^#+$/.test(text)) return printValue(value);
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, '');
  // 3.50 stays as it is shown: it says how precise it is.
  return /^-?\d+(?:\.\d*[1-9])?$/.test(plain) ? printValue(Number(plain)) : text;
}
