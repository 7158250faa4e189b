import { roundedText } from '../../core/figure/printed-number';
import {
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_ENTRIES,
  type LogEntry,
  type LoggedCell,
} from '../inserted/block-index';
import { entryOfWritten, printEntry, type Entry } from '../inserted/entry';
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

/** The formats that blocks are given: words before and after, decimals, a share in percent. */
const GIVEN =
  /^(?:"(?<before>[^"]*)")?0(?:\.(?<decimals>0+))?(?<percent>%)?(?:"(?<after>[^"]*)")?$/u;
/** More digits of a number are binary dust. */
const DIGITS = 12;

/**
 * What a cell shows, for people: a number with the decimals and words of its number format, where
 * that is one a block is given; '' for a blank one.
 * @example printShown({ kind: 'number', value: 0.36666666666666664 }, '"≥"0.0%') // '≥36.7%'
 */
export function printShown(entry: Entry, numberFormat: string): string {
  if (entry.kind !== 'number') return printEntry(entry);
  const parts = GIVEN.exec(numberFormat)?.groups;
  if (parts === undefined) return String(Number(entry.value.toPrecision(DIGITS)));
  const { before = '', decimals = '', percent = '', after = '' } = parts;
  const number = percent === '' ? entry.value : entry.value * 100;
  const plain = Number(number.toPrecision(DIGITS));
  // A figure that the format would round is told whole: what is agreed to is what is written.
  const text =
    percent === '' ? longest(plain, decimals.length) : roundedText(plain, decimals.length);
  return `${before}${text}${percent}${after}`;
}

function longest(number: number, decimals: number): string {
  const own = String(number);
  const fixed = roundedText(number, decimals);
  return Number(fixed) === number ? fixed : own;
}
