import type { Period } from '../../core/period/period';
import { foldHeader, saysHeader, type HeaderWord } from './header';
import { isOfPart, readYears, type ColumnRole, type TableColumn, type YearRange } from './column';
import { unitInBracket } from './cell-kind';

/** What a header alone says; `year` is a column headed by nothing but a year. */
type Guess = ColumnRole | 'year';

interface Draft {
  readonly header: string;
  readonly folded: string;
  readonly guess: Guess;
  readonly years: YearRange | undefined;
}

const TITLES: readonly (readonly [HeaderWord, ColumnRole])[] = [
  ['note', 'note'],
  ['number', 'number'],
  ['unit', 'unit'],
  ['attribute', 'attribute'],
  ['category', 'category'],
  ['name', 'name'],
];
/** 完成率, 目标进度, 占目标比重, 是否完成: about the figures, not figures of the indicator. */
const ABOUT =
  /(?:完成|实现|达成|达标|达到)(?:比)?率|(?:完成|实现|达成|达到|目标).{0,2}(?:程度|百分比|比例|比重|占比)|[占为](?:目标|计划|规划|任务).{0,4}(?:比|百分|的?%)|进度(?!目标|安排|计划)|是否|评价|评估(?:结[论果]|意见|等[级次]|情况)|结论|判断|排名|达标情况|时限|期限|完成时间|节点/;
/** 2023年上半年, 1—9月: what a part of a year amounts to is no value of that year. */
const PART_OF_YEAR = /[上下]半年|季度|\d月|半年/;
/** Of one year over the one before: a result of statistics, never a goal of a plan. */
const LAST_YEAR = /(?:比|较|同比)(?:上年|去年|上一年)|同比/;
const UNDER = /^(.+?)((?:19|20|21)\d{2})年?$/;
const REVIEW = /完成|实现|成就|回顾|执行|实施情况/;

/**
 * Decides what each column holds from the words above it. A column headed by a bare year is base,
 * target or actual by its place among the other years and by the period of the plan.
 *
 * @param words the header words of each column, outermost first
 * @param title caption of the table: 完成情况 tells a review from a plan
 * @param region whose figures are wanted, where columns are of several places; '' for the whole
 * @example assignRoles([['指标'], ['2020年'], ['2025年']], '', period).map((column) => column.role) // ['name', 'base', 'target']
 */
export function assignRoles(
  words: readonly (readonly string[])[],
  title: string,
  period: Period | undefined,
  region = '',
): readonly TableColumn[] {
  const read = words.map((parts): Draft => {
    const header = parts.join(' ');
    const folded = foldHeader(parts.join(''));
    const [years, said] = [readYears(folded), guess(parts, folded)];
    return {
      header,
      folded,
      guess: said === 'target' && isStartUnder(parts, words, period) ? 'year' : said,
      years,
    };
  });
  const isLeft = read.map((draft) => isSetAnew(draft, read));
  const drafts = read.map((draft, index) =>
    isPast(draft, read, period) || isOfPart(words, index, region) || isLeft[index] === true
      ? { ...draft, guess: 'other' as const }
      : draft,
  );
  const review = REVIEW.test(title) && !/预测/.test(title);
  const roles = settleNames(
    drafts.map((draft) => settleYear(draft, drafts, period, review)),
    words,
  );
  const planned = roles.includes('target');
  return drafts.map((draft, index) => {
    const role = roles[index] ?? 'other';
    const only = role === 'growth' && !planned && roles.includes('actual');
    return {
      header: draft.header,
      role: only ? 'actual_growth' : role,
      years: draft.years,
      unit: unitInBracket(draft.header) ?? '',
      ...anewOf(isLeft[index] === true ? read[index]?.guess : role, draft.folded),
    };
  });
}

function guess(parts: readonly string[], folded: string): Guess {
  const leaf = foldHeader(parts.at(-1) ?? '');
  for (const [word, role] of TITLES) if (saysHeader(leaf, word)) return role;
  const says = (word: HeaderWord): boolean => saysHeader(folded, word) || saysHeader(leaf, word);
  if (ABOUT.test(folded) || PART_OF_YEAR.test(folded)) return 'other';
  if (isEither(leaf)) return 'target';
  if (LAST_YEAR.test(folded)) return 'actual_growth';
  if (says('growth')) {
    const sum = /累计/.test(folded) && !/年均|增长|增速|增幅/.test(folded);
    if (sum && says('target')) return 'target';
    return says('actual') && !says('target') ? 'actual_growth' : 'growth';
  }
  if (says('base')) return 'base';
  // 2023年完成值 调整后
  if (saysHeader(leaf, 'target') && ANEW_ALONE.test(leaf) && saysHeader(folded, 'actual'))
    return 'actual';
  if (says('target')) return 'target';
  if (says('actual')) return 'actual';
  return readYears(folded) === undefined ? 'other' : 'year';
}

/**
 * Whether one column holds goals of either kind, told apart by their cells: 2030年/年均, 2030年或[累计].
 *
 * @example isEither('2030年/年均') // true
 * @example isEither('年均/累计') // false: growth of one kind or another
 */
export function isEither(folded: string): boolean {
  const parts = folded.split(/[/／、或|]/).filter((part) => part !== '');
  const aims = parts.filter(
    (part) => (saysHeader(part, 'target') || readYears(part) !== undefined) && !isGrowth(part),
  );
  return aims.length > 0 && parts.some(isGrowth);
}

function isGrowth(part: string): boolean {
  return saysHeader(part, 'growth');
}

/** 2025年规划目标 beside 2030年目标: what the plan before aimed at, where this one begins. */
function isPast(
  { guess: role, years }: Draft,
  all: readonly Draft[],
  period: Period | undefined,
): boolean {
  if (role !== 'target' || years === undefined) return false;
  const later = all.some(
    (other) => other.guess === 'target' && (other.years?.last ?? 0) > years.last,
  );
  const known = all.some((other) => other.guess === 'actual' && other.years?.last === years.last);
  return later && (period === undefined ? known : years.last <= period.baseYear);
}

/** 2025年 beside 2030年 under one word 发展目标: where the plan begins, no goal. */
function isStartUnder(
  parts: readonly string[],
  all: readonly (readonly string[])[],
  period: Period | undefined,
): boolean {
  const yearUnder = (words: readonly string[]) => UNDER.exec(foldHeader(words.join('')));
  const [, outer, own] = yearUnder(parts) ?? [];
  if (period === undefined || Number(own) !== period.baseYear) return false;
  return all
    .map(yearUnder)
    .some((other) => other?.[1] === outer && Number(other?.[2]) > Number(own));
}

const ANEW_ALONE = /^(?:调整|修[订改])/;
/** 调整后, 修订 … of what was set anew; 调整前 is what was. */
const ANEW = /(?:调整|修[订改正])(?!前)/;

/** 目标值（调整后） beside 目标值 of the same year: the plan itself printed the other. */
function isSetAnew({ guess: role, folded, years }: Draft, all: readonly Draft[]): boolean {
  const isGoal = (kind: Guess) => kind === 'target' || kind === 'year';
  if (!(isGoal(role) || role === 'growth') || !ANEW.test(folded)) return false;
  return all.some(
    (other) =>
      !ANEW.test(other.folded) &&
      (other.guess === role || (isGoal(role) && isGoal(other.guess))) &&
      (years === undefined || other.years === undefined || other.years.last === years.last),
  );
}

function anewOf(said: Guess | undefined, folded: string): Pick<TableColumn, 'anew'> {
  if (!ANEW.test(folded)) return {};
  if (said === 'target' || said === 'year') return { anew: 'target' };
  return said === 'growth' ? { anew: 'growth' } : {};
}

/** A bare year, or an 实际 of the year that the plan starts from. */
function settleYear(
  draft: Draft,
  all: readonly Draft[],
  period: Period | undefined,
  review: boolean,
): ColumnRole {
  const { guess: first, years } = draft;
  if (first !== 'year' && first !== 'actual') return first;
  if (years === undefined) return first === 'year' ? 'other' : first;
  const targets = yearsOf(all, 'target');
  const bare = yearsOf(all, 'year');
  const goals =
    targets.length > 0 ? targets : bare.filter((year) => isGoal(year, bare, period, review));
  const goal = Math.min(...goals);
  if (first === 'year' && goals.includes(years.last) && targets.length === 0) return 'target';
  if (first === 'year' && goals.length > 0 && years.last > Math.max(...goals)) return 'target';
  // 2025年 beside a goal that names no year.
  const aims = all.some((other) => other.guess === 'target');
  if (goals.length === 0 && aims && years.last === period?.baseYear) return 'base';
  // A year within the period is a result on the way, not where the plan begins.
  const latest = period?.baseYear ?? Infinity;
  const before = [...bare, ...yearsOf(all, 'actual')].filter(
    (year) => year < goal && year <= latest,
  );
  const explicit = all.some((other) => other.guess === 'base');
  if (!explicit && goals.length > 0 && years.last === Math.max(...before)) return 'base';
  if (review && !explicit && goals.length === 0 && isStart(years.last, bare)) return 'base';
  return 'actual';
}

function yearsOf(all: readonly Draft[], kind: Guess): readonly number[] {
  return all.flatMap((draft) =>
    draft.guess === kind && draft.years !== undefined ? [draft.years.last] : [],
  );
}

/** Whether a bare year can be one the plan aims at. */
function isGoal(
  year: number,
  bare: readonly number[],
  period: Period | undefined,
  review: boolean,
): boolean {
  if (review && (isRun(bare) || year < Math.max(...bare))) return false;
  if (period !== undefined) return year > period.baseYear;
  return !review && bare.length > 1 && year === Math.max(...bare);
}

/** 2020年, 2021年 … 2025年 or 2020年, 2025年 of 完成情况: what was reached; 2020年, 2022年, 2025年 leads to a goal. */
function isRun(bare: readonly number[]): boolean {
  const span = Math.max(...bare) - Math.min(...bare) + 1;
  return bare.length === 2 || span === bare.length;
}

/** The first of two bare years of a review. */
function isStart(year: number, bare: readonly number[]): boolean {
  return bare.length === 2 && year === Math.min(...bare);
}

const LEVEL = /^[一二三]级/;

/**
 * Of two name columns side by side the first holds what the second is a part of; 二级指标 before 三级指标 only
 * sorts what the last column names.
 */
function settleNames(
  roles: readonly ColumnRole[],
  words: readonly (readonly string[])[],
): readonly ColumnRole[] {
  return roles.map((role, index) => {
    if (role !== 'name' || roles[index + 1] !== 'name') return role;
    if (!LEVEL.test(foldHeader(words[index]?.at(-1) ?? ''))) return 'parent';
    return roles.includes('category') ? 'other' : 'category';
  });
}
