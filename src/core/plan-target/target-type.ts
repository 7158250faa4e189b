import { nameKey } from '../name/name';
import type { TargetType } from './target';

/**
 * 目标类型: the word of each type, as people choose it, and the other words they write for it. The
 * order is that in which types are offered. The keys are what packages hold; both are file formats.
 */
const TYPES: Readonly<Record<TargetType, readonly [word: string, ...others: readonly string[]]>> = {
  level: ['水平', '总量', '数值'],
  share: ['比重', '占比', '百分点'],
  keep: ['保持', '界限', '上限', '下限', '逐年达标'],
  growth: ['增速', '增长', '年均增长', '年均增速', '增长率'],
  sum: ['累计', '合计', '规划期合计', '五年累计', '累计数'],
  reduction: ['降幅', '下降', '降低', '累计降幅', '累计下降', '累计降低'],
  relative: ['比照', '对比', '相对'],
  composition: ['构成', '结构'],
  task: ['任务', '定性'],
};

/** All types of targets, in the order in which they are offered. */
export const TARGET_TYPES = Object.keys(TYPES).filter(isTargetType);

/**
 * Whether a text names a type of target, as packages do.
 * @example isTargetType('sum') // true
 */
export function isTargetType(text: string): text is TargetType {
  return Object.hasOwn(TYPES, text);
}

/**
 * The word for a type of target.
 * @example targetTypeWord('sum') // '累计'
 */
export function targetTypeWord(type: TargetType): string {
  return TYPES[type][0];
}

const BY_WORD: ReadonlyMap<string, TargetType> = new Map(
  TARGET_TYPES.flatMap((type) => [type, ...TYPES[type]].map((word) => [nameKey(word), type])),
);
/** 累计目标, 水平型, 任务类 */
const SUFFIX = /(.)(?:类|型|性)?(?:目标)?$/u;

/**
 * The type of target that a person writes down; undefined for words that name none.
 * @example readTargetType('累计目标') // 'sum'
 * @example readTargetType('甲类') // undefined
 */
export function readTargetType(text: string): TargetType | undefined {
  const key = nameKey(text);
  return BY_WORD.get(key) ?? BY_WORD.get(key.replace(SUFFIX, '$1'));
}
