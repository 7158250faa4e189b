import { withoutBlanks } from '../block/align-decimals';
import { roundedText } from '../../core/figure/printed-number';
import {
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_ENTRIES,
  type LogEntry,
  type LoggedCell,
} from '../inserted/block-index';
import { entryOfWritten, printEntry, type Entry } from '../inserted/entry';
import type { CellChange, FormulaChange, RefreshPlan } from './refresh-plan';

/**
 * The log with one more refresh on top, cut to what a workbook should carry.
 * @param date ISO date and time of the refresh; nothing here asks the clock
 * @param formulas outside our tables
 * @example extendLog([], plans, '2026-03-01T08:00:00.000Z')[0]?.count // 3
 */
export function extendLog(
  log: readonly LogEntry[],
  plans: readonly RefreshPlan[],
  date: string,
  formulas: readonly FormulaChange[] = [],
): readonly LogEntry[] {
  const changed = plans.filter(
    ({ changes, additions }) => changes.length > 0 || additions.length > 0,
  );
  if (changed.length + formulas.length === 0) return log;
  const changes = changed.flatMap((plan) => plan.changes);
  const cells = [
    ...formulas.map(({ address, old, written }) => tell(address, old, written)),
    ...changes.flatMap(tellCell),
  ].slice(0, MOST_CELLS);
  const rows = changed.reduce((sum, { additions }) => sum + additions.length, 0);
  const count = changes.length + formulas.length;
  const entry: LogEntry = { date, blocks: changed.length, rows, cells, count };
  return [entry, ...log].slice(0, MOST_ENTRIES);
}

/** Nothing to tell of a cell that shows the same: a formula whose format or row alone is another. */
function tellCell(change: CellChange): readonly LoggedCell[] {
  const { address, old, written, oldFormat, numberFormat } = change;
  const before = printShown(old, oldFormat);
  const after = printShown(entryOfWritten(written), numberFormat ?? oldFormat);
  return before === after ? [] : [tell(address, before, after)];
}

function tell(address: string, before: string, after: string): LoggedCell {
  const alike = sharedLetters(before, after);
  // Long formulas are often alike for longer than is kept of them.
  const from = alike < LONGEST_TEXT / 2 ? 0 : alike - SHOWN_BEFORE;
  return { address, old: cut(before, from), new: cut(after, from) };
}

/** As many letters before the first that differ as show where one is. */
const SHOWN_BEFORE = 10;

function sharedLetters(one: string, other: string): number {
  const [ours, theirs] = [[...one], [...other]];
  const at = ours.findIndex((letter, index) => letter !== theirs[index]);
  return at < 0 ? ours.length : at;
}

function cut(whole: string, from: number): string {
  const text = from === 0 ? whole : `…${[...whole].slice(from).join('')}`;
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
  const parts = GIVEN.exec(withoutBlanks(numberFormat))?.groups;
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
