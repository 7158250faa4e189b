import { periodOfYear, readPeriod, type Period } from '../../core/period/period';
import type { DocumentSort } from '../../core/finding/extract-finding';
import type { ExtractOptions } from '../extraction';
import { readFlow } from '../text/flow';
import type { YearRange } from '../table/column';
import { isPageNumber, type Lines } from '../text/lines';
import { sortOf, yearOfAnnualPlan, yearOfBulletin, type SortedDocument } from './sort';
import { matchesUnless, matchUnless } from '../../core/text/matches-unless';

/** From where in time a document speaks. */
export interface Setting {
  readonly period: Period | undefined;
  /** The last year that is past; what is said of later years is a goal. */
  readonly present: number;
  readonly kind: 'plan' | 'report';
  /** Year that the goals of a plan are due in, undefined in a report. */
  readonly goalYear: number | undefined;
  /** The year that a bulletin is of: it holds wherever no other is said. */
  readonly lead: YearRange | undefined;
  /** It speaks in and of one year, so that 今年 can be told. */
  readonly yearly: boolean;
  /** What the document says it is; undefined where it says nothing. */
  readonly sorted: SortedDocument | undefined;
  /** The title of a document that is a list of a plan's goals, else ''. */
  readonly goalsTitle: string;
  /** Name of the region as the title or the caller gives it, '' where neither does. */
  readonly region: string;
}

const OPENING = 40;
/** Lines among which a document says its own title. */
const FIRST = 3;
const LONG = /第(?:[一二三四五六七八九十]{1,3}|\d{1,2})个五年(?:规划|计划)/;
const SHORT =
  /(?:二十|十[一二三四五六七八九])五(?=[”"]?(?:规划|时期|期间|期?末|发展|目标|开局|以来|主要|[”"]))/g;
/** What is printed in these has happened, unless it is said to be to come. */
const LOOKS_BACK: ReadonlySet<DocumentSort> = new Set(['work-report', 'statistics', 'review']);
const DATE = /((?:19|20)\d{2})年(\d{1,2})月/g;
/** 到2035年, 到2050年 is where all plans lead to, and says of none when it ends. */
const GOAL_YEAR = /[到至](?!20(?:35|50))((?:19|20)\d{2})年/;
/** 2026年工作要点, 做好2026年重点工作的意见: what is to be done in one year. */
const OF_ONE_YEAR =
  /(?:^|[^-—–~至到（(])(20\d{2})年度?(?![-—–~至到])[^（(]{0,40}(?:意见|方案|要点|安排|打算|任务)$/;
/** 泉州市丰泽区 in front of what the title is about. */
const REGION =
  /^[\u4e00-\u9fff]{1,16}[省市区县旗州盟](?=国民经济|[“第十]|\d{4}年?|“?[一二三四五六七八九十]{2,3}五|五年规划|发展规划)/;
/** 甲省“十五五”经济社会发展主要目标 */
const LISTS_GOALS =
  /十[一二三四五六七八九]?五[”"]?(?:时期|规划|期间|末)?.{0,12}(?:主要|发展|奋斗|预期)(?:目标|指标)$/;
const MOST_COUNTED = 2_000;

/**
 * Reads from the first lines of a document, and from what it mentions most, which period it plans
 * or what year it reports on.
 *
 * @example readSetting(splitLines('某区第十四个五年规划纲要'), {}).present // 2020
 */
export function readSetting(lines: Lines, options: ExtractOptions): Setting {
  const opening = openingLines(lines);
  const text = opening.join('\n');
  const title = opening.filter((line) => line.length <= 80 && !/[。；]/.test(line)).slice(0, 15);
  const sorted = sortOf(opening);
  const report = sorted !== undefined && LOOKS_BACK.has(sorted.sort);
  const own = yearsOfTitle(title, text);
  const period =
    options.period ??
    readTitle(text) ??
    (own === undefined ? undefined : periodOf(own)) ??
    periodInTitle(title) ??
    mostMentioned(lines.source) ??
    aimedAt(lines);
  const region = options.region ?? regionOf(title);
  const goalsTitle = title.slice(0, 1).find((line) => LISTS_GOALS.test(line)) ?? '';
  const about = { sorted, region, goalsTitle };
  if (report) {
    const of = yearOfBulletin(sorted.title);
    const reported = of ?? reportedYear(text, lines);
    const told = sorted.sort === 'review' ? lastToldYear(lines.source, period) : undefined;
    // 2021年3月批准 in its first lines is the plan's date, and not that of the report.
    const present =
      told !== undefined && (reported < told || reported === Infinity) ? told : reported;
    const lead = of === undefined ? undefined : { first: of, last: of };
    return { ...about, period, present, kind: 'report', lead, goalYear: undefined, yearly: true };
  }
  const year = yearOfAnnualPlan(sorted?.title ?? '') ?? yearOfTask(title);
  const isOfPeriod = own === undefined || periodOf(own) !== undefined;
  const last = isOfPeriod ? (sorted === undefined ? lastYearOf(text) : undefined) : own.first - 1;
  return {
    ...about,
    period,
    present:
      year === undefined ? (last ?? period?.baseYear ?? reportedYear(text, lines)) : year - 1,
    kind: 'plan',
    lead: undefined,
    goalYear: year ?? (isOfOwnYears(sorted, period) ? undefined : period?.targetYear),
    yearly: year !== undefined,
  };
}

/** 倍增计划（2023—2027年）: the years that the document is of, by its title or by what it says it explains. */
function yearsOfTitle(title: readonly string[], text: string): YearRange | undefined {
  for (const line of [...title.slice(0, FIRST), ...(text.match(/《[^《》\n]{4,80}》/gu) ?? [])]) {
    const [, first, last] = OWN_YEARS.exec(line) ?? [];
    const years = { first: Number(first), last: Number(last) };
    if (years.last > years.first && years.last - years.first <= LONGEST_PLAN) return years;
  }
  return undefined;
}

/** Longer ones are of a whole age, and lead nothing that is due in five years. */
const LONGEST_PLAN = 8;
const OWN_YEARS =
  /(?:规划|计划|方案|行动|安排|要点|意见|布局)（(20\d\d)年?[-—–~～至到]{1,2}(20\d\d)年?）/u;

function periodOf({ first, last }: YearRange): Period | undefined {
  const period = periodOfYear(last);
  return period?.targetYear === last && period.firstYear === first ? period : undefined;
}

/** 三年行动计划, 总体规划（2021—2035年）: what is due at its end is not due at that of the five years. */
function isOfOwnYears(sorted: SortedDocument | undefined, period: Period | undefined): boolean {
  if (sorted === undefined || sorted.sort === 'plan') return false;
  const last = /20\d\d年?[-—–~～至到]{1,2}(20\d\d)年?/u.exec(sorted.title)?.[1];
  const isShort = /[一两二三四]年(?:行动|攻坚|提升|倍增)/u.test(sorted.title);
  return isShort || (last !== undefined && Number(last) !== period?.targetYear);
}

/** 截至2022年底, 2021年、2022年: the last year of the period that a report on it tells of, save its end. */
function lastToldYear(source: string, period: Period | undefined): number | undefined {
  if (period === undefined) return undefined;
  const text = source.slice(0, MOST_TOLD);
  const years = matchesUnless(TOLD, text, TO_COME)
    .map(([told]) => parseInt(told, 10))
    .filter((year) => year >= period.firstYear && year < period.targetYear);
  return years.length === 0 ? undefined : Math.max(...years);
}

const MOST_TOLD = 200_000;
const TOLD = /20\d\d年(?!目标|[^。；，]{0,6}(?:预期|计划|目标))/gu;
const TO_COME = /(?:(?:^|[^截])至|到|力争|争取|确保|预计|目标|[明后]年)‹/u;

function yearOfTask(title: readonly string[]): number | undefined {
  const year = title
    .slice(0, FIRST)
    .map((line) => OF_ONE_YEAR.exec(line.replace(/[》“”]|的通知$/g, ''))?.[1])
    .find((found) => found !== undefined);
  return year === undefined ? undefined : Number(year);
}

function openingLines(lines: Lines): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < lines.count && found.length < OPENING && index < 2000; index += 1) {
    const raw = lines.at(index)?.text.slice(0, 400) ?? '';
    const { text } = readFlow(raw, [{ start: 0, end: raw.length }]);
    if (text !== '' && !isPageNumber(raw)) found.push(text);
  }
  return found;
}

function readTitle(text: string): Period | undefined {
  const long = LONG.exec(text.replace(/\n/g, ''))?.[0];
  return long === undefined ? undefined : readPeriod(long);
}

/** 关于印发甲县“十五五”教育方案的通知: the one period that the title of a plan names. */
function periodInTitle(title: readonly string[]): Period | undefined {
  for (const line of title.slice(0, FIRST)) {
    const [name, ...others] = new Set(Array.from(line.matchAll(SHORT), ([found]) => found));
    if (name !== undefined && others.length === 0 && OF_PLAN.test(line)) return readPeriod(name);
  }
  return undefined;
}

const OF_PLAN = /规划|计划|方案|意见|行动|安排|要点|思路|目标|重点工作/;

/**
 * The period that a text names most, where what is due in its years counts for more than its name: one that
 * looks back on a period names that often, and aims at the years of the next.
 */
function mostMentioned(source: string): Period | undefined {
  const counts = new Map<string, number>();
  for (const [name] of take(source.matchAll(SHORT))) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [, year] of take(matchesUnless(DUE, source, LED_TO))) {
    const name = periodOfYear(Number(year))?.name ?? '';
    const count = counts.get(name);
    if (count !== undefined) counts.set(name, count + WEIGHT);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most === undefined ? undefined : readPeriod(most[0]);
}

function take<Match>(matches: Iterable<Match>): readonly Match[] {
  const found: Match[] = [];
  for (const match of matches) if (found.push(match) >= MOST_COUNTED) break;
  return found;
}

const DUE = /(?:[到至]|力争)(20\d\d)年(?!的)/g;
/** 增加到2030年的 is a way from one year to another. */
const LED_TO = /[加长高升]‹[到至]/;
const WEIGHT = 3;

/** 到2030年 in a document that names no period. */
function aimedAt(lines: Lines): Period | undefined {
  const year = GOAL_YEAR.exec(lines.source.slice(0, 500_000))?.[1];
  return year === undefined ? undefined : periodOfYear(Number(year));
}

function regionOf(title: readonly string[]): string {
  for (const line of title) {
    const name = REGION.exec(
      line.replace(/^#*(?:.{0,8}(?:看|读懂|解读)[：:]?《?|关于(?:印发)?《?)?/, ''),
    )?.[0];
    if (name !== undefined) return name;
  }
  return '';
}

/** A report of January speaks of the year before. */
function reportedYear(text: string, lines: Lines): number {
  const tail = readTail(lines);
  let best = 0;
  for (const [, year, month] of `${text}\n${tail}`.matchAll(DATE)) {
    best = Math.max(best, Number(year) - (Number(month) <= 6 ? 1 : 0));
  }
  if (best > 0) return best;
  const aimed = matchesUnless(OF_AIM, text, COMPARED).map(([aim]) => parseInt(aim, 10));
  if (aimed.length > 0) return Math.min(...aimed) - 1;
  const named = matchUnless(/20\d{2}年(?!前)/g, text, /(?:力争|争取|确保|[到至])用?‹/)?.[0];
  if (named !== undefined) return parseInt(named, 10);
  const due = /20\d{2}(?=年)/.exec(text)?.[0];
  return due === undefined ? Infinity : Number(due) - 1;
}

/** 2020年是“十三五”收官之年: a text that is no plan speaks at the end of the period; 到2025年……收官 looks ahead. */
function lastYearOf(text: string): number | undefined {
  const year = /(?:^|[^到至])(20\d{2})年，?[是为][^。]{0,40}收官/u.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** 2026年政府工作报告, 2026年……增长6%以上: where no date says so, the year that is to come. */
const OF_AIM =
  /20\d{2}年(?:(?:政府)?工作报告|[^。]{0,60}?(?:预期目标|增长\d+(?:\.\d+)?%(?:以上|左右)))/gu;
const COMPARED = /[期比较从]‹20\d{2}年(?!(?:政府)?工作报告)/u;

function readTail(lines: Lines): string {
  const raw = lines.source.slice(-400);
  return readFlow(raw, [{ start: 0, end: raw.length }]).text;
}
