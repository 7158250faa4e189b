import type { Catalog } from '../../../../src/core/catalog/catalog';
import { normaliseText } from '../../../../src/core/figure/normalise';
import { parseFigure } from '../../../../src/core/figure/parse';
import { periodOfYear, type Period } from '../../../../src/core/period/period';
import { plainValue } from '../../../../src/extract/prose/candidate';
import { readSetting } from '../../../../src/extract/document/setting';
import { splitLines } from '../../../../src/extract/text/lines';
import { isSure } from '../../../../src/review/decision/standing';
import type { ReviewItem } from '../../../../src/review/item/review-item';
import { startReview } from '../../../../src/review/start-review';
import { readMarked, type Mark, type MarkedText } from './read-marked';

/** How the figures of a marked text were read, and how many of the right ones need no look. */
export interface MarkedScore {
  readonly wanted: number;
  readonly right: number;
  readonly given: number;
  /** Of the right ones, how many need no look. */
  readonly clear: number;
  readonly sure: number;
  readonly sureRight: number;
  readonly misses: readonly string[];
}

/**
 * Reads a marked text as the review does and holds every dated figure to the marks.
 *
 * @param onlyMarked whether what stands on lines without marks is left out of the count
 * @example scoreMarked(source, catalog).sureRight // 31
 */
export function scoreMarked(source: string, catalog: Catalog, onlyMarked = false): MarkedScore {
  const marked = readMarked(source);
  const { text } = marked;
  const content = { kind: 'text', text } as const;
  const review = startReview({ origin: 'paste', name: '', sha256: '', content }, catalog);
  const said = readSetting(splitLines(text), {}).period?.targetYear;
  const period = periodOfYear(said ?? targetYearOf(review.about.period, text));
  const lines = linesOf(marked);
  const items = review.items.filter(
    (item) => item.kind === 'prose' && (!onlyMarked || lines.has(lineAt(text, item.span.start))),
  );
  const open = new Set(items);
  const misses: string[] = [];
  const count = { wanted: 0, right: 0, given: 0, clear: 0, sure: 0, sureRight: 0 };
  for (const mark of marked.marks) {
    const near = [...open].filter(({ span }) => span.start < mark.end && span.end > mark.start);
    const found = near.find((item) => isRight(item, mark, text, period));
    if (found !== undefined) open.delete(found);
    else if (!mark.isNeeded)
      for (const item of near) if (item.said.years === undefined) open.delete(item);
    if (found !== undefined && (mark.isNeeded || isSure(found))) {
      count.right += mark.isNeeded ? 1 : 0;
      count.given += mark.isNeeded ? 1 : 0;
      if (isSure(found)) {
        count.clear += mark.isNeeded ? 1 : 0;
        count.sure += 1;
        count.sureRight += 1;
      } else misses.push(`? ${show(found)}`);
    }
    if (mark.isNeeded) count.wanted += 1;
    if (mark.isNeeded && found === undefined)
      misses.push(`- ${text.slice(mark.start, mark.end)} ${mark.names[0] ?? ''} ${mark.kind}`);
  }
  for (const item of open) {
    if (item.said.years === undefined || item.reasons.includes('text-only')) continue;
    count.given += 1;
    if (isSure(item)) count.sure += 1;
    misses.push(`${isSure(item) ? '!!' : '+'} ${show(item)}`);
  }
  return { ...count, misses };
}

function targetYearOf(period: string, text: string): number {
  const years: Readonly<Record<string, number>> = { 十二五: 2015, 十三五: 2020, 十四五: 2025 };
  return years[period] ?? (text === '' ? 0 : 2030);
}

function linesOf({ text, marks }: MarkedText): ReadonlySet<number> {
  return new Set(marks.map(({ start }) => lineAt(text, start)));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function isRight(item: ReviewItem, mark: Mark, text: string, period: Period | undefined): boolean {
  const { said } = item;
  const names = mark.names.map(plain);
  const own = plainValue(parseFigure(said.text)).value;
  const wanted = plainValue(parseFigure(text.slice(mark.start, mark.end))).value;
  const years =
    said.years === undefined
      ? '无'
      : [...new Set([said.years.first, said.years.last])].map(String).join('-');
  const isChange = /[%‰]|百分点|倍/u.test(said.text);
  const wholePeriod = `${String(period?.firstYear)}-${String(period?.targetYear)}`;
  const end = String(period?.targetYear);
  const isYear = (given: readonly string[]): boolean =>
    (mark.years.length === 0 ? given : mark.years).includes(years);
  if (!names.includes(plain(said.name)) || (own !== wanted && own !== undefined)) return false;
  switch (mark.kind) {
    case 't':
      if (ADDED.test(said.name) && !mark.names.some((name) => ADDED.test(name))) return false;
      return said.measure === 'target' && isYear([end]);
    case 'g':
      return said.measure === 'growth' && isYear([wholePeriod]);
    case 'i': {
      const isLevel = mark.isNew && years === end && !isChange && !/新|净增|累计/u.test(said.name);
      return (said.measure === 'target' || isChange) && isYear([wholePeriod, end]) && !isLevel;
    }
    case 'a':
      return said.measure === 'actual' && isYear(mark.isNeeded ? [] : [years]);
    case 'ag':
      return said.measure === 'actual_growth' && isYear(mark.isNeeded ? [] : [years]);
  }
}

const ADDED = /^(?:新增|新建|净增)|净增$/u;
const IDLE =
  /^(?:全[省市县区]|我[省市县区]|每年|新增|新建|新改建|净增|累计|城镇新增(?=就业)|新)+|[“”的（）]|(?:拥有|下降|降低|减少|削减|提高|增加|净增|数量|总数|总量|总额|规模|个数|数)$/gu;

function plain(name: string): string {
  const bare = normaliseText(name).replace(/GDP/gu, '地区生产总值').replace(/拥有/gu, '');
  return bare.replace(IDLE, '').replace(IDLE, '').replace('地区生产总值', '生产总值');
}

function show({ said, line, confidence, reasons }: ReviewItem): string {
  const years =
    said.years === undefined ? '' : `${String(said.years.first)}-${String(said.years.last)}`;
  return `${String(line)} ${said.name} | ${said.text} | ${years} ${said.measure} ${String(confidence)} ${reasons.join(' ')}`;
}
