import type { Period } from '../core/period/period';
import type { ExtractFinding } from '../core/finding/extract-finding';
import type { Candidate } from './prose/candidate';
import type { DocumentTable } from './table/table';

/** What the caller knows about a document; both help, neither is needed. */
export interface ExtractOptions {
  /** Name of the region the document is about, to tell its values from those of other places. */
  readonly region?: string | undefined;
  /** Period of the plan; without it the document's own words decide. */
  readonly period?: Period | undefined;
}

/** Everything found in one document, in its order. */
export interface Extraction {
  readonly period: Period | undefined;
  readonly tables: readonly DocumentTable[];
  /** Figures in the running text. Those of tables are in their rows. */
  readonly figures: readonly Candidate[];
  readonly findings: readonly ExtractFinding[];
}
