/** Columns that a comparison has besides those of a plan's table. */
export type ComparisonColumn = '目标进度' | '时间进度' | '判定' | '尚需' | '说明';
