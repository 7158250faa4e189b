import type { NumberList } from './numbering';

const LEVELS = 9;

/** Counts the paragraphs of the lists of one document, in its order. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, NumberList>) {}

  /**
   * What Word prints in front of the next paragraph of a list: `第三章`, `（二）`, `1.`, `•`; '' where
   * the list is none.
   *
   * @example counter.label('1', 0) // '一、'
   */
  label(id: string, level: number): string {
    const list = this.lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = this.counts.get(list.count) ?? [];
    this.counts.set(list.count, counts);
    const first = list.starts.get(level);
    if (first !== undefined && !this.begun.has(`${id}/${String(level)}`)) counts[level] = undefined;
    this.begun.add(`${id}/${String(level)}`);
    counts[level] = (counts[level] ?? (first ?? own.start) - 1) + 1;
    // A paragraph of a higher level makes those below it begin anew.
    for (let below = level + 1; below < LEVELS; below += 1) counts[below] = undefined;
    if (own.format === 'bullet') return '• ';
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format =
        own.legal && at !== level ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return countIn(format, counts[at] ?? list.levels.get(at)?.start ?? 1);
    });
    return /[A-Za-z\d]$|[章节篇编]$/.test(text) ? `${text} ` : text;
  }
}

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/**
 * A count as a list prints it. Formats that plans do not use are printed in Arabic digits.
 * Source: ECMA-376 Part 1, §17.18.59 ST_NumberFormat.
 *
 * @example countIn('chineseCountingThousand', 12) // '十二'
 */
function countIn(format: string, count: number): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographLegalTraditional':
      return inChinese(count);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(count)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(count)]
        .map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        .join('');
    case 'ideographTraditional':
      return STEMS[count - 1] ?? String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperLetter':
      return letter(count).toUpperCase();
    case 'lowerLetter':
      return letter(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'none':
      return '';
    default:
      return String(count);
  }
}

function inChinese(count: number): string {
  if (count <= 0 || count > 9999) return String(count);
  const digits = [...String(count)].map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    if (digit !== 0) text += (DIGITS[digit] ?? '') + (UNITS[digits.length - 1 - index] ?? '');
    else if (text !== '' && !text.endsWith('零')) text += '零';
  });
  return text.replace(/零$/, '').replace(/^一十/, '十');
}

/** a … z, aa, bb … */
function letter(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}
