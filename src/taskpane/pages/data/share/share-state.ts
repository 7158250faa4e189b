import type { Freezing } from '../../../../workbook/freeze/freeze-workbook';
import type { LeftFormula } from '../../../../workbook/freeze/thaw-workbook';

/** How far the work on sharing the workbook has come; one thing at a time. */
export type ShareStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly text: string }
  /** Asks before formulas become values; nothing has been written. */
  | { readonly kind: 'asked'; readonly freezing: Freezing }
  /** `left`: formulas that were not restored, to be put in by hand. */
  | {
      readonly kind: 'done';
      readonly sentence: string;
      readonly left: readonly LeftFormula[];
    }
  | { readonly kind: 'failed'; readonly reason: string };

export interface ShareEvent {
  readonly kind: 'share-step';
  readonly step: ShareStep;
}

/** Before anything is shared. */
export const INITIAL_SHARE: ShareStep = { kind: 'idle' };
