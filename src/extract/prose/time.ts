import { readChineseNumber } from '../../core/figure/chinese-number';
import { readPeriod } from '../../core/period/period';
import type { YearRange } from '../table/column';
import { matchesUnless } from '../../core/text/matches-unless';

/** Words for a time in a text, and the years they mean. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly years: YearRange;
  /** 五年来, 今后五年: which five years depends on what is said of them. */
  readonly kind: 'year' | 'period' | 'five-years' | 'past-years';
  /** 较2015年, 从2015年的: what is compared with, not when it is. */
  readonly compares: boolean;
  /** The word 从 or 由 stands before it. */
  readonly from: boolean;
  /** “十四五”年均, 五年累计: it goes with the next number and no further. */
  readonly local: boolean;
  /** A part of a year, 2023年上半年: what is said of it is no value of the year, and never a goal. */
  readonly partial: boolean;
}

const DIGITS = '[〇零一二三四五六七八九]';
const YEAR = `(?:(?:19|20)\\d{2}|[一二]${DIGITS}{3})`;
const BEFORE = '(?<before>较|比|从|由|自|与|同|高于|低于|优于|快于|超过)?';
const TIMES = new RegExp(
  `${BEFORE}(?:` +
    `(?<first>${YEAR})年?(?:-|—{1,2}|~|至|到)(?<last>${YEAR})年|` +
    `(?<year>${YEAR})年(?:底|末|初|前)?(?:(?<partial>[上下]半年|前?[一二三四]个?季度|1(?:-|—|~|至)(?:[2-9]|1[01])月)|\\d{1,2}月(?:\\d{1,2}日)?(?:底|末)?)?|` +
    `[“"]?(?<period>(?:二十|十[一二三四五六七八九]?)五)[”"]?(?:规划)?(?<part>时期|期间|期末|末期|末|以来|期|(?=：|年均|累计|增长|增加|提高|提升|下降|降低|减少))|` +
    `(?<plan>规划期(?:内|末|间)?)|(?<near>今年|本年度?|明年|去年|上年末?)|` +
    `(?<five>(?:今后|未来|过去|近|这|用|通过|经过)?(?:五|5)年(?:来|间|内|累计)?)` +
    `)|(?<opens>^|[，。；：])(?<soon>期末|(?:再过)?五年后)`,
  'g',
);
/** 五年规划期 names a plan, 十五年 is longer. */
const NO_TIME = /五年‹规划期|[\d十百]‹[五5]年/;
const FIVE = /^(?:今后|未来|过去|近|这|用|通过|经过)|(?:来|间|内|累计)$/;
/** 是2015年的1.6倍, 在2020年基础上翻一番 */
const COMPARED = /^(?:的\d+(?:\.\d+)?倍|的?基础上|(?:全年)?水平的|(?:不变|可比)?价格?(?:计算)?)/;
/** 锚定2035年远景目标: what the goals of the plan lead on to, not when they are due. */
const LOOKS_ON = /(?:锚定|对标|对照|衔接|按照|围绕|着眼|面向|瞄准|立足|展望)[^，。；]{0,6}$/;
const FAR_GOALS = /^[^，。；]{0,24}(?:远景|愿景)/;
/** 2026年3月2日在人民代表大会上, 2026年3月2日印发: when something was said or done, not when a value holds. */
const HAPPENED =
  /^(?:[上下]午)?(?:在|，?[^，。；]{0,16}(?:召开|举行|举办|会议|印发|发布|公布|通过|批准|施行|报道|讯))/;
/** 五年新增, 五年共 */
const ADDS = /^(?:新增|共|下降|降低|增长|提高)/;
const LOCAL = /(?:年均|累计)$|(?:年|期间|时期|”|五)(?:年均|累计)|^(?:五|5)年/;
const OPENS = /(?:^|[，。；：])$/;
const PAST = /^(?:过去|近|这)|来$/;
const AHEAD = /^(?:今后|未来|用|通过|经过)/;

/**
 * Finds the words for years and periods in a folded text.
 *
 * @param present the last year that is past when the document speaks
 * @param yearly whether it is a report of the year after, so that 今年 can be told
 * @example findTimes('到2025年', 2020)[0]?.years // { first: 2025, last: 2025 }
 */
export function findTimes(text: string, present: number, yearly = false): readonly Time[] {
  const times: Time[] = [];
  for (const match of matchesUnless(TIMES, text, NO_TIME)) {
    if (/日$/.test(match[0]) && HAPPENED.test(text.slice(match.index + match[0].length))) continue;
    const groups = match.groups ?? {};
    const adds =
      OPENS.test(text.slice(0, match.index).slice(-1)) ||
      ADDS.test(text.slice(match.index + match[0].length).slice(0, 2));
    const found = readTime(groups, present, adds, yearly);
    if (found === undefined) continue;
    const { before = '', opens = '' } = groups;
    const start = match.index + before.length + opens.length;
    const from = before === '从' || before === '由';
    times.push({
      start,
      end: match.index + match[0].length,
      years: found.years,
      kind: found.kind,
      compares:
        compares(before, text, match.index + match[0].length) ||
        isFar(text, start, match.index + match[0].length),
      from,
      partial: groups['partial'] !== undefined,
      local: LOCAL.test(match[0] + text.slice(match.index + match[0].length).slice(0, 3)),
    });
  }
  return times;
}

/** 自2015年以来 is when it is; 较2015年, 比2015年, 从2015年的 and the like are what it is measured by. */
function compares(before: string, text: string, end: number): boolean {
  if (before !== '' && before !== '自') return true;
  return COMPARED.test(text.slice(end, end + 12));
}

function isFar(text: string, start: number, end: number): boolean {
  return (
    LOOKS_ON.test(text.slice(Math.max(0, start - 12), start)) &&
    FAR_GOALS.test(text.slice(end, end + 32))
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function readTime(
  groups: Groups,
  present: number,
  ahead: boolean,
  yearly: boolean,
): Pick<Time, 'years' | 'kind'> | undefined {
  const { first, last, year, period, part, soon, plan = soon, near, five } = groups;
  if (first !== undefined && last !== undefined) {
    return { years: { first: readYear(first), last: readYear(last) }, kind: 'period' };
  }
  if (year !== undefined) {
    const read = readYear(year);
    return read < 1949 || read > 2100
      ? undefined
      : { years: { first: read, last: read }, kind: 'year' };
  }
  if (period !== undefined) {
    const named = readPeriod(period);
    if (named === undefined) return undefined;
    const end = part === '末' || part === '期末' || part === '末期';
    return end
      ? { years: { first: named.targetYear, last: named.targetYear }, kind: 'year' }
      : { years: { first: named.firstYear, last: named.targetYear }, kind: 'period' };
  }
  if (near !== undefined) {
    const offset = /^[今本]/.test(near) ? 1 : near === '明年' ? 2 : 0;
    if (!yearly || !Number.isFinite(present)) return undefined;
    return { years: { first: present + offset, last: present + offset }, kind: 'year' };
  }
  if (plan !== undefined) {
    const end = present + 5;
    return {
      years: { first: /[末后]$/.test(plan) ? end : present + 1, last: end },
      kind: 'period',
    };
  }
  if (five === undefined || (!FIVE.test(five) && !ahead)) return undefined;
  const start = AHEAD.test(five) ? present : present - 5;
  const kind = PAST.test(five) ? 'past-years' : 'five-years';
  return { years: { first: start + 1, last: start + 5 }, kind };
}

function readYear(text: string): number {
  return /^\d/.test(text) ? Number(text) : (readChineseNumber(text) ?? 0);
}

const RESULTS =
  /^(?:[^夯打筑巩奠]{0,6})基础(?:$|[与和及、条])|(?:^|[^新])成就|(?:^|[^新见])成效|回顾|现状|成绩|形势|(?:发展|宏观|面临的?|内外部)环境|机遇|挑战|问题|短板|薄弱|背景|历程|完成情况|实施情况|工作总结|进展/;
const MARKER = /^(?:第.{1,4}[篇章节]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*/;
const GOALS = /目标|指标|任务|展望|愿景|远景|总体要求|定位|思路|战略|安排|预期/;
const GOAL_WORD =
  /力争|争取|确保|努力|预期|将达|要达|力求|[到至](?:[“"].{1,4}[”"]|\d{4}年)|争创|规划建设/;
const RESULT_WORD =
  /实现了|达到了|获评|荣获|已|以来|建成投用|增至|增加到|提高到|提升至|提升到|下降至|同比|比上年|较上年|比增|突破了|连续|现有|拥有|完成|建成|新增|超额/;

/** Whether a place in a document speaks of what was reached or of what is aimed at. */
export type Tense = 'results' | 'goals' | undefined;

/**
 * What the headings above a place say; the nearest one that says anything counts.
 *
 * @param present the last year that is past: what is said of a period that is over are its results
 * @example tenseOfSection(['一、规划目标', '（一）发展基础']) // 'results'
 */
export function tenseOfSection(section: readonly string[], present = -Infinity): Tense {
  for (let index = section.length - 1; index >= 0; index -= 1) {
    const heading = section[index] ?? '';
    const bare = heading.replace(MARKER, '');
    if (isOfPast(heading, present)) return 'results';
    if (GOALS.test(heading) && !/完成情况|实现(?:情况|程度)|执行情况|问题/.test(heading))
      return 'goals';
    if (RESULTS.test(bare)) return 'results';
  }
  return undefined;
}

const PERIODS = /(?:二十|十[一二三四五六七八九]?)五(?=[”"]|时期|期间|规划|以来|发展|目标)/g;

/**
 * Whether words speak of periods that are over, and of none to come.
 *
 * @example isOfPast('顺利实现“十四五”发展目标', 2025) // true
 */
export function isOfPast(words: string, present: number): boolean {
  const ends = endsOfPeriods(words);
  return ends.length > 0 && ends.every((year) => year <= present);
}

/**
 * The last years of the periods that words name.
 *
 * @example endsOfPeriods('“十四五”发展的主要目标是：') // [2025]
 */
export function endsOfPeriods(words: string): readonly number[] {
  return Array.from(words.matchAll(PERIODS)).flatMap(
    ([name]) => readPeriod(name)?.targetYear ?? [],
  );
}

/**
 * What the words of a sentence up to a number say.
 *
 * @example tenseOfWords('力争建成') // 'goals'
 */
export function tenseOfWords(words: string): Tense {
  if (GOAL_WORD.test(words)) return 'goals';
  return RESULT_WORD.test(words) ? 'results' : undefined;
}
