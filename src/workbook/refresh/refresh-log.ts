/** One cell that was written. */
export interface LoggedCell {
  /** With the sheet, as it was then: `Sheet1!F5`. */
  readonly address: string;
  /** What stood there and what stands there now, as texts; '' for a blank cell. */
  readonly old: string;
  readonly new: string;
}

/** One refresh, as the workbook remembers it. */
export interface LogEntry {
  /** ISO date and time, as it was handed in. */
  readonly date: string;
  readonly blocks: number;
  /** New rows. */
  readonly rows: number;
  /** The first of the cells written; `count` says how many there were. */
  readonly cells: readonly LoggedCell[];
  readonly count: number;
}

/** Where the workbook keeps its refreshes, latest first. */
export const LOG_KEY = 'PLAN.refresh-log';

/** A workbook is no archive: older refreshes, further cells and the rest of long texts are dropped. */
export const MOST_ENTRIES = 20;
export const MOST_CELLS = 50;
export const LONGEST_TEXT = 60;
