import type { Measure } from '../../core/figure/printed-figure';
import type { ReviewReason } from '../../core/finding/review-finding';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { YearRange } from '../../extract/table/column';
import type { Span } from '../../extract/text/flow';

/** What a candidate says: as read, or as a person corrected it. */
export interface CandidateReading {
  readonly name: string;
  /** Verbatim. */
  readonly text: string;
  readonly unit: string;
  readonly measure: Measure;
  /** Undefined where the document says no year. */
  readonly years: YearRange | undefined;
  readonly attribute: PlanIndicator['attribute'];
}

/** One figure that waits for a person's word. */
export interface ReviewItem {
  readonly id: string;
  readonly kind: 'table' | 'prose';
  /** The row it belongs to: of the table, or `P:…` for what stands in prose only. */
  readonly rowId: string;
  readonly said: CandidateReading;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ReviewReason[];
  readonly line: number;
  /** Headings and the caption it stands under. */
  readonly section: readonly string[];
  /** Characters of the text, or for a sheet its columns. */
  readonly span: Span;
}
