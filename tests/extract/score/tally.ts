/** How many were to be found, how many were given, and how many of those are right. */
export interface Tally {
  readonly wanted: number;
  readonly given: number;
  readonly right: number;
  /** What is missing or wrong, in words, for the person who reads the score. */
  readonly misses: readonly string[];
}

/** Share of what was to be found that was found; 1 where there was nothing. */
export function recall({ wanted, right }: Tally): number {
  return wanted === 0 ? 1 : right / wanted;
}

/** Share of what was given that is right; 1 where nothing was. */
export function precision({ given, right }: Tally): number {
  return given === 0 ? 1 : right / given;
}

/** Several tallies as one. */
export function add(tallies: readonly Tally[]): Tally {
  return {
    wanted: tallies.reduce((sum, tally) => sum + tally.wanted, 0),
    given: tallies.reduce((sum, tally) => sum + tally.given, 0),
    right: tallies.reduce((sum, tally) => sum + tally.right, 0),
    misses: tallies.flatMap((tally) => tally.misses),
  };
}

/** `召回 0.98 (96/98)  精确 0.97 (96/99)` */
export function print(tally: Tally): string {
  const { wanted, given, right } = tally;
  return (
    `recall ${recall(tally).toFixed(3)} (${String(right)}/${String(wanted)})  ` +
    `precision ${precision(tally).toFixed(3)} (${String(right)}/${String(given)})`
  );
}
