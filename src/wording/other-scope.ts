import type { OtherScope } from '../core/indicator/plan-indicator';

/**
 * What a footnote says of base and target, without a full stop.
 * @example sayOtherScope({ mark: '①', of: 'base', differs: 'coverage' })
 * // '按原表脚注①，基期值与目标值口径不同（基期值另有范围），两数之差不全是增长，目标进度只供参考'
 */
export function sayOtherScope({ mark, of, differs }: OtherScope): string {
  const name = of === 'base' ? '基期值' : '目标值';
  const how = differs === 'price' ? '按另一年的价格' : '另有范围';
  return `按原表脚注${mark}，基期值与目标值口径不同（${name}${how}），两数之差不全是增长，目标进度只供参考`;
}
