import type { ChangeFigure } from './figure';

/** What the opening words of a clause say about the time a number speaks of. */
export interface TimeWords {
  readonly span: ChangeFigure['span'];
  /** 累计 and its like: the number is a sum even without 增长 or a bracket. */
  readonly sums: boolean;
  /** Clause without those words. */
  readonly rest: string;
}

/** 五年, 5年, “十四五”期间, “十四五” */
const FIVE_YEARS =
  '(?:五年|5年|[“"]?十[一二三四五六七八九]?五[”"]?(?:时期|期间)?)(?:内|来|间|期间)?';
const TOTAL = '(?:累计|累积|合计|共计|总计)';
const YEARLY = new RegExp(`^(?:${FIVE_YEARS})?(?:年均|每年|平均每年|年平均)(?=[^\\d])`);
const SUMMED = new RegExp(
  `^(?:(?:${FIVE_YEARS})?${TOTAL}(?:实现|完成)?(?:新增)?|${FIVE_YEARS}(?:(?:实现|完成)?新增)?)`,
);
const ONLY_YEARS = new RegExp(`^${FIVE_YEARS}$`);

/**
 * Splits the words for 年均, 累计, 五年 … off the front of a clause. 五年 alone is not enough to make a
 * sum (五年60), it takes 累计 or 新增; before a change it says how long the change takes.
 *
 * @param text one clause, normalised
 * @example readSpan('五年累计达11亿元') // { span: 'period', sums: true, rest: '达11亿元' }
 */
export function readTimeWords(text: string): TimeWords {
  const yearly = YEARLY.exec(text)?.[0];
  if (yearly !== undefined) return { span: 'year', sums: false, rest: text.slice(yearly.length) };
  const summed = SUMMED.exec(text)?.[0];
  // 5年 with nothing after it is a number of years.
  if (summed === undefined || summed === text) return { span: 'unstated', sums: false, rest: text };
  return { span: 'period', sums: !ONLY_YEARS.test(summed), rest: text.slice(summed.length) };
}
