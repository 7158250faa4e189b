import type { Outcome } from '../../../../core/finding/outcome';
import type { WorkbookFinding } from '../../../../core/finding/workbook-finding';
import { sayUnexpected } from '../../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { forgetFrozen, thawWorkbook } from '../../../../workbook/freeze/thaw-workbook';
import { freezeWorkbook, previewFreeze } from '../../../../workbook/freeze/freeze-workbook';
import { repairWorkbook } from '../../../../workbook/freeze/repair-workbook';
import {
  forgottenText,
  frozenText,
  repairedText,
  SHARE_MESSAGES,
  thawedText,
} from './share-messages';
import type { ShareStep } from './share-state';
import type { Store } from '../../../pane/store';
import { askWorkbook } from '../../../common/ask-workbook';
import type { Services } from '../../../common/services';

/** What a user can do to share the workbook. */
export interface ShareActions {
  /** Counts the formulas and asks. */
  readonly askFreeze: () => void;
  /** Answers: turns them into values. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Drops the formulas that were not restored. */
  readonly forgetFormulas: () => void;
  readonly repairNames: () => void;
  /** Leaves the question or the message. */
  readonly closeShare: () => void;
}

const done = (sentence: string): ShareStep => ({ kind: 'done', sentence, left: [] });

/**
 * Ties the actions of sharing to one store and its services; see `bindActions`.
 * @example bindShare(services, store).askFreeze()
 */
export function bindShare(services: Services, store: Store): ShareActions {
  const tell = (step: ShareStep) => store.send({ kind: 'share-step', step });
  async function work<Value>(
    ask: (context: Excel.RequestContext) => Promise<Outcome<Value, WorkbookFinding>>,
    then: (value: Value) => ShareStep,
  ): Promise<void> {
    if (store.read().share.kind === 'working') return;
    tell({ kind: 'working', text: SHARE_MESSAGES.working });
    try {
      const asked = await askWorkbook(services, ask);
      tell(
        asked.ok
          ? then(asked.value)
          : { kind: 'failed', reason: sayWorkbookFinding(asked.finding) },
      );
    } catch (error) {
      tell({ kind: 'failed', reason: sayUnexpected(error) });
    }
  }
  return {
    askFreeze: () => void work(previewFreeze, (freezing) => ({ kind: 'asked', freezing })),
    freeze: () => void work(freezeWorkbook, (frozen) => done(frozenText(frozen))),
    thaw: () =>
      void work(thawWorkbook, (thawed) => ({
        kind: 'done',
        sentence: thawedText(thawed),
        left: thawed.left,
      })),
    forgetFormulas: () => void work(forgetFrozen, (count) => done(forgottenText(count))),
    repairNames: () => void work(repairWorkbook, (repairs) => done(repairedText(repairs))),
    closeShare: () => tell({ kind: 'idle' }),
  };
}
