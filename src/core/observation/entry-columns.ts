/** Columns that stand beside an entry to go by, as they were known when the sheet was written. */
const REFERENCE_COLUMNS = ['基期值', '目标值', '本年应达（时序值，推算）', '上年实际'] as const;

/** Columns of the user's own words, which nobody else writes to. */
const WORD_COLUMNS = ['责任单位', '原因与措施'] as const;

/** The columns of the sheet for filling in from which nothing is ever read. Names are a file format. */
export const BESIDE_COLUMNS: readonly string[] = [...REFERENCE_COLUMNS, ...WORD_COLUMNS];

/** All columns of the sheet for filling in, in their order; the key of the row comes last, hidden. */
export const ENTRY_COLUMNS = [
  '地区',
  '指标',
  '年份',
  '单位',
  ...REFERENCE_COLUMNS,
  '实际值',
  '增速',
  '状态',
  '来源',
  '核实',
  ...WORD_COLUMNS,
  '编码',
] as const;

export type ReferenceColumn = (typeof REFERENCE_COLUMNS)[number];
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];
