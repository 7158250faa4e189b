/**
 * Bounds that keep a hostile document from filling the memory. A plan of 300 pages reaches none of
 * them by a factor of ten; when one is reached the extraction says so in a finding.
 */
export const LIMITS = {
  /** Characters read; a plan has some 200 thousand. */
  characters: 40_000_000,
  /** Characters of one paragraph; a longer one is read in parts. */
  paragraph: 20_000,
  /** Characters of one table cell. */
  cell: 4_000,
  /** Columns of one table, rows of one table, cells of all tables. */
  columns: 60,
  rows: 5_000,
  cells: 300_000,
  /** Findings of one document. */
  findings: 2_000,
  /** Prose candidates of one document. */
  candidates: 20_000,
} as const;
