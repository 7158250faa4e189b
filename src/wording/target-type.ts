import type { TargetType } from '../core/plan-target/target';

const WORDS: Readonly<Record<TargetType, string>> = {
  level: '水平',
  share: '比重',
  keep: '保持',
  growth: '增速',
  sum: '累计',
  reduction: '降幅',
  relative: '比照',
  composition: '构成',
  task: '任务',
};

/**
 * The word for a type of target.
 * @example sayTargetType('sum') // '累计'
 */
export function sayTargetType(type: TargetType): string {
  return WORDS[type];
}
