import { readChineseNumber } from '../../core/figure/chinese-number';
import { readPeriod } from '../../core/period/period';
import type { YearRange } from '../table/column';

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
}

const DIGITS = '[〇零一二三四五六七八九]';
const YEAR = `(?:(?:19|20)\\d{2}|[一二]${DIGITS}{3})`;
const BEFORE = '(?<before>较|比|从|由|自|与|同|高于|低于|优于|快于|超过)?';
const TIMES = new RegExp(
  `${BEFORE}(?:` +
    `(?<first>${YEAR})年?(?:-|—{1,2}|~|至|到)(?<last>${YEAR})年|` +
    `(?<year>${YEAR})年(?:底|末|初|前)?(?:\\d{1,2}月(?:\\d{1,2}日)?(?:底|末)?)?|` +
    `[“"]?(?<period>(?:二十|十[一二三四五六七八九]?)五)[”"]?(?:规划)?(?<part>时期|期间|期末|末期|末|以来|期|(?=年均|累计))|` +
    `(?<plan>规划期(?:内|末|间)?)|(?<near>今年|本年度?|明年|去年|上年末?)|` +
    `(?<five>(?:今后|未来|过去|近|这|用|通过|经过)?(?:五|5)年(?:来|间|内|累计|(?=时间|左右|的?努力|新增|共|下降|降低|增长|提高)|(?<=(?:^|[，。；：])五年)(?![规计]))?)` +
    `)`,
  'g',
);
const FIVE = /^(?:今后|未来|过去|近|这|用|通过|经过)|(?:来|间|内|累计)$/;
/** 是2015年的1.6倍, 在2020年基础上翻一番 */
const COMPARED = /^(?:的\d+(?:\.\d+)?倍|的?基础上|(?:全年)?水平的)/;
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
  for (const match of text.matchAll(TIMES)) {
    const groups = match.groups ?? {};
    const adds =
      OPENS.test(text.slice(0, match.index).slice(-1)) ||
      ADDS.test(text.slice(match.index + match[0].length).slice(0, 2));
    const found = readTime(groups, present, adds, yearly);
    if (found === undefined) continue;
    const before = groups['before'] ?? '';
    const start = match.index + before.length;
    const from = before === '从' || before === '由';
    times.push({
      start,
      end: match.index + match[0].length,
      years: found.years,
      kind: found.kind,
      compares: compares(before, text, match.index + match[0].length),
      from,
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

type Groups = Readonly<Record<string, string | undefined>>;

function readTime(
  groups: Groups,
  present: number,
  ahead: boolean,
  yearly: boolean,
): Pick<Time, 'years' | 'kind'> | undefined {
  const { first, last, year, period, part, plan, near, five } = groups;
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
    return { years: { first: plan.endsWith('末') ? end : present + 1, last: end }, kind: 'period' };
  }
  if (five === undefined || (!FIVE.test(five) && !ahead)) return undefined;
  const start = AHEAD.test(five) ? present : present - 5;
  const kind = PAST.test(five) ? 'past-years' : 'five-years';
  return { years: { first: start + 1, last: start + 5 }, kind };
}

function readYear(text: string): number {
  return /^\d/.test(text) ? Number(text) : (readChineseNumber(text) ?? 0);
}
