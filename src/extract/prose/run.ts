import type { ProseAmount } from './amount';
import type { LastName, NameReading } from './name';
import { splitNames } from './name-list';
import type { Scan } from './scan';
import type { Subject } from './subject';

/** One number of a list with its own name. */
export interface RunItem {
  readonly amount: ProseAmount;
  readonly name: string;
  /** Operator word in front of the first number, which holds for all: 分别突破5家、3家. */
  readonly head: string;
}

const LIST = /^[、和与及以]{1,2}$/;
const LISTS = /^[、，和与及以]{1,2}$/;

/**
 * The numbers that follow each other from one on: 分别达到98%和73%. Only the one itself where no word
 * says that it is a list.
 *
 * @example runFrom(scan, 3, readSubject('甲、乙分别达到')).length // 2
 */
export function runFrom(scan: Scan, first: number, subject: Subject): readonly ProseAmount[] {
  const start = scan.amounts[first];
  if (start === undefined) return [];
  const run = [start];
  if (subject.each === undefined) return run;
  const joined = subject.each === '分别' ? LISTS : LIST;
  for (let index = first + 1; index < scan.amounts.length; index += 1) {
    const amount = scan.amounts[index];
    const end = run.at(-1)?.end ?? start.end;
    if (amount === undefined || !joined.test(scan.text.slice(end, amount.start))) break;
    run.push(amount);
  }
  return run;
}

/**
 * Gives each number of a run its name: one each where there are as many names, every name the one
 * number, or the whole list of names to every number.
 *
 * @param kept names of the numbers before, for 分别 without names of its own
 * @example nameRun(scan, reading, subject, run, [])[1]?.name // '乙'
 */
export function nameRun(
  scan: Scan,
  reading: NameReading,
  subject: Subject,
  run: readonly ProseAmount[],
  kept: readonly LastName[],
): readonly RunItem[] {
  const names = namesOf(reading, subject, run.length, kept);
  const [first] = run;
  if (first === undefined) return [];
  if (run.length === 1) return names.map((name) => ({ amount: first, name, head: '' }));
  const head = subject.each === '分别' ? scan.text.slice(first.start, first.number) : '';
  return run.map((amount, index) => ({
    amount,
    name: names.length === run.length ? (names[index] ?? '') : names.join('、'),
    head: amount.start === amount.number ? head : '',
  }));
}

/** The names in a list, or those of the clauses before: 甲达到5亿元，乙超过3亿元，分别增长8%、7%. */
function namesOf(
  reading: NameReading,
  subject: Subject,
  count: number,
  kept: readonly LastName[],
): readonly string[] {
  const names = splitNames(reading.name, subject.each !== undefined, subject.shared);
  if (subject.each !== '分别' || names.length === count || reading.reason !== 'name-carried') {
    return names;
  }
  const before = kept.slice(-count).map((one) => one.name);
  return before.length === count && new Set(before).size === count ? before : names;
}
