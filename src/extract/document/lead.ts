import { findTimes } from '../prose/time';
import type { YearRange } from '../table/column';
import { readFlow } from '../text/flow';
import type { Setting } from './setting';

const RESULTS = /完成|执行|回顾|成就|成效|情况|总结/;
const GOALS = /目标|指标|展望|愿景|任务|力争|预期|实现以下|安排|打算|重点工作|工作重点|计划/;
/** A heading whose parts are goals, each with its own. */
const GOAL_LIST = /(?:主要|发展|总体|预期|具体|奋斗|规划)(?:发展|预期)?目标”?$/;
const OTHER_THINGS = /思想|原则|要求|任务|路径|保障|措施|定位|布局|理念|战略|基础|发展环境|形势/;
const NOT_GOALS = /完成|实现情况|远景|[“”]十三五/;

/**
 * The year that a heading or a lead sets for what follows it, or undefined.
 *
 * @param present the last year that is past
 * @example leadOf('到2025年要实现以下目标：', 2020) // { first: 2025, last: 2025 }
 * @example leadOf('一、2020年工作回顾', 2020) // { first: 2020, last: 2020 }
 */
export function leadOf(words: string, present: number): YearRange | undefined {
  const { text } = readFlow(words, [{ start: 0, end: words.length }]);
  const results = RESULTS.test(words);
  const goals = GOALS.test(words) && !results;
  if (!goals && !results) return undefined;
  const times = findTimes(text, present).filter(
    (time) => !time.compares && time.kind === 'year' && time.years.last > present === goals,
  );
  return times.at(-1)?.years;
}

/**
 * The plan's last year where the section lists the plan's goals: 发展目标 are those of its end,
 * whether that is said again or not.
 *
 * @param section headings, outermost first
 * @example goalYearOf(['第一章 总则', '二、主要目标'], setting) // 2025
 */
export function goalYearOf(section: readonly string[], setting: Setting): number | undefined {
  const [nearest = '', above = ''] = section.filter((part) => part !== '').reverse();
  // （一）经济增长 right under 二、发展目标 is one of the goals; under 目标任务 it may be a task.
  const goals =
    (/目标|指标/.test(nearest) || (GOAL_LIST.test(above) && !OTHER_THINGS.test(nearest))) &&
    ![nearest, above].some((part) => NOT_GOALS.test(part));
  return goals && setting.kind === 'plan' ? setting.period?.targetYear : undefined;
}
