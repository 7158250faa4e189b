import { readAmount } from './amount';
import { readUnit } from './unit';

/** What a bracketed remark after a number, or a clause that belongs to it, says about it. */
export type Remark =
  | { readonly kind: 'stretch'; readonly value: number; readonly unit: string }
  /** The number is a sum over the period: 6（五年累计）. */
  | { readonly kind: 'sum' }
  /** The number is of a year that need not be the column's, or a yearly average: 82.3（2019年）. */
  | { readonly kind: 'of'; readonly of: string }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'note'; readonly note: string };

const STRETCH = /^(?:力争|争取)(?:达到|达|实现)?(?<amount>.+)$/;
const SUM = /^(?:五年|5年)?(?:累计|累积|合计)(?:数|值)?$/;
const YEAR = /^(?<year>(?:19|20)\d\d)年(?:底|末|数|值|数据)?$/;
const YEARLY = /^年均(?:增长|增速)?$/;
/** Remarks on price basis and status; any other remark may change what the number means. */
const NOTE =
  /^(?:按?(?:可比价|不变价|现价|当年价)(?:格)?(?:计算)?|预计(?:数|值)?|初步(?:数|核算数|统计数)?|快报数?|预测(?:数|值)?|最终(?:核实)?数)$/;

/**
 * Reads a remark. Undefined for one that is not known.
 *
 * @param text what stands between the round brackets, normalised
 * @example readRemark('力争800') // { kind: 'stretch', value: 800, unit: '' }
 */
export function readRemark(text: string): Remark | undefined {
  const stretch = readStretch(text);
  if (stretch !== undefined) return stretch;
  if (SUM.test(text)) return { kind: 'sum' };
  const year = YEAR.exec(text)?.groups?.['year'];
  if (year !== undefined) return { kind: 'of', of: `${year}年` };
  if (YEARLY.test(text)) return { kind: 'of', of: '年均' };
  if (readUnit(text)?.unit === text) return { kind: 'unit', unit: text };
  return NOTE.test(text) ? { kind: 'note', note: text } : undefined;
}

/**
 * Reads 力争800: the value hoped for beyond the target.
 *
 * @example readStretch('力争达到800亿元') // { kind: 'stretch', value: 800, unit: '亿元' }
 */
export function readStretch(text: string): Extract<Remark, { kind: 'stretch' }> | undefined {
  const amount = readAmount(STRETCH.exec(text)?.groups?.['amount'] ?? '');
  return amount && { kind: 'stretch', value: amount.value, unit: amount.unit };
}
