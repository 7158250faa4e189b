import { readAmount } from './amount';
import type { ChangeFigure } from './figure';
import { readTimeWords, type TimeWords } from './time-words';

const UP = '增长 增加 递增 提高 提升 上升 新增 扩大 增';
const DOWN = '下降 回落 降低 减少 递减 压减 缩减 削减 缩小 降 减';

const WAYS: readonly (readonly [string, ChangeFigure['way']])[] = [
  ...UP.split(' ').map((word) => [word, 'up'] as const),
  ...DOWN.split(' ').map((word) => [word, 'down'] as const),
];
/** 增长到, 降至, 提高为 lead to a level and are no change. */
const WAY = new RegExp(`^(?<word>${WAYS.map(([word]) => word).join('|')})(?!到|至|为)(?<rest>.+)$`);
const SINCE = /^(?:比|较|与)(?:(?<year>(?:19|20)\d\d)年|基期年?|基数)(?:相比)?,?(?<rest>.+)$/;

/**
 * Reads a change: 年均增长6%以上, 累计下降13.5, 比2020年提高5个百分点. `bracketed` says that the number
 * stood in [ ], which makes it a change over the period.
 *
 * @param text one clause, normalised, without the bracket
 * @example readChange('下降18%', false) // { kind: 'change', way: 'down', span: 'unstated', value: 18, … }
 */
export function readChange(text: string, bracketed: boolean): ChangeFigure | undefined {
  const since = SINCE.exec(text)?.groups;
  const span = readTimeWords(since?.['rest'] ?? text);
  const multiple = readMultiple(span.rest);
  if (multiple !== undefined && span.span !== 'year') return sinceYear(multiple, since?.['year']);
  const found = WAY.exec(span.rest)?.groups;
  const way = WAYS.find(([word]) => word === found?.['word'])?.[1];
  const amount = readAmount(found?.['rest'] ?? '');
  if (way === undefined || amount === undefined) return undefined;
  const length = spanOf(span, bracketed || (since !== undefined && since['year'] === undefined));
  if (length === undefined) return undefined;
  const change: ChangeFigure = { kind: 'change', way, span: length, ...amount };
  return sinceYear(change, since?.['year']);
}

/** A change since 基期 is one over the period. */
function sinceYear(change: ChangeFigure, year: string | undefined): ChangeFigure {
  return year === undefined ? change : { ...change, since: Number(year) };
}

const DOUBLED = /^(?:实现|力争)?翻(?<times>[一两二三]?)番(?<tail>以上|左右)?$/;
const GROWN = /^(?:增长|增加|提高|扩大)(?<rest>[^到至为].*倍.*)$/;
const GROWN_TO =
  /^(?:达到?|是|为|相当于|(?:增长|增加|提高|扩大)[到至])?(?:(?<year>(?:19|20)\d\d)年|基期年?|基数)的(?<rest>.*倍.*)$/;
const TIMES: Readonly<Record<string, number>> = { 一: 2, 两: 4, 二: 4, 三: 8 };

/** 翻一番 is a rise by 100 %, 增长1.5倍 by 150 %, 达到2020年的3.5倍 by 250 %. */
function readMultiple(text: string): ChangeFigure | undefined {
  const doubled = DOUBLED.exec(text)?.groups;
  if (doubled !== undefined) {
    const bound = doubled['tail'] === '以上' ? '≥' : doubled['tail'] === '左右' ? '≈' : '=';
    return risen(TIMES[doubled['times'] || '一'] ?? 2, bound);
  }
  const to = GROWN_TO.exec(text)?.groups;
  const amount = readAmount(to?.['rest'] ?? GROWN.exec(text)?.groups?.['rest'] ?? '');
  if (amount?.unit !== '倍') return undefined;
  if (to === undefined) return risen(amount.value + 1, amount.op);
  return sinceYear(risen(amount.value, amount.op), to['year']);
}

function risen(times: number, op: ChangeFigure['op']): ChangeFigure {
  const value = Number(((times - 1) * 100).toPrecision(15));
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return { kind: 'change', way: 'up', span: 'period', value, op, decimals, unit: '%' };
}

/** 年均 with a bracket contradicts itself. */
function spanOf({ span }: TimeWords, bracketed: boolean): ChangeFigure['span'] | undefined {
  if (!bracketed) return span;
  return span === 'year' ? undefined : 'period';
}
