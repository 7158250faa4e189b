import { readAmount } from './amount';
import type { ChangeFigure } from './figure';
import { readTimeWords, type TimeWords } from './time-words';

const UP = '增长 增加 提高 提升 上升 新增 扩大 增';
const DOWN = '下降 降低 减少 压减 缩减 削减 缩小 降 减';

const WAYS: readonly (readonly [string, ChangeFigure['way']])[] = [
  ...UP.split(' ').map((word) => [word, 'up'] as const),
  ...DOWN.split(' ').map((word) => [word, 'down'] as const),
];
/** 增长到, 降至, 提高为 lead to a level and are no change. */
const WAY = new RegExp(`^(?<word>${WAYS.map(([word]) => word).join('|')})(?!到|至|为)(?<rest>.+)$`);
const SINCE = /^(?:比|较|与)(?<year>(?:19|20)\d\d)年(?:相比)?,?(?<rest>.+)$/;

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
  const found = WAY.exec(span.rest)?.groups;
  const way = WAYS.find(([word]) => word === found?.['word'])?.[1];
  const amount = readAmount(found?.['rest'] ?? '');
  if (way === undefined || amount === undefined) return undefined;
  const length = spanOf(span, bracketed);
  if (length === undefined) return undefined;
  const change: ChangeFigure = { kind: 'change', way, span: length, ...amount };
  return since === undefined ? change : { ...change, since: Number(since['year']) };
}

/** 年均 with a bracket contradicts itself. */
function spanOf({ span }: TimeWords, bracketed: boolean): ChangeFigure['span'] | undefined {
  if (!bracketed) return span;
  return span === 'year' ? undefined : 'period';
}
