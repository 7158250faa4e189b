/** Why no verdict is possible. Years are those that lack a value. */
export type Undecidable =
  | { readonly kind: 'base-missing' }
  | { readonly kind: 'actual-missing'; readonly years: readonly number[] }
  /** Yearly growth rates; for constant prices they cannot be made from levels at current prices. */
  | {
      readonly kind: 'rates-missing';
      readonly years: readonly number[];
      readonly priceBasis: 'constant' | 'current' | '';
    }
  | { readonly kind: 'year-outside'; readonly firstYear: number; readonly targetYear: number }
  /** A fall by 100 % or more, a reduction target of 100 %: the formulas have no answer. */
  | { readonly kind: 'arithmetic-impossible' };

/** What somebody has to find before there is a verdict. */
export type Open = 'task' | 'comparator' | 'ranking' | 'composition';

/**
 * 判定: the tool's own word for progress.
 * Before the target year: done-early 提前完成, reached 已达目标值, on-schedule 达到序时进度,
 * nearly 基本达到序时进度, behind 滞后, reversed 反向变化. In the target year: done 完成, missed 未完成.
 * Bounds: kept 达标, broken 未达标. Without a judgement: undecidable 无法判断, open 待认定.
 */
export type Verdict =
  | {
      readonly kind:
        | 'done-early'
        | 'reached'
        | 'on-schedule'
        | 'nearly'
        | 'behind'
        | 'reversed'
        | 'done'
        | 'missed'
        | 'kept'
        | 'broken';
    }
  | { readonly kind: 'undecidable'; readonly reason: Undecidable }
  | { readonly kind: 'open'; readonly reason: Open };
