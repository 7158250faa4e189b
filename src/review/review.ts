import type { ExtractFinding } from '../core/finding/extract-finding';
import type { DocumentTable } from '../extract/table/table';
import type { AboutProposals, PlanAbout } from './about/plan-about';
import type { ReviewItem, CandidateReading } from './item/review-item';
import type { ReviewRow, RowIndex } from './row/review-row';
import type { ReviewSource } from './source/review-source';

/** A document on its way to a data package: what was read, and what a person decided about it. */
export interface Review {
  readonly source: ReviewSource;
  /** The document's text; lines and characters of what was found are counted in it. */
  readonly text: string;
  readonly about: PlanAbout;
  /** What the document says of the plan, and where. */
  readonly proposals: AboutProposals;
  readonly tables: readonly DocumentTable[];
  /** What the file is opened at to see each of them, '' in a text. */
  readonly tableSpots: readonly string[];
  /** The plan's indicator table among them, in one part or in several; none where it has none. */
  readonly chosen: readonly number[];
  /** Rows of that table. */
  readonly rows: readonly ReviewRow[];
  readonly index: RowIndex;
  /** Every candidate, in the order it is looked at. */
  readonly items: readonly ReviewItem[];
  readonly findings: readonly ExtractFinding[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly rowEdits: ReadonlyMap<string, RowEdit>;
  /** Latest last. */
  readonly past: readonly PastStep[];
}

/** What a person decided about a candidate; none is the default that follows from its reasons. */
export type Decision =
  | { readonly kind: 'accepted' | 'rejected' }
  /** Accepted with other words; `rowId` is the row that the corrected name leads to. */
  | { readonly kind: 'corrected'; readonly said: CandidateReading; readonly rowId: string };

/** What a person corrected in a row of the table, for all its cells. */
export type RowEdit = Pick<
  CandidateReading,
  'name' | 'unit' | 'attribute' | 'responsibleUnit' | 'targetType'
>;

/** What stood before a step, so that it can be undone. */
export interface PastStep {
  readonly decisions: readonly (readonly [id: string, before: Decision | undefined])[];
  readonly rows: readonly (readonly [rowId: string, before: RowEdit | undefined])[];
}
