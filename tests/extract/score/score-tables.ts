import { normaliseText } from '../../../src/core/figure/normalise';
import type { RowTruth } from './truth';
import type { Tally } from './tally';

/** A row of the JSON that `npm run extract` prints. */
export type JsonRow = Readonly<Record<string, unknown>>;

const KEYS = [
  'category',
  'number',
  'parent',
  'name',
  'unit',
  'base',
  'target',
  'growth',
  'actual',
  'actual_growth',
  'attribute',
] as const;

/**
 * Compares the cells of the rows that stand on the same lines. A cell counts when it prints
 * anything, in the truth (recall) or in the extraction (precision).
 */
export function scoreTables(truth: readonly RowTruth[], rows: readonly JsonRow[]): Tally {
  const open = new Set(rows);
  const misses: string[] = [];
  let wanted = 0;
  let given = 0;
  let right = 0;
  for (const row of rows) given += KEYS.filter((key) => textOf(row, key) !== '').length;
  for (const expected of truth) {
    const row = [...open].find((one) => isSame(one, expected));
    if (row !== undefined) open.delete(row);
    for (const key of KEYS) {
      const want = plain(expected[key] ?? '');
      const got = row === undefined ? '' : textOf(row, key);
      if (want !== '') wanted += 1;
      if (want !== '' && want === got) right += 1;
      else if (want !== got) misses.push(`${expected.line} ${key}: ${want} | ${got}`);
    }
  }
  return { wanted, given, right, misses };
}

/** The truth gives the line of a figure; where each cell has a line of its own the name's is higher. */
function isSame(row: JsonRow, expected: RowTruth): boolean {
  const below = Number(expected.line) - Number(row['line']);
  return below >= 0 && below <= 6 && textOf(row, 'name') === plain(expected['name'] ?? '');
}

function plain(text: string): string {
  return normaliseText(text).replace(/\s/g, '');
}

function textOf(row: JsonRow, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? plain(value) : '';
}
