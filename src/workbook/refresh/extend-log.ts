import { entryOfWritten } from './entry';
import { printShown } from './print-shown';
import {
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_ENTRIES,
  type LogEntry,
  type LoggedCell,
} from './refresh-log';
import type { RefreshPlan } from './refresh-plan';

/**
 * The log with one more refresh on top, cut to what a workbook should carry.
 * @param date ISO date and time of the refresh; nothing here asks the clock
 * @example extendLog([], plans, '2026-03-01T08:00:00.000Z')[0]?.count // 3
 */
export function extendLog(
  log: readonly LogEntry[],
  plans: readonly RefreshPlan[],
  date: string,
): readonly LogEntry[] {
  const changed = plans.filter(
    ({ changes, additions }) => changes.length > 0 || additions.length > 0,
  );
  if (changed.length === 0) return log;
  const changes = changed.flatMap((plan) => plan.changes);
  const cells = changes
    .slice(0, MOST_CELLS)
    .map(({ address, old, written, oldFormat, numberFormat }): LoggedCell => ({
      address,
      old: cut(printShown(old, oldFormat)),
      new: cut(printShown(entryOfWritten(written), numberFormat ?? oldFormat)),
    }));
  const rows = changed.reduce((sum, { additions }) => sum + additions.length, 0);
  const entry: LogEntry = { date, blocks: changed.length, rows, cells, count: changes.length };
  return [entry, ...log].slice(0, MOST_ENTRIES);
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST_TEXT
    ? letters.join('')
    : `${letters.slice(0, LONGEST_TEXT).join('')}…`;
}
