/** A cell as a document gives it: its text, and how many columns and rows it takes up. */
export interface MergedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Line of the file it begins on, 0 where the file has no lines. */
  readonly line: number;
}

/** One place of a grid, and the cell that covers it; undefined where there is none. */
export type Slot = MergedCell | undefined;
