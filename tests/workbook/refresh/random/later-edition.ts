import { printEntry } from '../../../../src/workbook/inserted/entry';
import { composeBlocks } from '../../../../src/workbook/refresh/preview-refresh';
import type { RefreshPlan } from '../../../../src/workbook/refresh/refresh-plan';
import { comparisonWords } from '../../../../src/wording/comparison';
import { blockFrom, edition, type Kind } from './editions';
import { expectedOf } from './expected';

/**
 * A later edition, as tables are refreshed to it, and what a table must then hold.
 * @param withRow whether it prints a row that the first one does not have
 */
export function laterEdition(kind: Kind, withRow = false) {
  const catalog = edition(1, withRow);
  return {
    compose: composeBlocks(catalog, comparisonWords),
    nextOf: (plan: RefreshPlan) =>
      expectedOf(blockFrom(catalog, kind, typedIn(plan)), kind, {
        isHeadLost: plan.remarks.some((remark) => remark.kind === 'head-lost'),
        isActualGone: plan.remarks.some(
          (remark) => remark.kind === 'column-deleted' && remark.column === '实际值',
        ),
      }),
  };
}

/** What the user typed over actual values, which the rest of the row follows. */
function typedIn({ remarks }: RefreshPlan): ReadonlyMap<string, string> {
  return new Map(
    remarks.flatMap((remark) =>
      remark.kind === 'edited-by-user' && remark.isFollowed
        ? [[remark.key, printEntry(remark.change.old)] as const]
        : [],
    ),
  );
}
