import { printEntry, type Entry } from './entry';

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
  const text = percent === '' ? longest(plain, decimals.length) : plain.toFixed(decimals.length);
  return `${before}${text}${percent}${after}`;
}

function longest(number: number, decimals: number): string {
  const own = String(number);
  const fixed = number.toFixed(decimals);
  return Number(fixed) === number ? fixed : own;
}
