/**
 * All columns, in the order in which we give them out. 增速 is the year's own growth in %, which a
 * growth target is judged by: growth of 地区生产总值 at constant prices does not follow from its levels.
 * 核实 says 是 of a value that is right however unusual it looks.
 */
export const OBSERVATION_COLUMNS = [
  '地区',
  '指标',
  '单位',
  '年份',
  '实际值',
  '状态',
  '来源',
  '编码',
  '增速',
  '核实',
] as const;

/** A column of a table of actual values, by the name our own form gives it. */
export type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];

/** Columns that stand beside an entry to go by, as they were known when the sheet was written. */
const REFERENCE_COLUMNS = ['基期值', '目标值', '本年应达（时序值，推算）', '上年实际'] as const;

/** Columns of the user's own words: what stands there is never written over. */
const WORD_COLUMNS = ['责任单位', '原因与措施'] as const;

export type ReferenceColumn = (typeof REFERENCE_COLUMNS)[number];

/** A column of the sheet for filling in from which nothing is ever read. Names are a file format. */
export type BesideColumn = ReferenceColumn | (typeof WORD_COLUMNS)[number];

/** All of them; `BesideColumn` says the same to the compiler. */
export const BESIDE_COLUMNS: readonly string[] = [...REFERENCE_COLUMNS, ...WORD_COLUMNS];
