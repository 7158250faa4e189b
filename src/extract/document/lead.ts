import { periodUpTo } from '../prose/year';
import { endsOfPeriods, findTimes, isOfPast } from '../prose/time';
import { readMarker } from '../section/heading';
import type { YearRange } from '../table/column';
import { readFlow } from '../text/flow';
import type { Setting } from './setting';

const LONGEST_RUN_IN = 32;

/**
 * A heading that runs on into its paragraph; none where it has no number of its own.
 *
 * @example runIn('（一）综合实力目标。到2030年，书店达到120家。') // ['（一）综合实力目标']
 */
export function runIn(text: string): readonly string[] {
  const marker = readMarker(text);
  const stop = text.indexOf('。');
  if (marker === undefined || stop === -1 || stop > marker.length + LONGEST_RUN_IN) return [];
  const words = text.slice(marker.length, stop);
  return /\d/.test(words) ? [] : [text.slice(0, stop)];
}

/**
 * Whether a paragraph begins with its heading, and the year that this sets for the paragraphs below as well,
 * where it is the only one to come: （二）发展目标。到2025年，……。
 *
 * @example leadOfRunIn('（二）发展目标。到2025年，书店达到120家。', 2020).years // { first: 2025, last: 2025 }
 */
export function leadOfRunIn(
  text: string,
  present: number,
): { readonly isHeading: boolean; readonly years: YearRange | undefined } {
  const [heading] = runIn(text);
  if (heading === undefined) return { isHeading: false, years: undefined };
  const ahead = findTimes(text, present).filter(
    ({ compares, years }) => !compares && years.last > present,
  );
  const [years, ...others] = [
    ...new Map(ahead.map((time) => [time.years.last, time.years])).values(),
  ];
  const isGoals = GOAL_LIST.test(heading) && years?.first === years?.last && others.length === 0;
  return { isHeading: true, years: isGoals ? years : undefined };
}

const SAYS_GOALS =
  /(?:主要|预期|发展|奋斗|总体)(?:预期|发展|奋斗)?目标(?:任务)?(?:是|为|如下)?：|主要(?:预期)?目标是/;

/** What can have goals of its own, beside the plan. */
const OF_ANOTHER =
  /园区?(?:$|[，：（])|项目|工程|行动|专项|基地|中心|平台|公司|企业|集团|机场|港口|新[区城]|开发区|示范区|片区|小镇/;
/** 全市经济社会发展 names the plan's own, whatever else is named beside it. */
const OF_PLAN = /(?:经济|社会|国民)[^，。；]{0,8}发展|全[省市县区州旗盟镇]/;

/**
 * Where the plan's own goals begin in a paragraph; 0 where it says no such thing, or of something else than
 * the plan: 南湖科技园。主要目标是：, 该工程的主要目标是：
 *
 * @param section headings, outermost first
 * @example goalsSaidAt('全年主要预期目标是：书店达到120家。', [], setting) // 10
 */
export function goalsSaidAt(
  text: string,
  section: readonly string[],
  { sorted, yearly }: Setting,
): number {
  const found = SAYS_GOALS.exec(text);
  if (found === null || !(yearly || sorted?.sort === 'plan')) return 0;
  const [before = '', last = ''] = text.slice(0, found.index).split('。').reverse();
  const about = before === '' ? last || (section.at(-1) ?? '') : before;
  if (OF_ANOTHER.test(about) && !OF_PLAN.test(about)) return 0;
  return /远景|长远|近期|阶段|中期|本(?:项目|工程)|[今明去本]年|20\d\d年/.test(before)
    ? 0
    : found.index + found[0].length;
}

/**
 * The year that a paragraph sets which leads up to others; it may stand in the sentence before: 到2025年，……。主要目标为：
 *
 * @example leadOfParagraph('到2025年，全市更加富裕。主要目标为：', setting) // { first: 2025, last: 2025 }
 */
export function leadOfParagraph(
  text: string,
  { present, period, goalYear }: Setting,
): YearRange | undefined {
  const last = lastSentence(text);
  // 今后五年，要实现：the five of the plan, where it is known which those are.
  const end = period === undefined ? present + YEARS : goalYear;
  if (end !== undefined && Number.isFinite(end) && FIVE_AHEAD.test(last))
    return { first: end, last: end };
  const own = leadOf(last, present) ?? leadOfPast(last, present);
  if (own !== undefined) return own;
  const above = /目标/.test(last) ? leadOf(text.slice(-400), present) : undefined;
  return above ?? leadOfPeriod(last, present);
}

/** “十三五”成就：what follows is of all its years. */
function leadOfPast(words: string, present: number): YearRange | undefined {
  const [end, ...others] = endsOfPeriods(words);
  if (end === undefined || others.length > 0 || !RESULTS.test(words) || !isOfPast(words, present))
    return undefined;
  return periodUpTo({ first: end, last: end });
}

/** “十四五”发展的具体目标是：goals of a period are those of its end. */
function leadOfPeriod(words: string, present: number): YearRange | undefined {
  const [end, ...others] = endsOfPeriods(words).filter((year) => year > present);
  const leads = end !== undefined && others.length === 0 && AIMS.test(words);
  return leads ? { first: end, last: end } : undefined;
}

const FIVE_AHEAD = /^(?:今后|未来)五年[^。]*(?:目标|实现|达到|做到|努力)[^。]*：$/;
/** Years of a plan. */
const YEARS = 5;
/** What leads up to a list of what is to be reached: 发展目标是：, 奋力实现以下突破：, 工作安排如下： */
const AIMS = /目标[^，。；]{0,8}：$|(?:实现|达到|做到|突破|成效|安排)[^。；]{0,12}：$/;
/** An item of a list that a sentence before it can lead. */
const ITEM = /^(?:[—－-]{1,2}|[一二三四五六七八九十]是|[•●◆■▪※○◇□★▲·])/;

/**
 * Whether a paragraph is one of a list: ——结构优化。
 *
 * @example isItem('——结构优化。占比达到40%。') // true
 */
export function isItem(text: string): boolean {
  return ITEM.test(text);
}

/**
 * The plan's last year where a paragraph begins with it and names no other to come: the items of the list
 * below it go on with what is due then.
 *
 * @example leadOfList('到2025年，书店达到120家。', setting) // { first: 2025, last: 2025 }
 */
export function leadOfList(text: string, { present, goalYear }: Setting): YearRange | undefined {
  const ahead = findTimes(text, present).filter(
    ({ compares, years }) => !compares && years.last > present,
  );
  const [first] = ahead;
  const isOnly = first !== undefined && ahead.every(({ years }) => years.last === goalYear);
  return isOnly && first.start <= MOST_BEFORE && first.kind === 'year' ? first.years : undefined;
}

const MOST_BEFORE = 12;

function lastSentence(text: string): string {
  const tail = text.slice(-200);
  return tail.slice(tail.lastIndexOf('。') + 1);
}

const RESULTS = /完成|执行|回顾|成就|成效|情况|总结/;
const GOALS = /目标|指标|展望|愿景|任务|力争|预期|实现以下|安排|打算|重点工作|工作重点|计划/;
/** A heading whose parts are goals, each with its own. */
const GOAL_LIST =
  /(?:主要|发展|总体?|预期|具体|奋斗|规划|经济|社会|民生|生态|环境|文化|创新|产业|分项|分类|分领域|阶段性?|近期|工作)(?:发展|预期)?(?:目标|指标)(?:体系)?(?:[和与及、](?:主要|预期|核心|具体)?(?:目标|指标)(?:体系)?)?”?$|(?:^|[、）章节.\s])目标体系$|(?:^|[节、）章.])\s*目标指标$/;
const OTHER_THINGS =
  /(?:思想|原则|要求|任务|路径|措施|定位|布局|理念|战略|基础|发展环境|形势|(?:组织|实施|规划|要素|资金|政策|制度)保障)(?:$|[和与及、，])|保障(?:措施|机制)/;
const NOT_GOALS = /完成|实现情况|远景/;

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
  if (setting.sorted?.sort === 'adjustment') return setting.goalYear;
  const [nearest = '', above = ''] = section.filter((part) => part !== '').reverse();
  // （一）经济增长 right under 二、发展目标 is one of the goals; under 目标任务 it may be a task.
  // 第二节 “十四五”主要目标 in a chapter of 远景目标 and these lists those of the plan.
  const said = /目标|指标/.test(nearest) ? [nearest] : [nearest, above];
  const goals =
    (said.length === 1 || (GOAL_LIST.test(above) && !OTHER_THINGS.test(nearest))) &&
    !said.some((part) => NOT_GOALS.test(part)) &&
    ![nearest, above].some((part) => isOfPast(part, setting.present));
  return goals ? setting.goalYear : undefined;
}
