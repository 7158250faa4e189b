import type { ReadHeader } from '../form/header-words';
import { isRunningTotal } from '../form/period-words';
import { normaliseName } from '../name/name';

type Reads = readonly (ReadHeader | undefined)[];

const WHOLE_YEAR = /1[-~至]12月|全年|年报/u;

/**
 * What the headers of a table of actual values mean beside each other: 期末数 is the year's own value
 * where the columns around it are none of a plan, growth behind the first half year is of that half
 * year, and 本年累计 is the year's where a title says that the table is of all its months.
 * @param titles the lines above the table
 * @example settleHeaders(header, header.map(readHeader), []) // of 1-6月 and 同比: both 'part-year'
 */
export function settleHeaders(
  header: readonly string[],
  reads: Reads,
  titles: readonly string[],
): Reads {
  const isWhole = titles.some((title) => WHOLE_YEAR.test(normaliseName(title)));
  const totals = reads.map((read, at) =>
    isWhole && read !== undefined && isRunningTotal(header[at] ?? '')
      ? ({ ...read, measure: 'actual' } as const)
      : read,
  );
  return growthOfParts(periodEnds(totals));
}

/**
 * 期末数 may be the plan's target: behind a base without a target that is called so, or beside another
 * actual value.
 */
function periodEnds(reads: Reads): Reads {
  const has = (...measures: readonly ReadHeader['measure'][]): boolean =>
    reads.some((read) => read?.concept === '数值' && measures.includes(read.measure));
  const isPlan =
    has('actual') ||
    (has('base', 'growth') && !has('target')) ||
    reads.some((read) => read?.concept === '属性' || read?.concept === '目标类型');
  if (isPlan) return reads;
  return reads.map((read) =>
    read?.measure === 'period-end' ? { ...read, measure: 'actual' } : read,
  );
}

/** Growth that names no year is that of the figures left of it. */
function growthOfParts(reads: Reads): Reads {
  return reads.map((read, at) => {
    if (read?.measure !== 'actual_growth' || read.year !== undefined) return read;
    const [beside] = reads
      .slice(0, at)
      .filter((each) => each?.concept === '数值' && each.measure !== 'actual_growth')
      .slice(-1);
    return beside?.measure === 'part-year' ? { ...read, measure: 'part-year' } : read;
  });
}
