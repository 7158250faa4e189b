import type { ExtractReason } from '../../core/finding/extract-finding';
import type { YearRange } from '../table/column';
import { LIMITS } from '../limits';
import { spanOf, type Flow, type Span } from '../text/flow';
import type { ProseAmount } from './amount';
import { goalYearAt, readProseFigure, type Candidate, type ProseContext } from './candidate';
import {
  asRate,
  boundOf,
  inArea,
  INNER,
  isBareItem,
  listName,
  nameOfRatio,
  speaksOfPart,
  subjectOfHeading,
  topicOf,
  yearsInTurn,
} from './beside';
import { areaOf, isKept, withoutRegion } from './keep';
import { weigh } from './confidence';
import { makeCandidate } from './make-candidate';
import { isMeasure, nameOf, type LastName, type NameReading } from './name';
import { inTurn, nameRun, runFrom, type RunItem } from './run';
import { FARTHEST, lastUpTo, scanFlow, wordsBetween, type Scan } from './scan';
import { readSubject, withoutVerbs, type Subject } from './subject';
import { unreadNumbers } from './unread';
import { planYear, yearAt, yearReason } from './year';
import { matchesUnless } from '../../core/text/matches-unless';

/** 保持8%以上的中高速增长 */
const GROWS_BEHIND =
  /^的?(?:年均)?(?:中高速|较快|平稳|稳定|高速)?(?:增长|增速|增长速度)(?!极|点|级|[到至为])/;

/** What was read of a paragraph. */
interface ProseReading {
  readonly figures: readonly Candidate[];
  /** Numbers among the plan's goals that were not understood; of no other place is it said. */
  readonly unread: readonly Span[];
}

/**
 * Finds the figures in one paragraph.
 *
 * @example readProse(flow, context).figures[0]?.measure // 'target'
 */
export function readProse(flow: Flow, context: ProseContext): ProseReading {
  const scan = scanFlow(flow, context.present, context.yearly);
  const found: Candidate[] = [];
  const kept: LastName[] = [];
  const taken = new Set<ProseAmount>();
  /** End of the last number that was kept; a rejected one is a word among the others. */
  let bound = 0;
  const topic = topicOf(scan.text, context.section, context.region);
  let area = topic;
  const parts = new Map<number, boolean>();
  for (let index = 0; index < scan.amounts.length; index += 1) {
    const amount = scan.amounts[index];
    if (amount === undefined || found.length > LIMITS.candidates) break;
    const last = kept.at(-1);
    const said = subjectAt(scan, amount, bound);
    const first = readName(scan, amount, said, last, context, subjectOfHeading(context.section));
    if (first === undefined) continue;
    const { subject, own } = asRate(inTurn(scan, index, said), first, amount);
    const sentence = lastUpTo(scan.sentences, amount.start);
    const between = bound > sentence ? wordsBetween(scan, bound, amount.start) : '';
    const listed = listName(own, last, between);
    const isInner = bound > sentence && INNER.test(last?.name ?? '') && !INNER.test(listed.name);
    const reading = inArea(
      // 中心城区面积达到210平方公里，常住人口200万人: of the whole city, or of its centre.
      isInner ? { ...listed, reason: 'name-unsure' } : listed,
      own.name,
      area,
      sentence,
    );
    const place = areaOf(own.name, context.region);
    // 保税区进出口额占全区的40%: the sentence is of the whole region again.
    if (place !== '') area = /占全/.test(own.name) ? undefined : { name: place, sentence };
    else if (area?.sentence !== sentence) area = topic;
    const goesOn =
      own.reason === 'name-carried' || own.reason === 'name-joined' || isBareItem(between, own);
    const sums = subject.sums || (goesOn && last?.sums === true);
    const adds = subject.adds || (goesOn && last?.adds === true);
    const { change, changeWord, yearly, from } = subject;
    const rate = from && change !== undefined ? { change, changeWord, yearly } : undefined;
    const before =
      own.reason === 'name-carried' && change === undefined && amount.unit === '%'
        ? last?.rate
        : undefined;
    const run = runFrom(scan, index, subject);
    const named = nameRun(scan, reading, subject, run, kept);
    const isList = new Set(named.map(({ name }) => name)).size > 1;
    const years = isList ? [] : yearsInTurn(scan, run, subject, sentence);
    const items = named.map((item, at) => withBound({ ...item, years: years[at] }));
    const isPart =
      area === undefined && speaksOfPart(scan, sentence, amount.start, context.region, parts);
    const reasons: readonly ExtractReason[] = [
      ...(isList ? (['name-of-list'] as const) : []),
      ...(isPart ? (['elsewhere-near'] as const) : []),
    ];
    for (const item of items) {
      const own = reasonOf(reading, item, items, years);
      const draft = {
        ...item,
        subject: { ...subject, ...before, sums, adds },
        reasons: [own, ...reasons],
        bound,
      };
      found.push(makeCandidate(flow, scan, draft, context));
    }
    kept.push({ name: reading.name, reason: reading.reason, at: amount.start, sums, adds, rate });
    for (const each of run) taken.add(each);
    index += run.length - 1;
    bound = (run.at(-1)?.end ?? amount.end) + (reading.behind ?? 0);
  }
  const figures = [...found, ...textTargets(flow, scan, context)].sort(
    (one, other) => one.span.start - other.span.start,
  );
  const isGoals = context.goalYear !== undefined;
  return { figures, unread: isGoals ? unreadNumbers(flow, scan, taken, context.present) : [] };
}

/** How sure the name of one of a list is: 失业、工伤保险人数 may have been cut wrong, and 甲分别达到5家、3家 names one of two. */
function reasonOf(
  { name, reason }: NameReading,
  item: RunItem,
  items: readonly RunItem[],
  years: readonly YearRange[],
): ExtractReason {
  if (items.length < 2 || years.length > 0) return reason;
  const isCut = isMeasure(name) && !isMeasure(item.name);
  return isCut || item.name === name ? 'name-unsure' : reason;
}

function withBound<Item extends RunItem>(item: Item): Item {
  const found = item.amount.unit === '%' ? boundOf(item.name) : undefined;
  return found === undefined ? item : { ...item, name: found.name, head: found.bound };
}

/** The words from the clause start, or from the number before in the same clause. */
function subjectAt(scan: Scan, amount: ProseAmount, bound: number): Subject {
  const clause = lastUpTo(scan.clauses, amount.start);
  const start = Math.max(clause, bound, amount.start - FARTHEST);
  const subject = readSubject(wordsBetween(scan, start, amount.start));
  const grows = GROWS_BEHIND.test(scan.text.slice(amount.end, amount.end + 10));
  return grows && subject.change === undefined
    ? { ...subject, change: 'up', yearly: true, changeWord: '增长' }
    : subject;
}

/** 企业数翻一番、达30家 */
const DOUBLES =
  /以[^以，]{2,4}为单位$|(?:五年|[比较均都])*(?:实现)?(?:翻[一两三]?番(?:以上)?|倍增)$/;
const DOES_THERE = /^(?:集聚|聚集|吸引|引进|拥有|实现|建成|培育|完成)(?!区)(?=[\u4e00-\u9fff]{2})/;

/** The name of a number that is a figure of the region, undefined for any other number. */
function readName(
  scan: Scan,
  amount: ProseAmount,
  subject: Subject,
  last: LastName | undefined,
  context: ProseContext,
  topic: string,
): NameReading | undefined {
  const reading = nameOf(scan, amount, subject, last, topic);
  if (reading === undefined) return undefined;
  const bare = withoutRegion(reading.name, context.region);
  // 全市建成…: the verb stands behind the region.
  const whole = bare === reading.name ? bare : withoutVerbs(bare);
  const part = areaOf(whole, context.region);
  // 东湖科学城集聚科研机构50家: the verb stands behind the place.
  const name =
    `${part}${whole.slice(part.length).replace(part === '' ? '' : DOES_THERE, '')}`.replace(
      DOUBLES,
      '',
    );
  if (!isKept(scan, amount, subject, name, context.region)) return undefined;
  return { ...reading, name: nameOfRatio(scan, amount, name) };
}

/** Goals in words: set by the level above, or compared with others. */
const TARGETS =
  /(?:控制在|完成|达到|落实)?[^，。；：、]{0,8}?下达的?(?:目标|任务|指标|计划)(?:任务|要求|指标)?(?:以内|之内|内)?|(?:不高于|不低于|低于|高于|优于|达到|快于)(?:全[国省市县区]|国家|[省市])[^，。；：]{0,4}平均(?:水平|值)|与(?:经济|GDP|地区生产总值)[^，。；：]{0,8}(?:基本)?同步(?:增长)?|翻[一两三]番|持平(?!稳)/g;
const LONGEST_CLAUSE = 200;
/** 为提前建成小康社会、实现…翻一番: what it is for is no part of the name. */
const AIM = /^为[^，。；]{2,30}?(?:实现|完成)(?=.{2})/;
const STARTS = /(?:控制在|完成|达到|落实|不高于|不低于|低于|高于|优于|快于|与|基本)/;

/**
 * Finds goals that are words and no number: 完成市下达任务, 不高于全市平均水平, 翻一番.
 *
 * @example textTargets(flow, scan, context)[0]?.figure.kind // 'assigned'
 */
function textTargets(flow: Flow, scan: Scan, context: ProseContext): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of matchesUnless(TARGETS, scan.text, /保‹持平›/)) {
    const clause = Math.max(lastUpTo(scan.clauses, match.index), match.index - LONGEST_CLAUSE);
    const begins = match[0].search(STARTS);
    const start = match.index + Math.max(0, begins);
    const end = match.index + match[0].length;
    const words = wordsBetween(scan, clause, start).replace(AIM, '');
    const subject = readSubject(
      words.replace(/\d.*$|(?:基本|在?基础上|比|较|[均都]?(?:显著|明显|大幅))$/, ''),
    );
    const bare = withoutRegion(subject.name, context.region);
    const name = `${bare}${subject.change === undefined ? '' : subject.changeWord}`;
    if (bare.length < 2 || subject.partial || start < clause) continue;
    const goals = context.tense === 'goals';
    const { present, lead } = context;
    const goalYear = goalYearAt(context, start);
    const aims = subject.goal || goals;
    const said = yearAt(scan, start, 0, present, lead, aims, goalYear !== undefined);
    const year = planYear(said, goalYear);
    const ahead =
      year.years === undefined ? context.tense !== 'results' : year.years.last > context.present;
    const reasons: readonly ExtractReason[] = [
      yearReason(year, context.present),
      'name-stated',
      'text-only',
    ];
    const span = spanOf(flow, start, end);
    found.push({
      line: context.lineOf(span.start),
      span,
      section: context.section,
      box: context.box,
      name,
      text: scan.text.slice(start, end),
      figure: readProseFigure(scan.text.slice(start, end), ''),
      unit: '',
      years: year.years,
      measure: ahead ? 'target' : 'actual',
      confidence: weigh(reasons),
      reasons,
    });
  }
  return found;
}
