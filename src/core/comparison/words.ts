import type { ConflictNotes } from '../conflict/conflict-notes';
import type { Comparison } from './comparison';
import type { ComparisonRow } from './comparison-row';

/** What has to be said of a comparison wherever it is shown; `src/wording` says it. */
export interface ComparisonWords {
  /** 判定 of a row. */
  readonly verdict: (row: ComparisonRow) => string;
  /** Said of a row whose actual value was typed over, in place of its note. */
  readonly typedOver: string;
  /** How a table of formulas is used. */
  readonly typing: string;
  /** 实际值 where it is no plain number of the year; '' for a blank cell. */
  readonly actual: (row: ComparisonRow) => string;
  /** What each remaining year needs, '' where nothing can be said. */
  readonly needed: (row: ComparisonRow) => string;
  /** 说明: the arithmetic and all that a reader has to know. */
  readonly note: (row: ComparisonRow) => string;
  /** Counts and bad news, one line each. */
  readonly summary: (comparison: Comparison) => readonly string[];
  /** How it was computed and what the marks mean, one line each. */
  readonly method: (comparison: Comparison) => readonly string[];
  /** What a reader of the plan's figures has to know of their contradictions, one line each. */
  readonly conflicts: ConflictNotes;
}
