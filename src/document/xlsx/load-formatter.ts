import type { Formatter } from './show-number';

/** Days from the beginning of 1900 to that of 1904, where some workbooks begin to count. */
const SINCE_1904 = 1462;

/**
 * Loads numfmt, which shows numbers and dates as Excel does, when a workbook is first read; undefined
 * where that part of the add-in is not there.
 *
 * @param from1904 whether the workbook counts days from 1904 on
 * @example (await loadFormatter(false))?.('0.0%', 0.085) // '8.5%'
 */
export async function loadFormatter(from1904: boolean): Promise<Formatter | undefined> {
  try {
    const { format, isDateFormat } = await import(/* webpackChunkName: "read-xlsx" */ 'numfmt');
    return (code, value) => {
      const days = from1904 && isDateFormat(code) ? value + SINCE_1904 : value;
      return format(code, days, { locale: 'zh-CN', throws: false, dateSpanLarge: false });
    };
  } catch {
    // The part of the add-in was not found: offline, or an incomplete copy on the server.
    return undefined;
  }
}
