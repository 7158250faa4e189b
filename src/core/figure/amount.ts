import type { Amount } from './figure';
import { AFTER, BEFORE, combineBindings, type Binding } from './operator-words';
import { NUMBER_PATTERN, readNumber, scaleNumber } from './printed-number';
import { readUnit } from './unit';

const HEAD_WORD = `(?:${Array.from(BEFORE.keys()).join('|')})`;
/** At most three words lead up to a number (力争 · 达到 · 不低于). The bound also bounds the search. */
export const HEAD_PATTERN = `(?:${HEAD_WORD}){0,3}`;
const AMOUNT = new RegExp(
  `^(?<head>${HEAD_PATTERN})(?<percent>[百千]分之)?(?<number>[+-]?${NUMBER_PATTERN}|(?=[万亿]))(?<rest>[^\\d].{0,23})?$`,
);
const SHARES: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰' };
const HEAD = new RegExp(HEAD_WORD, 'g');
const TAIL = new RegExp(`^(?<unit>.*?)(?<tail>${Array.from(AFTER.keys()).join('|')})?$`);

/**
 * Reads one number with the words and the unit around it. Undefined for everything else: a word or a
 * unit that is not known may turn the number into anything.
 *
 * @param text one clause, normalised
 * @example readAmount('控制在4.5%以内') // { value: 4.5, op: '≤', decimals: 1, unit: '%' }
 * @example readAmount('2025年') // undefined: a year, not an amount
 */
export function readAmount(text: string): Amount | undefined {
  const found = AMOUNT.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { head = '', percent, number = '', rest = '' } = found;
  const { unit: unitText = '', tail } = TAIL.exec(rest)?.groups ?? {};

  const unit = readUnit(unitText);
  // 突破万亿元 leaves the one out; 万元 with nothing before it is a unit and no number.
  const plain = number === '' && head !== '' ? { value: 1, decimals: 0 } : readNumber(number);
  if (unit === undefined || plain === undefined) return undefined;
  if (percent !== undefined && unit.unit !== '') return undefined;
  const scaled = scaleNumber(plain, unit.power);
  if (scaled === undefined) return undefined;

  const bindings: Binding[] = (head.match(HEAD) ?? []).map((word) => BEFORE.get(word) ?? '');
  if (tail !== undefined) bindings.push(AFTER.get(tail) ?? '');
  if (unit.more) bindings.push('>');
  const op = combineBindings(bindings);
  const amount = { ...scaled, unit: SHARES[percent ?? ''] ?? unit.unit };
  if (op === undefined || isDate(amount, number, head)) return undefined;
  return { value: amount.value, op, decimals: amount.decimals, unit: amount.unit };
}

/** 2025年 is a year, 近三年 a span of time, and 一 alone is as often a dash as a number. */
function isDate(amount: { value: number; unit: string }, number: string, head: string): boolean {
  if (amount.unit === '年') return isYear(amount.value) || head.endsWith('近');
  if (amount.unit !== '') return false;
  if (number === '一' || number === '百' || number === '千') return true;
  return !/\d/.test(number) && isYear(amount.value);
}

/**
 * Whether a whole number is one that plans print as a year.
 *
 * @example isYear(2035) // true
 */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
