import type { DocumentSort } from '../../core/finding/extract-finding';
import { readCaption, readMarker } from '../section/heading';
import { isContentsLine } from '../text/lines';

/** Names of a five-year plan: 第十五个五年规划, “十五五”规划, 规划（2026—2030年）. */
const NAMED =
  '(?:第(?:[一二三四五六七八九十]{1,3}|\\d{1,2})个五年|[“"]?(?:二?十[一二三四五六七八九]?|[一二三四五六七八九])五(?!年)[”"]?)';
const SPAN = '(?:19|20)\\d\\d年?[-—–~～至到]{1,2}(?:19|20)\\d\\d年?';
const PLAN = '(?:规划|纲要|计划)';
const YEARS = `[（(]${SPAN}[）)]`;
const TITLE = new RegExp(
  `^(?:.{0,50}(?:${NAMED}|${SPAN}).{0,50}${PLAN}(?:${YEARS})?|.{2,50}发展(?:总体)?${PLAN}(?:纲要)?${YEARS})$`,
  'u',
);
const TWO = new RegExp(`(?:规划|纲要).{0,50}${NAMED}`, 'u');
const DRAFT = /[（(](?:草案|送审稿|征求意见稿|讨论稿|审议稿|全文|公开稿|公布稿|报批稿|摘要)[）)]$/u;
const NOTICE = /^.{0,40}关于(?:印发|发布|公布|批准|转发)(.{4,120}?)的(?:通知|决定|决议|公告)$/u;

/** 甲市2024年国民经济和社会发展计划; 2021—2025年 is no plan of one year. */
const ANNUAL =
  /(?:^|[^-—–~～至到])((?:19|20)\d\d)年度?(?:国民)?经济(?:和|与|及|、)?社会(?:事业)?发展.{0,6}计划$/u;

/** By how the title ends; the first that fits counts. */
const SORTS: readonly (readonly [DocumentSort, RegExp])[] = [
  ['annual-plan', ANNUAL],
  ['work-report', /工作报告$|计划(?:草案)?的?报告$/u],
  ['statistics', /公报$|年鉴|统计(?:手册|提要|摘要|月报|快报|年报)/u],
  [
    'review',
    /(?:评估|总结|情况|监测)的?(?:分析)?报告$|(?:规划|纲要|计划).{0,20}(?:评估|总结)$|(?:规划|纲要|计划|任务).{0,20}(?:完成|实施|执行|落实|进展)情况(?:的?分析|表)?$/u,
  ],
  [
    'breakdown',
    /下达.{0,40}(?:任务|指标|目标|计划)的?(?:通知|函)$|(?:分解|分工)(?:落实)?(?:的?(?:一览)?表|方案|意见|清单|情况)?$|责任(?:分解)?(?:表|清单)$/u,
  ],
  [
    'other-plan',
    /(?:城市|城镇|城乡|国土空间|空间|土地利用|镇|乡|村庄|新区)(?:发展)?总体规划(?:纲要)?$|(?:国土空间|土地利用|控制性详细|城镇体系)规划$/u,
  ],
  [
    'adjustment',
    /关于.{0,20}(?:调整|修改|修订|变更).{0,60}(?:规划|纲要|计划).{0,30}(?:指标|目标|任务)[^》]{0,14}(?:通知|决定|决议|公告|批复|函|方案|意见)$/u,
  ],
  [
    'commentary',
    /报告$|汇报$|审议意见$|解读|答记者问|(?:编制|起草|的|规划|纲要)说明$|(?:实施|工作|行动)方案$|工作要点$|(?:实施|指导|若干)意见$|关于.{2,60}的意见$|关于(?:制定|编制).{2,80}建议$|关于.{2,80}决议$|.{2,40}的讲话$|新闻发布会$|^(?!.*五[”"]?).{2,50}行动计划$/u,
  ],
];

/** A sentence, or a row of a table. */
const NO_TITLE = /[。；！？，\t|]/u;
const LONGEST = 60;
/** A title is set in so many lines at most. */
const MOST_LINES = 4;
/** Lines among which the document's own title stands, and how many of those may be titles. */
const OPENING = 40;
const FRONT = 15;
/** 政府工作报告, 统计公报: a document's title, or an entry of a web page's menu above it. */
const MENU = 6;
/** 中期评估报告, 编制说明: goes on with the title of the plan in the line above. */
const LONGEST_REST = 16;
/** Text in Chinese holds more of its characters than these, and other text more letters. */
const FEWEST_HAN = 300;
const FEWEST_LETTERS = 30;
const SAMPLE = 200_000;

/** What a document says it is, and the title that says so. */
export interface SortedDocument {
  readonly sort: DocumentSort;
  readonly title: string;
}

/**
 * The year that an annual plan is of, by its title.
 *
 * @example yearOfAnnualPlan('甲市2024年国民经济和社会发展计划') // 2024
 */
export function yearOfAnnualPlan(title: string): number | undefined {
  const year = ANNUAL.exec(withoutDraft(NOTICE.exec(title)?.[1] ?? title))?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * What a document says of itself in its first lines: that it is a plan, or something that merely speaks
 * of one. The first title counts; one that a sentence quotes does not. Undefined where no line is a title.
 *
 * @param lines the first lines, without markup
 * @example sortOf(['甲市2025年国民经济和社会发展统计公报'])?.sort // 'statistics'
 * @example sortOf(['甲市“十四五”规划', '中期评估报告'])?.sort // 'review'
 */
export function sortOf(lines: readonly string[]): SortedDocument | undefined {
  const titles = lines
    .slice(0, OPENING)
    .filter((line) => line.length <= LONGEST * 2 && !NO_TITLE.test(line) && !isContentsLine(line))
    .slice(0, FRONT)
    .map((line) => line.replace(/^#{1,6}\s*/u, ''));
  let weak: SortedDocument | undefined;
  for (const [at, line] of titles.entries()) {
    const title = line.replace(/\s+/gu, '');
    const sort = sortOfTitle(title);
    if (sort !== undefined && title.length > MENU) return weak ?? { sort, title };
    if (sort !== undefined) weak ??= { sort, title };
    if (weak !== undefined && /^[《〈]/u.test(title)) continue;
    const plan = planFrom(titles, at);
    if (plan !== undefined) return plan;
  }
  return weak;
}

/** A plan's title in one line or several, and what the line below makes of it. */
function planFrom(titles: readonly string[], at: number): SortedDocument | undefined {
  let title = '';
  for (const [step, line] of titles.slice(at, at + MOST_LINES).entries()) {
    if (line.length > LONGEST || (step > 0 && readMarker(line) !== undefined)) return undefined;
    title += line.replace(/\s+/gu, '');
    const whole = step > 0 && /关于/u.test(titles[at] ?? '') ? sortOfTitle(title) : undefined;
    if (whole !== undefined) return { sort: whole, title };
    if (!isPlanTitle(NOTICE.exec(title)?.[1] ?? title)) continue;
    const rest = (titles[at + step + 1] ?? '').replace(/\s+/gu, '');
    const sort = rest.length <= LONGEST_REST ? sortOfTitle(rest) : undefined;
    return sort === undefined || sort === 'work-report' || sort === 'statistics'
      ? { sort: 'plan', title }
      : { sort, title: title + rest };
  }
  return undefined;
}

/** What a title says that is none of a plan: one of a chapter or of a table says nothing. */
function sortOfTitle(line: string): DocumentSort | undefined {
  if (readMarker(line) !== undefined || readCaption(line) !== undefined) return undefined;
  const title = withoutDraft(NOTICE.exec(line)?.[1] ?? line).replace(
    /[[〔［][\d注]+[\]〕］]$/u,
    '',
  );
  const bare = title.replace(/[（(][^（）()]{0,20}[)）]$/u, '');
  return SORTS.find(([, end]) => end.test(bare))?.[0];
}

/**
 * The year that a bulletin is of, by its title.
 *
 * @example yearOfBulletin('甲县2023年国民经济和社会发展统计公报') // 2023
 */
export function yearOfBulletin(title: string): number | undefined {
  const year = /((?:19|20)\d\d)年度?[^年]{0,20}统计公报/u.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * Whether a text is the title of a five-year plan. Two titles one below the other are not one: a web
 * page repeats its own in its head.
 *
 * @example isPlanTitle('甲县国民经济和社会发展第十五个五年规划纲要（草案）') // true
 * @example isPlanTitle('甲县“十四五”规划中期评估报告') // false
 */
export function isPlanTitle(text: string): boolean {
  const title = withoutDraft(text);
  return TITLE.test(title) && !TWO.test(title) && sortOfTitle(title) === undefined;
}

/**
 * A title without its brackets, blanks and the state of its text.
 *
 * @example withoutDraft('《甲县“十五五”规划》（草案）') // '甲县“十五五”规划'
 */
export function withoutDraft(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(DRAFT, '')
    .replace(/^《(.*)》$/u, '$1');
}

/**
 * Whether a text is in another language than the reader's.
 *
 * @example isForeign('Chapter 2 Main targets of the plan for economic and social development until 2030') // true
 */
export function isForeign(source: string): boolean {
  const text = source.slice(0, SAMPLE).replace(/<[^<>]{0,2000}>/gu, '');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han >= FEWEST_HAN) return false;
  const letters = (text.match(/\p{L}/gu)?.length ?? 0) - han;
  return letters >= FEWEST_LETTERS && han * 20 < letters;
}
