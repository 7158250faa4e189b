/** What a cell holds instead of a value: see `FormValueFinding`. */
export type Oddity = 'scientific' | 'error' | 'date' | 'formula';

/** Words for a number that exists, but not here. `N/A` is one, the error value `#N/A` is not. */
const NO_DATA =
  /^(?:(?:暂|尚)?无(?:基础)?(?:统计)?数据|暂无|暂缺|缺失?|(?:数据)?缺失|缺数据?|(?:暂|尚)?未(?:统计|公布|发布|提供|报送|取得|调查)|不公开|不详|n\/?a|nan|null)$/iu;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/iu;
const ERROR = /^#(?:n\/a|value!|ref!|div\/0!|name\?|num!|null!|spill!|calc!|busy!|\/+)|^#+$/iu;
/** 3-4 as Excel shows it once it has become a date: 3月4日, Mar-04, 4-Mar. */
const DATE =
  /^\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?$|^\d{1,2}月\d{1,2}日?$|^(?:\d{1,2}-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:-\d{1,4})?$/iu;
const FORMULA = /^[=@＝＠]|^[+＋](?![\d.\s０-９])/u;

/**
 * Whether a text says that there is no number to be had.
 * @param plain the text, normalised
 * @example saysNoData('未公布') // true
 */
export function saysNoData(plain: string): boolean {
  return NO_DATA.test(plain);
}

/**
 * What is odd about a cell that ought to hold a value; undefined for nothing.
 * @param shown the text as it stands there
 * @param plain the same, normalised
 * @example oddity('#N/A', '#N/A') // 'error'
 */
export function oddity(shown: string, plain: string): Oddity | undefined {
  if (ERROR.test(shown)) return 'error';
  if (FORMULA.test(shown)) return 'formula';
  if (SCIENTIFIC.test(plain)) return 'scientific';
  return DATE.test(plain) ? 'date' : undefined;
}

/**
 * The number that a separator has cut in two: a few digits, and in the next cell just three more;
 * undefined for any other two cells.
 * @example joinCut('1', '234.5') // '1,234.5'
 */
export function joinCut(head: string, tail: string): string | undefined {
  const isCut = /^[-+]?[1-9]\d{0,2}$/u.test(head) && /^\d{3}(?:\.\d+)?$/u.test(tail);
  return isCut ? `${head},${tail}` : undefined;
}
