import { readPeriod } from '../../core/period/period';
import { foldHeader } from './header';

/** What a column of an indicator table holds. */
export type ColumnRole =
  | 'number'
  | 'category'
  | 'parent'
  | 'name'
  | 'unit'
  | 'base'
  | 'target'
  | 'growth'
  | 'actual'
  | 'actual_growth'
  | 'attribute'
  | 'note'
  | 'other';

/** First and last year that a column speaks of; the same year twice for a level. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

export interface TableColumn {
  /** Header as printed, two levels joined by a blank. */
  readonly header: string;
  readonly role: ColumnRole;
  readonly years: YearRange | undefined;
  /** Unit that the header prints in a bracket, else ''. */
  readonly unit: string;
  /**
   * What it holds as it was set anew. Its role is `other` where the plan's own stands beside it, so that
   * nobody takes the one for the other.
   */
  readonly anew?: 'target' | 'growth' | undefined;
}

/** Columns that hold figures. */
export type FigureRole = 'base' | 'target' | 'growth' | 'actual' | 'actual_growth';

const FIGURE_ROLES: readonly ColumnRole[] = ['base', 'target', 'growth', 'actual', 'actual_growth'];

/**
 * Whether a column holds figures.
 *
 * @example isFigureRole('target') // true
 */
export function isFigureRole(role: ColumnRole): role is FigureRole {
  return FIGURE_ROLES.includes(role);
}

/**
 * The one column for each kind of figure: of several targets or actual values that of the last year
 * but one beyond the period (a plan up to 2025 also looks out to 2035), of the rest the first.
 *
 * @example figureColumns(table.columns).get('target') // 4
 */
export function figureColumns(columns: readonly TableColumn[]): ReadonlyMap<FigureRole, number> {
  const chosen = new Map<FigureRole, number>();
  const horizon = nearestGoal(columns);
  columns.forEach(({ role, years }, column) => {
    if (!isFigureRole(role)) return;
    const held = chosen.get(role);
    if (held === undefined) {
      chosen.set(role, column);
      return;
    }
    if (role !== 'target' && role !== 'actual') return;
    const last = years?.last ?? 0;
    const best = columns[held]?.years?.last ?? 0;
    if (last > best && (role === 'actual' || last <= horizon)) chosen.set(role, column);
    if (role === 'target' && best > horizon && last <= horizon) chosen.set(role, column);
  });
  return chosen;
}

/** Yearly targets run up to the end of the period; the next one is five or more years further on. */
function nearestGoal(columns: readonly TableColumn[]): number {
  const goals = columns
    .flatMap(({ role, years }) => (role === 'target' && years !== undefined ? [years.last] : []))
    .sort((one, other) => one - other);
  const gap = goals.findIndex((year, index) => (goals[index + 1] ?? Infinity) - year >= 5);
  return goals[gap] ?? Infinity;
}

const RANGE = /((?:19|20)\d{2})年?(?:-|—+|~|至|到)((?:19|20)\d{2})/;
const YEAR = /(?:19|20)\d{2}/;
const PERIOD = /(?:二?十[一二三四五六七八九]?|二)?五(?=[”"'’]|规划|时期|期间|期?末|目标|完成|$)/;
const END = /末|目标|完成/;
/** What is said of all the years of a period, whatever word heads it. */
const THROUGHOUT = /年均|平均增|累计/;

/**
 * The years that a folded header speaks of: 2025年, 2021-2025年, “十三五”期间, “十三五”末.
 *
 * @example readYears('“十四五”目标') // { first: 2025, last: 2025 }
 * @example readYears('“十四五”完成情况年均增长') // { first: 2021, last: 2025 }
 * @example readYears('属性') // undefined
 */
export function readYears(folded: string): YearRange | undefined {
  const range = RANGE.exec(folded);
  if (range !== null) return { first: Number(range[1]), last: Number(range[2]) };
  const year = YEAR.exec(folded);
  if (year !== null) return { first: Number(year[0]), last: Number(year[0]) };
  const name = PERIOD.exec(folded)?.[0];
  const period = name === undefined || name === '五' ? undefined : readPeriod(name);
  if (period === undefined) return undefined;
  const isEnd = END.test(folded) && !THROUGHOUT.test(folded);
  return { first: isEnd ? period.targetYear : period.firstYear, last: period.targetYear };
}

/**
 * Whether every figure of a row is printed, and no value of 属性 stands in one of its cells.
 *
 * @example isFull(cells('茶室数', '28', ''), columns) // false: the goal is missing
 */
export function isFull(
  cells: readonly { readonly text: string }[],
  columns: readonly TableColumn[],
): boolean {
  return cells.every(({ text }, at) => {
    const isBlank = text === '' && isFigureRole(columns[at]?.role ?? 'other');
    return !isBlank && !/预期性|约束性/.test(text);
  });
}

/** 乡镇, 责任单位: the rows are of those who are to reach their parts of one goal. */
const BREAKS_DOWN =
  /^各?(?:乡镇|镇街|镇乡|街道|乡镇街道|镇街道|区县|县区|县市区|市县|市州|地市|地区|区域|辖区|园区|开发区|片区|部门|单位|责任部门|责任单位|牵头单位|牵头部门)(?:名称)?$/u;

/**
 * Whether a column names indicators: not the townships or offices that a goal is broken down to.
 * @example namesIndicators({ role: 'name', header: '乡镇（街道）', years: undefined, unit: '' }) // false
 */
export function namesIndicators({ role, header }: TableColumn): boolean {
  return role === 'name' && !BREAKS_DOWN.test(header.replace(/[\s()（）、/]/gu, ''));
}

const PART = /[省市区县旗州盟镇乡村园局委办厅处部]$|街道/;
const WHOLE = /^(?:全[省市区县旗州盟域镇乡国]|合计|总计|总体)/;

/**
 * Whether a column is that of a district or a department, 2030年目标 of 东镇 beside 西镇, and not that of the
 * plan's region; where the region is one of them, only its own is.
 *
 * @param words the header words of each column, outermost first
 * @example isOfPart([['2030年', '全市'], ['2030年', '东区']], 1, '') // true
 */
export function isOfPart(
  words: readonly (readonly string[])[],
  index: number,
  region: string,
): boolean {
  const own = words[index] ?? [];
  const place = placeOf(own);
  const apart = restOf(own, place);
  const beside = words.filter((other) => restOf(other, placeOf(other)) === apart).map(placeOf);
  if (place === '' || apart === '' || beside.length < 2) return false;
  if (WHOLE.test(place)) return beside.some((other) => isPlace(other) && isSame(other, region));
  return isPlace(place) && !isSame(place, region);
}

/** The place among the words over a column, below a year or above it; '' for none. */
function placeOf(own: readonly string[]): string {
  return (
    own
      .map(foldHeader)
      .filter((word) => WHOLE.test(word) || isPlace(word))
      .at(-1) ?? ''
  );
}

function restOf(own: readonly string[], place: string): string {
  return own
    .map(foldHeader)
    .filter((word) => word !== place)
    .join();
}

function isPlace(leaf: string): boolean {
  return PART.test(leaf) && !WHOLE.test(leaf);
}

/** 甲市乙区, 乙区 and 乙. */
function isSame(place: string, region: string): boolean {
  return region.length > 1 && (region.endsWith(place) || place.startsWith(region));
}
