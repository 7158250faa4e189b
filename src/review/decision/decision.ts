import type { CandidateReading } from '../item/review-item';

/** What a person decided about a candidate; none is the default that follows from its reasons. */
export type Decision =
  | { readonly kind: 'accepted' | 'rejected' }
  /** Accepted with other words; `rowId` is the row that the corrected name leads to. */
  | { readonly kind: 'corrected'; readonly said: CandidateReading; readonly rowId: string };

/** 待定 采纳 更正 舍弃 */
export type DecisionState = 'open' | 'accepted' | 'corrected' | 'rejected';

/** What a person corrected in a row of the table, for all its cells. */
export type RowEdit = Pick<CandidateReading, 'name' | 'unit' | 'attribute'>;

/** What stood before a step, so that it can be undone. */
export interface PastStep {
  readonly decisions: readonly (readonly [id: string, before: Decision | undefined])[];
  readonly rows: readonly (readonly [rowId: string, before: RowEdit | undefined])[];
}
