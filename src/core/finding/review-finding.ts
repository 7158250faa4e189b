import type { ExtractReason } from './extract-finding';

/** Why a candidate under review is more or less sure: the reader's own reasons and those of review. */
export type ReviewReason =
  | ExtractReason
  /** The cell stands under a header that says what it is. */
  | 'cell-of-table'
  /** The cells of its row stood under the wrong columns. */
  | 'row-shifted'
  /** The table, or this row of it, does not agree with itself. */
  | 'table-unproved'
  | 'doubt-elsewhere'
  | 'row-unproved'
  /** The table has no header. */
  | 'header-missing'
  /** One merged cell serves several rows. */
  | 'cell-merged'
  /** A text that is no number and none of the usual words for a target. */
  | 'not-a-number'
  /** The number wears a footnote mark, and no note says that it leaves the number what it is. */
  | 'footnote-unread'
  /** Another row of the table has the same name. */
  | 'name-twice'
  /** The name is that of a row of the table, or of an indicator that is known … */
  | 'name-known'
  /** … but a share where that is an amount, or the other way. */
  | 'unit-apart'
  /** The text says what the table says, or something else. */
  | 'restates-table'
  | 'contradicts-table'
  /** The text says the table's number with fewer decimals. */
  | 'rounds-table'
  /** Its sentence speaks of a part of the region, or of something per head or area. */
  | 'part-of-region'
  /** A past value of something the plan sets no target for. */
  | 'past-alone'
  /** The table says the same, in a cell that itself waits: accepted alone it would leave the row blank. */
  | 'cell-waits';

/** How sure a candidate is; one that says otherwise than the table is a kind of its own. */
export const CONFIDENCES = ['sure', 'fair', 'poor', 'differs'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a person decided about a candidate, or what follows from the candidate itself. */
export type DecisionState = 'open' | 'accepted' | 'corrected' | 'rejected';

/** What saving does to a candidate as it stands. */
export type SavingEffect =
  | 'written'
  /** Its row is written, and says that this cell was not read. */
  | 'cell-unread'
  /** Its row is written, and shows what was accepted of the text in this cell's stead. */
  | 'cell-from-prose'
  /** Every cell of its row is rejected: it is no row of the plan, and is not written. */
  | 'row-left-out'
  | 'not-written';

/** Where in a document something that is said of the plan was found. */
export type AboutPlace =
  /** A line of the document, with its words. */
  | {
      readonly kind: 'line';
      readonly line: number;
      /** What the file is opened at, '' in a text. */
      readonly spot: string;
      readonly text: string;
    }
  | { readonly kind: 'file-name' }
  /** What the document as a whole speaks of most. */
  | { readonly kind: 'whole' }
  /** Known of the proposed region. */
  | { readonly kind: 'catalogue' };

/** Parts of a correction that a person fills in. */
export type CorrectionField = 'name' | 'text' | 'unit' | 'years' | 'measure' | 'responsibleUnit';

/** Why a decision about a candidate cannot be taken as it is. Words are made at the edge. */
export type DecisionFinding =
  | { readonly kind: 'correction-blank'; readonly field: 'name' | 'text' }
  | {
      readonly kind: 'correction-too-long';
      readonly field: CorrectionField;
      readonly limit: number;
    }
  | { readonly kind: 'correction-control'; readonly field: CorrectionField }
  /** Neither a year nor two. */
  | { readonly kind: 'years-unreadable'; readonly text: string }
  /** Nothing is said about the year, and none is made up. */
  | { readonly kind: 'years-missing' };

/** What is still wrong with what a person says about the plan. */
export type AboutFinding =
  | { readonly kind: 'region-missing' }
  | { readonly kind: 'region-unlikely'; readonly text: string }
  | { readonly kind: 'code-unreadable'; readonly text: string }
  | { readonly kind: 'period-missing' }
  | { readonly kind: 'period-unreadable'; readonly text: string }
  | { readonly kind: 'adopted-unreadable'; readonly text: string }
  /** Targets that were set anew are known by both the document and its date, or not at all. */
  | { readonly kind: 'adjusted-unreadable'; readonly text: string }
  | { readonly kind: 'adjusted-on-missing' | 'adjusted-by-missing' };
