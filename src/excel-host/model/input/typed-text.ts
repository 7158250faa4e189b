/** What Excel makes of a text that is typed into a cell or set as a value. */
type Typed =
  | { kind: 'blank' }
  | { kind: 'formula'; formula: string }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; value: string }
  | { kind: 'text'; value: string };

const ERRORS = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'];

/** `-` alone is text in Excel; `--`, `-甲`, `+甲` and `@甲` are taken for formulas, the first for a broken one. */
function readSigned(text: string): Typed {
  return text.length === 1
    ? { kind: 'text', value: text }
    : { kind: 'formula', formula: `=${text}` };
}

/**
 * Reads text as Excel does. An apostrophe in front keeps all that follows as text; `=` begins a formula, and so do `+`,
 * `-` and `@` before anything but a number, half or full width (full width as in a Chinese Excel's grid; unverified for
 * Office.js, where the stricter reading is taken: a value that must stay text has to be written as text).
 *
 * @example readTyped("'007") // { kind: 'text', value: '007' }
 * @example readTyped('007') // { kind: 'number', value: 7 }
 */
export function readTyped(text: string): Typed {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('='))
    return text === '=' ? { kind: 'text', value: text } : { kind: 'formula', formula: text };
  const plain = text.normalize('NFKC').trim();
  const number = readTypedNumber(plain) ?? readTypedDate(plain);
  if (number) return { kind: 'number', ...number };
  if (/^(true|false)$/i.test(plain)) return { kind: 'boolean', value: /^true$/i.test(plain) };
  if (ERRORS.includes(plain.toUpperCase())) return { kind: 'error', value: plain.toUpperCase() };
  if (/^[=]/.test(plain) && plain !== '=') return { kind: 'formula', formula: plain };
  if (/^[-+@]/.test(plain)) return readSigned(plain);
  return { kind: 'text', value: text };
}

/** A number that Excel makes of typed text, and the number format it then gives a cell that had none. */
interface TypedNumber {
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
function readTypedNumber(text: string): TypedNumber | undefined {
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?: ?([ap])m?)?$/i;

interface Day {
  year: number;
  month: number;
  day: number;
  format: string;
}

type DateReader = (parts: readonly number[]) => Day | undefined;

const fullYear = (year: number): number =>
  year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;

// Excel takes the current year where none is typed.
const thisYear = (): number => new Date().getFullYear();

const monthDay: DateReader = ([first = 0, second = 0]) => {
  if (first <= 12 && second <= 31)
    return { year: thisYear(), month: first, day: second, format: 'd-mmm' };
  if (first <= 12) return { year: fullYear(second), month: first, day: 1, format: 'mmm-yy' };
  // An English Excel may leave 31-3 as text; a Chinese or British one does not. The stricter reading is taken.
  if (second <= 12) return { year: thisYear(), month: second, day: first, format: 'd-mmm' };
  return undefined;
};

const yearFirst: DateReader = ([year = 0, month = 0, day = 1]) => ({
  year: fullYear(year),
  month,
  day,
  format: 'm/d/yyyy',
});

const monthFirst: DateReader = ([month = 0, day = 0, year = 0]) =>
  month > 31
    ? yearFirst([month, day, year])
    : { year: fullYear(year), month, day, format: 'm/d/yyyy' };

/**
 * Patterns of both an English and a Chinese Excel. Which of them Office.js applies to `values` under a Chinese user is
 * unverified, so any text that either would turn into a date is one here: printed text must be written as text.
 */
const PATTERNS: readonly { pattern: RegExp; read: DateReader }[] = [
  { pattern: /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/, read: yearFirst },
  { pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/, read: monthFirst },
  { pattern: /^(\d{1,2})[-/](\d{1,4})$/, read: monthDay },
  { pattern: /^(\d{4}|\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/, read: yearFirst },
  { pattern: /^(\d{1,2})月(\d{1,2})日$/, read: monthDay },
];

const NAMED = /^(?:(\d{1,2})[- ])?([a-z]{3,9})[- ,]+(\d{1,4})(?:,? (\d{4}))?$/i;

function readNamedMonth(text: string): Day | undefined {
  const [, before, name = '', after, year] = NAMED.exec(text) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (!month || after === undefined) return undefined;
  const number = Number(after);
  if (before) return { year: fullYear(number), month, day: Number(before), format: 'd-mmm-yy' };
  if (year) return { year: Number(year), month, day: number, format: 'd-mmm-yy' };
  return number > 31
    ? { year: fullYear(number), month, day: 1, format: 'mmm-yy' }
    : { year: thisYear(), month, day: number, format: 'd-mmm' };
}

function readDay(text: string): TypedNumber | undefined {
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(text);
    const parts = match
      ?.slice(1)
      .filter((part) => part !== undefined)
      .map(Number);
    const day = parts && read(parts);
    if (day) return serial(day);
  }
  const named = readNamedMonth(text);
  return named && serial(named);
}

function serial({ year, month, day, format }: Day): TypedNumber | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return undefined;
  return { value: (time - EPOCH) / DAY_MS, format };
}

function readTime(text: string): TypedNumber | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds = '0', half] = match;
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half && Number(hours) > 12))
    return undefined;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value, format: match[3] ? 'h:mm:ss' : 'h:mm' };
}

/**
 * Reads a date or time as Excel does when it is typed, as a serial number: `2025-1-1`, `3-4` (the 4th of March!), `1/2`,
 * `2025年3月`, `5-Jan`, `8:30`.
 *
 * @param text trimmed, with half-width characters
 * @example readTypedDate('2025-1-1') // { value: 45658, format: 'm/d/yyyy' }
 */
function readTypedDate(text: string): TypedNumber | undefined {
  const alone = readDay(text) ?? readTime(text);
  if (alone) return alone;
  const space = text.indexOf(' ');
  const day = space > 0 ? readDay(text.slice(0, space)) : undefined;
  const time = day && readTime(text.slice(space + 1));
  return time && { value: day.value + time.value, format: 'm/d/yyyy h:mm' };
}
