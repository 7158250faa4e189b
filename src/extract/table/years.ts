import { readPeriod } from '../../core/period/period';
import type { YearRange } from './column';

const RANGE = /((?:19|20)\d{2})年?(?:-|—+|~|至|到)((?:19|20)\d{2})/;
const YEAR = /(?:19|20)\d{2}/;
const PERIOD = /(?:二?十[一二三四五六七八九]?|二)?五(?=”|规划|时期|期间|期?末|目标|完成|$)/;
const END = /末|目标|完成/;

/**
 * The years that a folded header speaks of: 2025年, 2021-2025年, “十三五”期间, “十三五”末.
 *
 * @example readYears('“十四五”目标') // { first: 2025, last: 2025 }
 * @example readYears('属性') // undefined
 */
export function readYears(folded: string): YearRange | undefined {
  const range = RANGE.exec(folded);
  if (range !== null) return { first: Number(range[1]), last: Number(range[2]) };
  const year = YEAR.exec(folded);
  if (year !== null) return { first: Number(year[0]), last: Number(year[0]) };
  const name = PERIOD.exec(folded)?.[0];
  const period = name === undefined || name === '五' ? undefined : readPeriod(name);
  if (period === undefined) return undefined;
  return {
    first: END.test(folded) ? period.targetYear : period.firstYear,
    last: period.targetYear,
  };
}
