import type { TargetType } from '../../../core/plan-target/target';
import { targetTypeWord } from '../../../core/plan-target/target-type';
import { isTypeTaken } from '../../../datapackage/draft/draft-targets';
import { REVIEW_MESSAGES } from './review-messages';

/** What the row of a candidate is judged by: `目标类型：累计（您选定）`. */
export function targetTypeText(
  types: readonly TargetType[],
  chosen: TargetType | undefined,
): string {
  const by = chosen === undefined ? '按名称和数字判断，不对请“更正”' : chosenText(chosen, types);
  return `${REVIEW_MESSAGES.targetType}：${typesText(types)}（${by}）`;
}

function chosenText(chosen: TargetType, types: readonly TargetType[]): string {
  if (isTypeTaken(chosen, types)) return '您选定';
  return `您选定的是${targetTypeWord(chosen)}，印的内容读不成`;
}

function typesText(types: readonly TargetType[]): string {
  return types.length === 0 ? REVIEW_MESSAGES.targetTypeNone : types.map(targetTypeWord).join('、');
}
