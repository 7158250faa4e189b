import type { TypedNumber } from './typed-number';

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
export function readTypedDate(text: string): TypedNumber | undefined {
  const alone = readDay(text) ?? readTime(text);
  if (alone) return alone;
  const space = text.indexOf(' ');
  const day = space > 0 ? readDay(text.slice(0, space)) : undefined;
  const time = day && readTime(text.slice(space + 1));
  return time && { value: day.value + time.value, format: 'm/d/yyyy h:mm' };
}
