/** Title the sheet of actual values is inserted with; it may be renamed afterwards. */
export const SHEET_TITLE = '实际值';

/**
 * The hidden name by which the sheet is found again: it is of the sheet's cells, so it outlives
 * renaming, sorting, moved columns and deleted rows. A file format.
 */
export const SHEET_NAME = 'PLAN_actuals';

/** The line above the header. It tells what to fill in, and what a blank is not. */
export const GUIDE =
  '实际值：请在浅黄色的格子里填写。没有数据填“无数据”，空着就是还没有填，0 就是 0；' +
  '数字按“单位”一列填写；用文字表述的目标填“完成”或“未完成”；状态填 初步、最终 或 预计，不清楚就空着；' +
  '规划印有年均增长的，增速填比上年增长的百分数（地区生产总值、增加值按不变价）。';

/** Rows above the first row of data: the guide and the header. */
export const HEAD_ROWS = 2;
