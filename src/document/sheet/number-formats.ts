import { printValue } from '../../core/document/part';
import { decodeEntities } from '../../core/text/entities';
import { readAttribute, readTags } from '../markup/read-tags';

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

/**
 * Formats that have a number instead of a code; those of dates as a Chinese Excel shows them.
 * Source: ECMA-376 Part 1, §18.8.30 numFmt.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [50, 'yyyy"年"m"月"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/**
 * Reads the number format of each cell style; '' is 常规.
 *
 * @param xml xl/styles.xml
 * @example readFormats(xml)[3] // '0.0%'
 */
export function readFormats(xml: string): readonly string[] {
  const codes = new Map(BUILT_IN);
  const formats: string[] = [];
  let inCells = false;
  for (const piece of readTags(xml)) {
    if (piece.kind !== 'open' && piece.kind !== 'close') continue;
    const name = piece.name.replace(/^.*:/, '');
    if (name === 'cellXfs') inCells = piece.kind === 'open';
    if (piece.kind === 'close') continue;
    const value = (key: string): string => readAttribute(piece.attributes, key) ?? '';
    if (name === 'numFmt')
      codes.set(Number(value('numFmtId')), decodeEntities(value('formatCode')));
    else if (name === 'xf' && inCells) {
      formats.push(plainCode(codes.get(Number(value('numFmtId'))) ?? ''));
    }
  }
  return formats;
}

/**
 * A format code, '' where it shows the number as it is: 常规, and 文本.
 *
 * @example plainCode('G/通用格式') // ''
 */
export function plainCode(code: string): string {
  return /^(?:General|@|G\/通用格式)$/i.test(code) ? '' : code;
}

/** A Chinese Excel writes 0!.00,, for 0\.00,,: the mark after ! stands for itself. */
function withBackslashes(code: string): string {
  return code.replace(/"[^"]*"|!(.)/g, (whole, mark: string | undefined) =>
    mark === undefined ? whole : `\\${mark}`,
  );
}

/** A number as a cell with a format shows it: formatting is a library's part. */
type Formatter = (code: string, value: number) => string;

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
    text = format(withBackslashes(code), value).trim();
  } catch {
    // A format that the library does not know; the number itself is what the cell holds.
    return printValue(value);
  }
  return text === '' || /^#+$/.test(text) ? printValue(value) : plainNumber(text);
}

/**
 * A number as it is shown, without the commas of its thousands; 3.50 stays as it is, since it says
 * how precise it is.
 *
 * @example plainNumber('12,345') // '12345'
 * @example plainNumber('12,345家') // '12,345家'
 */
export function plainNumber(text: string): string {
  const plain = text.replace(/(\d),(?=\d{3})/g, '$1');
  return /^-?\d+(?:\.\d*[1-9])?$/.test(plain) ? printValue(Number(plain)) : text;
}

/**
 * What a cell holds where it shows it rounded; undefined where it shows all of it, or something else: a
 * date, a number in thousands.
 *
 * @example exactNumber(1261.44, '1261') // '1261.44'
 * @example exactNumber(0.0847, '8%') // '8.47%'
 * @example exactNumber(0.085, '8.5%') // undefined
 */
export function exactNumber(value: number, shown: string): string | undefined {
  const plain = shown.replace(/(\d),(?=\d{3})/g, '$1');
  const [number = '', decimals = ''] = /-?\d+(?:\.(\d+))?/.exec(plain) ?? [];
  if (number === '') return undefined;
  const exact = Number((plain.includes('%') ? value * 100 : value).toPrecision(15));
  const off = Math.abs(Number(number) - exact);
  const half = 0.5 * 10 ** -decimals.length;
  return off === 0 || off > half * 1.000001 ? undefined : plain.replace(number, printValue(exact));
}
