import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';

/**
 * A year as it reads; '' and 0 are left out, as the functions take them.
 * @example readYear('2025年') // { ok: true, value: 2025 }
 */
export function readYear(text: string): Outcome<number | undefined, LookupFinding> {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (plain === '' || plain === '0') return succeed(undefined);
  const year = /^(\d{4})(?:\.0+)?年?$/u.exec(plain)?.[1];
  return year === undefined
    ? fail({ kind: 'year-unreadable', text: text.trim() })
    : succeed(Number(year));
}
