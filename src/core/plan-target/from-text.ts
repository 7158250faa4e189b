import type { Figure, Operator } from '../figure/figure';
import { normaliseText } from '../figure/normalise';
import { printFigure } from '../figure/print';
import type { ComparedWith, RelativeTarget, Target, TaskTarget } from './target';
import { readRankBound } from './rank';
import type { TargetSource } from './target-source';

const OPENING = '(?:(?:总体|基本|继续|保持|控制|稳定|力争|努力|达到|实现|在|到)*)';
/** What of the indicator is compared, where not its value: 增速高于全省平均水平. */
const GROWTH = '(?<growth>(?:年均)?(?:增长速度|增长率|增速|增幅|增长))?';
const WORDS: Readonly<Record<string, Operator>> = {
  不高于: '≤',
  不大于: '≤',
  不多于: '≤',
  不超过: '≤',
  不低于: '≥',
  不少于: '≥',
  不小于: '≥',
  不慢于: '≥',
  高于: '>',
  快于: '>',
  大于: '>',
  多于: '>',
  超过: '>',
  低于: '<',
  慢于: '<',
  小于: '<',
  少于: '<',
};
const WORD = Object.keys(WORDS)
  .sort((one, other) => other.length - one.length)
  .join('|');
/** 高于全市平均水平2个百分点: by so much, and by more with 以上. */
const BY = '(?:(?<by>\\d+(?:\\.\\d+)?)个?百分点(?:以上|左右)?)?';
/** The text has to begin with the comparison: 下降率高于… compares the rate of decline. */
const COMPARING = new RegExp(
  `^${OPENING}${GROWTH}${OPENING}(?<word>${WORD})(?<who>[^\\d]+?)${BY}$`,
  'u',
);
const ALIKE = new RegExp(
  `^${OPENING}${GROWTH}${OPENING}[与同和](?<who>[^\\d]+?)(?<about>基本|大体|总体)?(?:保持)?(?:同步|一致)(?:增长)?$`,
  'u',
);
/** 达到全市平均水平: not worse than that. */
const EQUAL = new RegExp(`^${OPENING}${GROWTH}(?<who>全.{1,3}平均(?:水平|值|数))$`, 'u');

const LEVELS: readonly (readonly [
  RegExp,
  Extract<ComparedWith, { readonly kind: 'region' }>['level'],
])[] = [
  [/全国|国家|国内/u, 'country'],
  [/全省|省平均|省级|全自治区|自治区平均/u, 'province'],
  [/全市|市平均|市级|全州|全盟/u, 'city'],
];
const ECONOMY =
  /^(?:同期)?(?:经济|(?:地区|国内)生产总值|gdp)(?:增长|增速|发展|增幅|增长速度|增长率|年均增速|年均增长)*(?:水平|速度)?$/iu;

/**
 * A target that is no number: a comparison with somebody, or a task for somebody to find done.
 *
 * @example fromText(source, parseFigure('不高于全市平均水平'), 'target')
 * // { type: 'relative', op: '≤', than: { kind: 'region', level: 'city' }, of: 'value', … }
 */
export function fromText(
  source: Pick<TargetSource, 'nature' | 'direction'> & Partial<Pick<TargetSource, 'name' | 'unit'>>,
  figure: Figure,
  measure: Target['measure'],
): RelativeTarget | TaskTarget {
  const text = printFigure(figure);
  if (figure.kind !== 'relative') return { type: 'task', measure, text };
  const plain = normaliseText(text);
  const compared = COMPARING.exec(plain)?.groups;
  const alike = compared === undefined ? ALIKE.exec(plain)?.groups : undefined;
  const equal = (compared ?? alike) === undefined ? EQUAL.exec(plain)?.groups : undefined;
  const found = compared ?? alike ?? equal;
  if (found === undefined) return ranked(source, text, measure);
  const than = readWhom(found['who'] ?? '');
  const op = compared === undefined ? notWorse(source, alike) : WORDS[compared['word'] ?? ''];
  const isGrowth = found['growth'] !== undefined || measure === 'growth' || than.kind === 'economy';
  const by = Number(compared?.['by'] ?? 0);
  return {
    type: 'relative',
    measure,
    text,
    op: by > 0 ? atLeast(op) : op,
    than,
    // The value of a rate is itself the growth.
    of: isGrowth && source.nature !== 'rate' ? 'growth' : 'value',
    by: op === '<' || op === '≤' ? -by : by,
    isRough: alike?.['about'] !== undefined,
  };
}

function ranked(
  { name = '', unit = '' }: Partial<Pick<TargetSource, 'name' | 'unit'>>,
  text: string,
  measure: Target['measure'],
): RelativeTarget {
  const than = { kind: 'unknown' } as const;
  const rank = readRankBound(text, `${name} ${unit.trim()}`);
  return {
    type: 'relative',
    measure,
    text,
    op: undefined,
    than,
    of: 'value',
    by: 0,
    isRough: false,
    ...(rank === undefined ? {} : { rank }),
  };
}

/** 高于…2个百分点 is reached at just 2. */
function atLeast(op: Operator | undefined): Operator | undefined {
  return op === '>' ? '≥' : op === '<' ? '≤' : op;
}

/** 同步 is not slower; 达到平均水平 is not worse, for which the direction has to be known. */
function notWorse(
  { direction }: Pick<TargetSource, 'direction'>,
  alike: object | undefined,
): Operator | undefined {
  if (alike !== undefined || direction === 'up') return '≥';
  return direction === 'down' ? '≤' : undefined;
}

function readWhom(who: string): ComparedWith {
  if (ECONOMY.test(who)) return { kind: 'economy' };
  const level = LEVELS.find(([words]) => words.test(who))?.[1];
  return level === undefined ? { kind: 'unknown' } : { kind: 'region', level };
}
