import type { ExtractFinding } from '../core/finding/extract-finding';
import type { DocumentTable } from '../extract/table/table';
import type { PlanAbout } from './about/plan-about';
import type { Decision, PastStep, RowEdit } from './decision/decision';
import type { ReviewItem } from './item/review-item';
import type { RowIndex } from './row/index-rows';
import type { ReviewRow } from './row/review-row';
import type { ReviewSource } from './source/review-source';

/** A document on its way to a data package: what was read, and what a person decided about it. */
export interface Review {
  readonly source: ReviewSource;
  /** The document's text; lines and characters of what was found are counted in it. */
  readonly text: string;
  readonly about: PlanAbout;
  readonly tables: readonly DocumentTable[];
  /** The plan's indicator table among them, undefined where it has none. */
  readonly table: number | undefined;
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
