import { fail, succeed, type Outcome } from '../core/finding/outcome';
import type { LookupFinding } from '../core/finding/lookup-finding';

/** The first five-year plan began in 1953; beyond 2100 a number is no year but a slip. */
const EARLIEST = 1953;
const LATEST = 2100;

/**
 * A text argument, whatever Excel hands over: '' for one left out or an empty cell.
 * @example readText(null) // ''
 * @example readText(350104) // '350104'
 */
export function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  // A cell with a data type (a formatted number) comes as an object around its plain value.
  if (typeof value === 'object' && value !== null && 'basicValue' in value) {
    return readText(value.basicValue);
  }
  return '';
}

/**
 * The texts of a range, or of a list in one text, without its blanks.
 * @example readTexts([['仓山'], ['丰泽、晋安'], [null]]) // ['仓山', '丰泽', '晋安']
 */
export function readTexts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(readTexts);
  // An empty cell of a range comes as 0 on the desktop, and no name is 0.
  if (value === 0) return [];
  return readText(value)
    .split(/[,，、;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * A year argument: undefined for one left out. Excel on the desktop hands an empty cell over as 0
 * (office-js issue 4702), and there is no year 0 to ask for, so 0 counts as left out.
 * @example readYear('２０２５年') // { ok: true, value: 2025 }
 * @example readYear(2025.5) // { ok: false, finding: { kind: 'year-unreadable', text: '2025.5' } }
 */
export function readYear(value: unknown): Outcome<number | undefined, LookupFinding> {
  const text = readText(value).normalize('NFKC').replace(/\s/gu, '');
  if (text === '' || value === 0) return succeed(undefined);
  const year = Number(/^(\d{4})(?:\.0+)?年?$/u.exec(text)?.[1]);
  if (year >= EARLIEST && year <= LATEST) return succeed(year);
  return fail({ kind: 'year-unreadable', text: readText(value).trim() });
}
