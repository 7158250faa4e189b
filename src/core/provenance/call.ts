/** A PLAN function with its arguments as they read, '' for one left out. */
export interface PlanCall {
  /** TARGET, INFO … in capitals, without `PLAN.`. */
  readonly name: string;
  readonly arguments: readonly string[];
  /** Address of the cell that gave an argument, undefined where it stands in the formula. */
  readonly addresses: readonly (string | undefined)[];
}

/** A cell of a spilled table, counted from its upper left cell; 0, 0 is the cell with the formula. */
export interface SpillPlace {
  readonly row: number;
  readonly column: number;
}
