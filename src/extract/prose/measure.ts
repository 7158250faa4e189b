import type { YearRange } from '../table/column';
import type { ProseMeasure } from './candidate';
import type { Subject } from './subject';
import { periodUpTo } from './year';

const RATE = /^[%‰]$|百分点|倍/;

/**
 * What a number is of. 提升66万平方米 adds an amount; only a rate or a number of points is a growth.
 *
 * @param tense whether the place speaks of goals or of results
 * @example measureOf(readSubject('地区生产总值年均增长'), 'goals', '%') // 'growth'
 */
export function measureOf(
  subject: Subject,
  tense: 'results' | 'goals',
  unit: string,
): ProseMeasure {
  const grows = subject.yearly
    ? subject.change !== undefined
    : subject.change === 'up' && (RATE.test(unit) || !subject.changeWord.startsWith('提升'));
  if (grows) return tense === 'goals' ? 'growth' : 'actual_growth';
  return tense === 'goals' ? 'target' : 'actual';
}

/** Periods end in a year like this; a yearly plan may well aim at another. */
const PERIOD_END = 5;

/**
 * The years that a number of a measure speaks of: a yearly rate, a change or a sum up to a goal year
 * is one of all the years up to it.
 *
 * @param present the last year that is past
 * @example yearsOf({ first: 2025, last: 2025 }, readSubject('产值年均增长'), 'growth', 2020) // { first: 2021, last: 2025 }
 */
export function yearsOf(
  years: YearRange | undefined,
  subject: Subject,
  measure: ProseMeasure,
  present: number,
): YearRange | undefined {
  if (years === undefined) return undefined;
  const ahead = years.last > present;
  if (subject.yearly && subject.change !== undefined) return periodUpTo(years);
  const leadsUp = subject.sums || measure === 'growth';
  if (ahead) return leadsUp && years.last % PERIOD_END === 0 ? periodUpTo(years) : years;
  // A sum of years that are not named is no value of the one year that is.
  return subject.sums && years.first === years.last ? undefined : years;
}
