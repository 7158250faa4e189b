import { spanOf, type Flow, type Span } from '../text/flow';
import type { ProseAmount } from './amount';
import { FARTHEST, indexUpTo, lastUpTo, wordsBetween, type Scan } from './scan';

/** A value that is said, in a unit of Latin letters that is not known: 超过150XFlops; 5G and 100G are names. */
const LATIN_UNIT =
  /(?:达到?|超过?|突破|不低于|不少于|不高于|控制在|[到至为]|稳定在|保持在?|不超过|[\u4e00-\u9fff](?=\d\d))(?<value>\d+(?:\.\d+)?(?!G)[A-Za-z][A-Za-z\d/]{0,12})/g;
/** The clause ends or goes on with the next item: the number is what was said, and describes nothing. */
const ENDS = /^(?:$|[，。；、！）]|和|与|及|以及)/;
/** How long, how far from others, how many times, of whom else: no value of an indicator. */
const EXPLAINED = /^(?:年|个月|周|天|小时|分钟|秒|岁|个工作日|个工作小时|h|min|s|次|位)$|^$/;
const ELSEWHERE =
  /全国|全球|世界|我国|全省|连续|第|排名|位居|近$|用$|每$|等$|(?:高于|低于|快于|慢于|领先).{0,8}$|(?:从|由).{0,12}$|[年月日]$/;

/**
 * The numbers of a paragraph that lists goals which were not taken and do not explain themselves: a value
 * is said, of what or in which unit was not understood.
 *
 * @param taken the numbers that became figures
 * @param present the last year that is past
 * @example unreadNumbers(flow, scanFlow(flow, 2025), new Set(), 2025).length // 1 for 达到150XX。
 */
export function unreadNumbers(
  flow: Flow,
  scan: Scan,
  taken: ReadonlySet<ProseAmount>,
  present: number,
): readonly Span[] {
  const left = scan.amounts
    .filter((amount) => !taken.has(amount) && isSaid(scan, amount))
    .map(({ start, end }) => ({ start, end }));
  const known = scan.amounts.map(({ number }) => number);
  const strange = Array.from(scan.text.matchAll(LATIN_UNIT)).flatMap((match) => {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    const start = end - value.length;
    return known[indexUpTo(known, start)] === start ? [] : [{ start, end }];
  });
  return [...left, ...strange]
    .filter(({ start }) => !isOfPast(scan, start, present))
    .sort((one, other) => one.start - other.start)
    .map(({ start, end }) => spanOf(flow, start, end));
}

function isSaid(scan: Scan, amount: ProseAmount): boolean {
  if (EXPLAINED.test(amount.unit) && !amount.composed) return false;
  // 新建建筑100%执行标准 is a goal all the same.
  if (!/[%‰]/.test(amount.unit) && !ENDS.test(scan.text.slice(amount.end, amount.end + 2)))
    return false;
  const clause = Math.max(lastUpTo(scan.clauses, amount.start), amount.start - FARTHEST);
  return !ELSEWHERE.test(wordsBetween(scan, clause, amount.start));
}

/** The last year said before it in its sentence is over. */
function isOfPast(scan: Scan, at: number, present: number): boolean {
  const time = scan.times[indexUpTo(scan.timeStarts, at)];
  return (
    time !== undefined && time.start >= lastUpTo(scan.sentences, at) && time.years.last <= present
  );
}
