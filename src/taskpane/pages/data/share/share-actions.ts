import type { Outcome } from '../../../../core/finding/outcome';
import type { WorkbookFinding } from '../../../../core/finding/workbook-finding';
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
import type { DataHost, ShareStep } from '../data-state';
import { askWorkbook, failed, stepThrough } from '../../../common/work';

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
}

const told = (sentence: string): ShareStep => ({ kind: 'done', sentence, left: [] });

/**
 * Ties the actions of sharing to one pane.
 * @example bindShare(host).askFreeze()
 */
export function bindShare({ services, read, send }: DataHost): ShareActions {
  const work = <Value>(
    ask: (context: Excel.RequestContext) => Promise<Outcome<Value, WorkbookFinding>>,
    then: (value: Value) => ShareStep,
  ) =>
    void stepThrough<ShareStep>(
      () => read().share,
      (step) => send({ kind: 'share', step }),
      SHARE_MESSAGES.working,
      async () => {
        const asked = await askWorkbook(services, ask);
        return asked.ok ? then(asked.value) : failed(sayWorkbookFinding(asked.finding));
      },
    );
  return {
    askFreeze: () => work(previewFreeze, (freezing) => ({ kind: 'asked', freezing })),
    freeze: () => work(freezeWorkbook, (frozen) => told(frozenText(frozen))),
    thaw: () =>
      work(thawWorkbook, (thawed) => ({
        kind: 'done',
        sentence: thawedText(thawed),
        left: thawed.left,
      })),
    forgetFormulas: () => work(forgetFrozen, (count) => told(forgottenText(count))),
    repairNames: () => work(repairWorkbook, (repairs) => told(repairedText(repairs))),
  };
}
