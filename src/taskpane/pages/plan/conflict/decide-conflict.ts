import { choiceKeys, choicesFor } from '../../../../core/conflict/choices-for';
import type { PlanConflict } from '../../../../core/conflict/conflict';
import type { Statement } from '../../../../core/conflict/statement';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { keepChoices } from '../../../../workbook/setting/choices';
import { recalculate } from '../../../../workbook/excel/recalculate';
import { readyCatalog, type PageHost } from '../../../common/page';
import { askWorkbook, done, failed, stepThrough } from '../../../common/work';
import type { PlanEvent, PlanState } from '../plan-state';
import { chosenText, CONFLICT_MESSAGES } from './conflict-messages';

/**
 * Decides for one of several statements, keeps the decision with the workbook and puts it in force.
 * @param statement undefined takes the decision back
 * @example await decideConflict(host, conflict, statement); host.read().step.kind // 'done'
 */
export async function decideConflict(
  { services, common, read, send }: PageHost<PlanState, PlanEvent>,
  conflict: PlanConflict,
  statement: Statement | undefined,
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
