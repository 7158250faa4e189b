/**
 * Bounds that keep a hostile file from filling the memory. A plan of 300 pages with pictures stays
 * under all of them by a factor of ten; the one that is reached is named in a finding.
 */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 50_000_000,
  /** Bytes of what a zip, docx or xlsx unpacks to, and of one part that is read as text. */
  unpacked: 400_000_000,
  part: 100_000_000,
  /**
   * Bytes and tags of the parts of a Word file that its reader builds a tree of, about a kilobyte
   * for each tag; a plan of 300 pages has some 200,000.
   */
  word: 40_000_000,
  tags: 1_000_000,
  /** Entries of a zip. */
  entries: 5_000,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Characters of text that a document comes to. */
  characters: 40_000_000,
  /** Columns and rows of a table, cells of all sheets. */
  columns: 256,
  rows: 20_000,
  cells: 2_000_000,
  /** Rows or columns that one merged cell covers. */
  spanned: 1_000,
  /** Tables inside of tables. */
  depth: 40,
} as const;
