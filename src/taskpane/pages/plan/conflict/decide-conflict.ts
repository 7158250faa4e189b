import { choiceKeys, choicesFor } from '../../../../core/conflict/choices-for';
import type { PlanConflict } from '../../../../core/conflict/conflict';
import type { StatedFigure } from '../../../../core/conflict/stated-figure';
import { saySeverity } from '../../../../wording/conflict';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { recalculate } from '../../../../workbook/excel/recalculate';
import { keepChoices } from '../../../../workbook/setting/choices';
import { readyCatalog, type PageHost } from '../../../page/page';
import { askWorkbook, done, failed, stepThrough } from '../../../page/work';
import type { ConflictFilter, PlanEvent, PlanState } from '../plan-state';

/**
 * Decides for one of several statements, keeps the decision with the workbook and puts it in force.
 * @param statement undefined takes the decision back
 * @example await decideConflict(host, conflict, statement); host.read().step.kind // 'done'
 */
export async function decideConflict(
  { services, common, read, send }: PageHost<PlanState, PlanEvent>,
  conflict: PlanConflict,
  statement: StatedFigure | undefined,
): Promise<void> {
  const catalog = readyCatalog(common());
  if (catalog === undefined || !common().connected) return;
  const made =
    conflict.kind === 'statements' && statement !== undefined
      ? choicesFor(catalog, conflict, statement)
      : [];
  await stepThrough(
    () => read().step,
    (step) => send({ kind: 'step', step }),
    CONFLICT_MESSAGES.working,
    async () => {
      const keys = choiceKeys(conflict);
      const kept = await askWorkbook(services, (context) => keepChoices(context, keys, made));
      if (!kept.ok) return failed(sayWorkbookFinding(kept.finding));
      services.choose(kept.value);
      await services.run(recalculate);
      const [first] = made;
      return done(first === undefined ? CONFLICT_MESSAGES.undone : chosenText(first.text));
    },
  );
}

/** Every text of 矛盾与核对 that is not made in src/wording. */
export const CONFLICT_MESSAGES = {
  title: '矛盾与核对',
  help: '由程序对照各处印载的数字得出，修约之内的差别不提示。请核对原件后再下结论。',
  filter: '筛选',
  choose: '采用此数',
  chosen: '已采用',
  undo: '撤销选定',
  otherUnit: '单位不同，不能直接采用',
  needsWorkbook: '在 Excel 里打开工作簿，才能选定。',
  options: '各处的说法',
  working: '正在保存…',
  undone: '已撤销选定，恢复按表中的数；公式已重新计算。',
} as const;

/** `全部`, `矛盾`, … */
export function filterLabel(filter: ConflictFilter): string {
  return filter === 'all' ? '全部' : saySeverity(filter);
}

/** Said once a decision is in force. */
function chosenText(printed: string): string {
  return `已采用“${printed}”，随工作簿保存；公式已重新计算，已插入的表请在“数据”里更新。`;
}

/** Label of the button that leads from a conflict to its row. */
export function toRowText(name: string): string {
  return `查看“${name}”`;
}

/** Label of a button that decides, for those who only hear it. */
export function chooseLabel(printed: string, place: string): string {
  return `${CONFLICT_MESSAGES.choose}：${printed}，${place}`;
}
