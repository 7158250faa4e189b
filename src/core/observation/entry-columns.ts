/** Columns that stand beside an entry to go by, as they were known when the sheet was written. */
const REFERENCE_COLUMNS = ['基期值', '目标值', '本年应达（时序值，推算）', '上年实际'] as const;

/** Columns of the user's own words: what stands there is never written over. */
const WORD_COLUMNS = ['责任单位', '原因与措施'] as const;

export type ReferenceColumn = (typeof REFERENCE_COLUMNS)[number];

/** A column of the sheet for filling in from which nothing is ever read. Names are a file format. */
export type BesideColumn = ReferenceColumn | (typeof WORD_COLUMNS)[number];

/** All of them; `BesideColumn` says the same to the compiler. */
export const BESIDE_COLUMNS: readonly string[] = [...REFERENCE_COLUMNS, ...WORD_COLUMNS];
