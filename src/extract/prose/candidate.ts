import type { Figure } from '../../core/figure/figure';
import type { ExtractReason } from '../../core/finding/extract-finding';
import type { YearRange } from '../table/column';
import type { Span } from '../text/flow';

/** What a figure in the text is of; growth is a yearly rate or a change over the period. */
export type ProseMeasure = 'target' | 'growth' | 'actual' | 'actual_growth';

/** A figure found in running text, with its place and how far it can be trusted. */
export interface Candidate {
  /** Line that the figure begins on, and its characters in the document. */
  readonly line: number;
  readonly span: Span;
  /** Headings above it, outermost first, and the caption of the box it stands in, else ''. */
  readonly section: readonly string[];
  readonly box: string;
  /** In folded spelling, since a name may be put together from two clauses. */
  readonly name: string;
  /** Verbatim, without line ends. */
  readonly text: string;
  readonly figure: Figure;
  /** Unit printed with the number, '' where none is. */
  readonly unit: string;
  /** Undefined where the document says no year: none is made up. */
  readonly years: YearRange | undefined;
  readonly measure: ProseMeasure;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ExtractReason[];
}
