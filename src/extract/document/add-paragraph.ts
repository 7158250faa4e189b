import { readProse } from '../prose/read';
import { lastUpTo } from '../prose/scan';
import { periodUpTo } from '../prose/year';
import { endsOfPeriods, findTimes, isOfPast, tenseOfSection } from '../prose/time';
import { readMarker, sectionNames } from '../section/heading';
import type { YearRange } from '../table/column';
import { isNote } from '../table/note';
import { readUnitLine } from '../table/read';
import { cleanText } from '../text/clean';
import { readFlow, type Flow, type Span } from '../text/flow';
import { NOTHING, addNote, noteMissing, type Above, type Reading } from './reading';
import type { Setting } from './setting';
import type { LineStart, Stretch } from './paragraph';

type Paragraph = Extract<Stretch, { kind: 'paragraph' }>;

/** Without one of these there is nothing to look for. */
const SIGNS = /[\d百千万亿]|下达|平均|同步|持平|番/;
const GLOSSARY = /名\s*词|术\s*语|附\s*录|缩略语/;
const TITLE = /指标|一览|(?:情况|目标|分解|规划)表$|完成情况$/;
const LONGEST_TITLE = 60;
const LONGEST_UNIT_LINE = 40;
const LONGEST_NOTE = 120;
const LONGEST_RUN_IN = 32;

/**
 * Reads a paragraph: a unit line or a note of a table, or text with figures.
 *
 * @example addParagraph(reading, paragraph)
 */
export function addParagraph(reading: Reading, paragraph: Paragraph): void {
  const { above, lines, setting } = reading;
  const flow = readFlow(lines.source, paragraph.spans);
  const unit = flow.text.length < LONGEST_UNIT_LINE ? readUnitLine(flow.text) : undefined;
  if (unit !== undefined) {
    reading.above = { ...above, unit };
    return;
  }
  if (above.table && (isNote(flow.text) || isMoreOfNote(reading, flow.text))) {
    addNote(reading, noteText(lines.source, paragraph.spans));
    return;
  }
  const found = isGlossary(reading) ? 0 : addProse(reading, paragraph, flow);
  // A box may list its indicators as sentences; then nothing is missing.
  if (found === 0)
    noteMissing(reading, above.caption, isPicture(lines.source, paragraph) ? 'picture' : 'text');
  const own = leadOfRunIn(flow.text, setting.present);
  if (own.isHeading && reading.runInLead !== undefined) reading.lead = setting.lead;
  if (own.isHeading) reading.runInLead = own.years;
  reading.lead = own.years ?? reading.lead;
  if (flow.text.endsWith('：')) {
    reading.lead = leadOfParagraph(flow.text, setting) ?? reading.lead;
  }
  reading.above = { ...NOTHING, heading: titleOf(flow.text, paragraph.line) };
}

/** A picture in the text, as converters leave it where a table was one. */
function isPicture(source: string, { spans: [span] }: Paragraph): boolean {
  const text = span === undefined ? '' : source.slice(span.start, span.end);
  return /^\s*(?:!\[[^\]]{0,200}\]\([^)]{0,500}\)|<img\b)/i.test(text);
}

/** 注：1.… goes on with 2.… in the next line. */
function isMoreOfNote(reading: Reading, text: string): boolean {
  const first = reading.tables.at(-1)?.notes[0];
  if (first === undefined || !/^[^1①]{0,6}(?:1[.、．]|①|（1）)/.test(first)) return false;
  return text.length < LONGEST_NOTE && /^(?:\d[.、．]|[②-⑨]|（\d）)/.test(text);
}

function isGlossary(reading: Reading): boolean {
  return reading.path.some((heading) => heading.rank === 0 && GLOSSARY.test(heading.text));
}

/** Adds the figures of a paragraph and tells how many they are. */
function addProse(reading: Reading, paragraph: Paragraph, flow: Flow): number {
  if (!SIGNS.test(flow.text)) return 0;
  const { setting, path, box, lead } = reading;
  const section = [...sectionNames(path), ...runIn(flow.text)];
  // “十四五”时期是不平凡的五年: what follows under the same heading are results.
  const looksAhead = AHEAD.test(flow.text) || !isOfPast(flow.text, setting.present);
  if (!looksAhead && path.length > 0) reading.past = true;
  const lineOf = lineFinder(paragraph.lines);
  const tense = tenseOfSection(section, setting.present) ?? (reading.past ? 'results' : undefined);
  const listed = goalYearOf([setting.goalsTitle, ...section, box], setting);
  const said = listed === undefined && tense !== 'results' ? goalsSaidAt(flow.text, setting) : 0;
  const { figures, unread } = readProse(flow, {
    section,
    box,
    tense,
    lead,
    goalYear: listed ?? (said > 0 ? setting.goalYear : undefined),
    goalsFrom: said,
    present: setting.present,
    kind: setting.kind,
    yearly: setting.yearly,
    region: setting.region,
    lineOf,
  });
  for (const figure of figures) reading.figures.push(figure);
  for (const { start, end } of unread)
    reading.unread.push({
      line: lineOf(start),
      text: cleanText(reading.lines.source.slice(start, end)),
    });
  return figures.length;
}

/** （一）综合实力目标。…: a heading that runs on into its paragraph. */
function runIn(text: string): readonly string[] {
  const marker = readMarker(text);
  const stop = text.indexOf('。');
  if (marker === undefined || stop === -1 || stop > marker.length + LONGEST_RUN_IN) return [];
  const words = text.slice(marker.length, stop);
  return /\d/.test(words) ? [] : [text.slice(0, stop)];
}

/** （二）发展目标。到2025年，……。: the year of the paragraphs below as well, where it is the only one to come. */
function leadOfRunIn(
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

function lineFinder(lines: readonly LineStart[]): (offset: number) => number {
  const numbers = new Map(lines.map((line) => [line.start, line.number]));
  const starts = lines.map((line) => line.start);
  return (offset) => numbers.get(lastUpTo(starts, offset)) ?? lines[0]?.number ?? 0;
}

const SAYS_GOALS =
  /(?:主要|预期|发展|奋斗|总体)(?:预期|发展|奋斗)?目标(?:任务)?(?:是|为|如下)?：|主要(?:预期)?目标是/;

/** 全年主要预期目标是：……: where the plan's own goals begin in a paragraph; 0 where it says no such thing. */
function goalsSaidAt(text: string, { sorted, yearly }: Setting): number {
  const found = SAYS_GOALS.exec(text);
  if (found === null || !(yearly || sorted?.sort === 'plan')) return 0;
  const before = text.slice(0, found.index).split('。').at(-1) ?? '';
  return /远景|长远|近期|阶段|中期|本(?:项目|工程)|[今明去本]年|20\d\d年/.test(before)
    ? 0
    : found.index + found[0].length;
}

/** A short line that promises indicators, though nothing marks it as a caption. */
function titleOf(text: string, line: number): Above['heading'] {
  const promises = text.length <= LONGEST_TITLE && !/[。；：，]/.test(text) && TITLE.test(text);
  return promises ? { text, line } : undefined;
}

function noteText(source: string, spans: readonly Span[]): string {
  const raw = spans.map((span) => source.slice(span.start, span.end)).join('');
  return cleanText(raw).replace(/^[>＞\s]+/, '');
}

/** 到2025年，……。主要目标为：the year may stand in the sentence before. */
function leadOfParagraph(
  text: string,
  { present, period, goalYear }: Setting,
): YearRange | undefined {
  const last = lastSentence(text);
  // 今后五年，要实现：the five of the plan, where it is known which those are.
  if (period !== undefined && goalYear !== undefined && FIVE_AHEAD.test(last))
    return { first: goalYear, last: goalYear };
  const own = leadOf(last, present) ?? leadOfPast(last, present);
  if (own !== undefined || !/目标/.test(last)) return own;
  return leadOf(text.slice(-400), present) ?? leadOfPeriod(last, present);
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
  const leads = end !== undefined && others.length === 0 && /目标[^，。；]{0,8}：$/.test(words);
  return leads ? { first: end, last: end } : undefined;
}

const FIVE_AHEAD = /^(?:今后|未来)五年[^。]*(?:目标|实现|达到|做到|努力)[^。]*：$/;

function lastSentence(text: string): string {
  const tail = text.slice(-200);
  return tail.slice(tail.lastIndexOf('。') + 1);
}

/** Goals in words, or a year to come. */
const AHEAD = /力争|争取|今后|未来|到20\d\d年|将/;

const RESULTS = /完成|执行|回顾|成就|成效|情况|总结/;
const GOALS = /目标|指标|展望|愿景|任务|力争|预期|实现以下|安排|打算|重点工作|工作重点|计划/;
/** A heading whose parts are goals, each with its own. */
const GOAL_LIST =
  /(?:主要|发展|总体|预期|具体|奋斗|规划|经济|社会|民生|生态|环境|文化|创新|产业|分项|分类|分领域|阶段性?|近期|工作)(?:发展|预期)?(?:目标|指标)”?$|(?:^|[节、）章.])\s*目标指标$/;
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
function goalYearOf(section: readonly string[], setting: Setting): number | undefined {
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
