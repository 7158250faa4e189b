import type { ReviewReason } from '../../core/finding/review-finding';
import { readPeriod } from '../../core/period/period';
import type { PlanAbout } from '../../review/about/plan-about';
import { printYears } from '../../review/decision/read-correction';
import { doubtsOf, isSure } from '../../review/decision/standing';
import type { ReviewItem } from '../../review/item/review-item';
import type { Review } from '../../review/review';
import { isReviewable } from '../../review/table/choose-table';
import { quoted } from '../../wording/phrases';
import { sayMeasureName } from '../../wording/place-words';
import { sayAboutPlace } from '../../wording/review-finding';
import { sayPrintedInTable, sayWaiting } from '../../wording/review-reason';
import type { FromRequest } from '../arguments/read-from';
import { basename } from 'node:path';

/** What is taken from the document without being asked for, and where it stands. */
export function proposalLines(
  request: FromRequest,
  about: PlanAbout,
  { proposals }: Review,
): readonly string[] {
  const taken = [
    ['标题', 'title', '--title'],
    ['文号', 'documentNo', '--document-no'],
    ['印发日期', 'adoptedOn', '--adopted-on'],
  ] as const;
  return taken.flatMap(([word, field, option]) => {
    const proposal = proposals[field];
    const value = about[field];
    if (value === '' || proposal?.value !== value || request[field] !== '') return [];
    return [`${word}：${value}（${sayAboutPlace(proposal.place)}）；不对请写 ${option}。`];
  });
}

/** Which tables are taken for the plan's, and that there are others. */
export function tableLines({ tables, tableSpots, chosen, about }: Review): readonly string[] {
  const others = tables.filter((each, at) => !chosen.includes(at) && isReviewable(each)).length;
  if (chosen.length === 0) {
    const left = `；有 ${String(others)} 张说的是以前的规划，要用请写 --table`;
    return [`没有认出指标表，只有正文里的数字${others === 0 ? '' : left}。`];
  }
  const more = others === 0 ? '' : `；另有 ${String(others)} 张表，要用别的或几张合用请写 --table`;
  const period = readPeriod(about.period)?.name ?? '';
  const named = chosen.flatMap((at) => {
    const table = tables[at];
    if (table === undefined) return [];
    const where = tableSpots[at] || `第 ${String(table.line)} 行`;
    const title = table.title === '' ? '起的表' : `的${quoted(table.title)}`;
    return [`${where}${title}，${String(table.rows.length)} 行`];
  });
  return [`指标表（${period}）：${named.join('；')}${more}。`];
}

/** A table that waits as a whole is said once; what waits for a reason of its own is listed. */
export function waitingLines(
  waiting: readonly ReviewItem[],
  { items }: Review,
  file: string,
): readonly string[] {
  const isWhole = ({ reasons }: ReviewItem) =>
    reasons.some((each) => OF_TABLE.includes(each)) &&
    reasons.every((each) => PLAIN.includes(each) || OF_TABLE.includes(each));
  const cells = new Map(items.map((item) => [item.id, item]));
  const whole = waiting.filter(isWhole).length;
  const apart = waiting.filter((item) => isWhole(item) && isSure(item)).length;
  const first =
    apart === 0 ? '' : `其中 ${String(apart)} 个不挨着对不上的地方，可先用 --accept 把握大 采纳；`;
  return [
    ...(whole === 0
      ? []
      : [
          `待定：指标表没有通过自检（见上），表中 ${String(whole)} 个数字等您决定；${first}对照原件无误的可加 --accept 表 采纳，个别不对的用 --decisions ${basename(file).replace(/\.[^.]*$/u, '')}核对.csv 逐条决定。`,
        ]),
    ...waiting
      .filter((item) => !isWhole(item))
      .map((item) => waitingLine(item, cells.get(item.printed ?? ''))),
  ];
}

const OF_TABLE: readonly ReviewReason[] = ['table-unproved', 'doubt-elsewhere'];
const PLAIN: readonly ReviewReason[] = ['cell-of-table', 'year-of-plan'];

function waitingLine(item: ReviewItem, cell: ReviewItem | undefined): string {
  const { kind, section, spot, said } = item;
  const at = spotOf(item);
  // A paragraph is counted from its heading.
  const where = kind === 'prose' && spot !== '' ? [...section.slice(-1), at].join(' ') : at;
  const what = `${sayMeasureName(said.measure)} ${printYears(said.years)}`.trim();
  const table = cell === undefined ? '' : `，${sayPrintedInTable(cell.said, spotOf(cell))}`;
  return `待定：${where} ${said.name} ${what} “${said.text}”：${sayWaiting(doubtsOf(item))}${table}。`;
}

function spotOf({ spot, line }: ReviewItem): string {
  return spot || `第 ${String(line)} 行`;
}
