/** A change that no input can tell from the code as it is, and why. */
interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

/** Mutants that are not tried, because the change means the same. Never one that a test would be long for. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/core/conflict/compare-numbers.ts',
    original: 'one.half > other.half',
    replacement: 'one.half >= other.half',
    reason: 'Numbers of equally many decimals were left two lines before.',
  },
];
