import { readProseFigure } from './figure';
import { spanOf, type Flow } from '../text/flow';
import type { ExtractReason } from '../../core/finding/extract-finding';
import type { Candidate } from './candidate';
import { weigh } from './confidence';
import type { ProseContext } from './context';
import { lastUpTo, wordsBetween, type Scan } from './scan';
import { readSubject } from './subject';
import { planYear, yearAt, yearReason } from './year';

/** Goals in words: set by the level above, or compared with others. */
const TARGETS =
  /(?:控制在|完成|达到|落实)?[^，。；：、]{0,8}?下达的?(?:目标|任务|指标|计划)(?:任务|要求|指标)?(?:以内|之内|内)?|(?:不高于|不低于|低于|高于|优于|达到|快于)(?:全[国省市县区]|国家|[省市])[^，。；：]{0,4}平均(?:水平|值)|与(?:经济|GDP|地区生产总值)[^，。；：]{0,8}(?:基本)?同步(?:增长)?|翻[一两三]番|(?<!保)持平(?!稳)/g;
const LONGEST_CLAUSE = 200;
const STARTS = /(?:控制在|完成|达到|落实|不高于|不低于|低于|高于|优于|快于|与|基本)/;

/**
 * Finds goals that are words and no number: 完成市下达任务, 不高于全市平均水平, 翻一番.
 *
 * @example textTargets(flow, scan, context)[0]?.figure.kind // 'assigned'
 */
export function textTargets(flow: Flow, scan: Scan, context: ProseContext): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of scan.text.matchAll(TARGETS)) {
    const clause = Math.max(lastUpTo(scan.clauses, match.index), match.index - LONGEST_CLAUSE);
    const begins = match[0].search(STARTS);
    const start = match.index + Math.max(0, begins);
    const end = match.index + match[0].length;
    const words = wordsBetween(scan, clause, start);
    const subject = readSubject(words.replace(/\d.*$|(?:基本|在?基础上|比|较)$/, ''));
    const name = `${subject.name}${subject.change === undefined ? '' : subject.changeWord}`;
    if (name.length < 2 || subject.partial || start < clause) continue;
    const goals = context.tense === 'goals';
    const year = planYear(
      yearAt(
        scan,
        start,
        0,
        context.present,
        context.lead,
        subject.goal || goals,
        context.goalYear !== undefined,
      ),
      context.goalYear,
    );
    const ahead =
      year.years === undefined ? context.tense !== 'results' : year.years.last > context.present;
    const reasons: readonly ExtractReason[] = [yearReason(year), 'name-stated', 'text-only'];
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
