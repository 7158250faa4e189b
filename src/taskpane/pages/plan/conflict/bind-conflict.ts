import type { FigureChoice } from '../../../../core/catalog/find-figure';
import { choiceKeys, choicesFor } from '../../../../core/conflict/choices-for';
import type { PlanConflict } from '../../../../core/conflict/conflict';
import type { Statement } from '../../../../core/conflict/statement';
import { sayUnexpected } from '../../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { keepChoices } from '../../../../workbook/setting/choices';
import { refusalOf } from '../../../../workbook/excel/refusal';
import { chosenText, CONFLICT_MESSAGES } from './conflict-messages';
import type { ChoiceStep, ConflictFilter } from './conflict-state';
import type { Store } from '../../../pane/store';
import { askWorkbook } from '../../../common/ask-workbook';
import type { Services } from '../../../common/services';

/** What a user can do about conflicts. */
export interface ConflictActions {
  readonly filterConflicts: (filter: ConflictFilter) => void;
  /** Decides for one of several statements; undefined takes the decision back. */
  readonly decideConflict: (conflict: PlanConflict, statement: Statement | undefined) => void;
  readonly closeConflictStep: () => void;
}

/**
 * Ties the actions about conflicts to one store and its services; see `bindActions`.
 * @example bindConflict(services, store).decideConflict(conflict, statement)
 */
export function bindConflict(services: Services, store: Store): ConflictActions {
  return {
    filterConflicts: (filter) => store.send({ kind: 'conflict-filter-chosen', filter }),
    decideConflict: (conflict, statement) => void decide(services, store, conflict, statement),
    closeConflictStep: () => store.send({ kind: 'conflict-step', step: { kind: 'idle' } }),
  };
}

async function decide(
  services: Services,
  store: Store,
  conflict: PlanConflict,
  statement: Statement | undefined,
): Promise<void> {
  const { catalog, conflict: shown, connected } = store.read();
  if (catalog.kind !== 'ready' || !connected || shown.step.kind === 'working') return;
  const tell = (step: ChoiceStep) => store.send({ kind: 'conflict-step', step });
  const made =
    conflict.kind === 'statements' && statement !== undefined
      ? choicesFor(catalog.catalog, conflict, statement)
      : [];
  tell({ kind: 'working' });
  try {
    tell(await keep(services, conflict, made));
  } catch (error) {
    tell({ kind: 'failed', reason: sayUnexpected(error) });
  }
}

async function keep(
  services: Services,
  conflict: PlanConflict,
  made: readonly FigureChoice[],
): Promise<ChoiceStep> {
  const keys = choiceKeys(conflict);
  const kept = await askWorkbook(services, (context) => keepChoices(context, keys, made));
  if (!kept.ok) return { kind: 'failed', reason: sayWorkbookFinding(kept.finding) };
  services.choose(kept.value);
  // Excel calls a function again only when its arguments change, and here the answers did.
  await services.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await refusalOf(context.sync());
  });
  const [first] = made;
  const sentence = first === undefined ? CONFLICT_MESSAGES.undone : chosenText(first.text);
  return { kind: 'done', sentence };
}
