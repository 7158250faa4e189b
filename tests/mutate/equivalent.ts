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
    file: 'src/core/figure/printed-number.ts',
    original: 'plain < 0',
    replacement: 'plain <= 0',
    reason: 'Zero rounds to zero, which keeps its sign by the condition beside it.',
  },
  {
    file: 'src/core/conflict/compare-numbers.ts',
    original: 'one.half > other.half',
    replacement: 'one.half >= other.half',
    reason:
      'Different numbers of equally many decimals are a whole unit apart, whichever is called coarse.',
  },
  {
    file: 'src/core/conflict/compare-numbers.ts',
    original: 'Math.abs(coarse.value - fine.value) <= CLOSE * Math.abs(fine.value)',
    replacement: 'Math.abs(coarse.value - fine.value) < CLOSE * Math.abs(fine.value)',
    reason: 'Just 2 % apart are 49 or 51 and 50 of one place, a whole unit of it and no rounding.',
  },
  {
    file: 'src/core/conflict/compare-numbers.ts',
    original: 'Math.abs(coarse - fine) <= half + DUST * Math.abs(fine)',
    replacement: 'Math.abs(coarse - fine) < half + DUST * Math.abs(fine)',
    reason: 'The dust lies between half a unit and all that is printed.',
  },
  {
    file: 'src/core/conflict/check-met.ts',
    original: 'nearest > slack',
    replacement: 'nearest >= slack',
    reason: 'What is just as far is left out by the condition beside it.',
  },
  {
    file: 'src/core/conflict/check-met.ts',
    original: 'growth.number.value * way',
    replacement: 'growth.number.value / way',
    reason: 'A way is 1 or -1.',
  },
  {
    file: 'src/core/conflict/check-statements.ts',
    original: 'value === undefined || upTo === undefined',
    replacement: 'value === undefined && upTo === undefined',
    reason: 'The three are counted in one unit: all of them can be turned into another, or none.',
  },
  {
    file: 'src/core/conflict/check-statements.ts',
    original: 'value === undefined || upTo === undefined || half === undefined',
    replacement: 'value === undefined || upTo === undefined && half === undefined',
    reason: 'The three are counted in one unit: all of them can be turned into another, or none.',
  },
  {
    file: 'src/core/conflict/check-unit.ts',
    original: 'low > 100',
    replacement: 'low >= 100',
    reason: 'No number is half a unit of its own last place above 100.',
  },
  {
    file: 'src/core/progress/judge-rate.ts',
    original: 'target.total > 0',
    replacement: 'target.total >= 0',
    reason: 'A total of nothing was left before.',
  },
  {
    file: 'src/core/progress/judge-rate.ts',
    original: 'rate >= 100',
    replacement: 'rate > 100',
    reason:
      'A fall by just 100 % leaves nothing, of which no logarithm is finite: assess() tells that.',
  },
  {
    file: 'src/core/progress/verdicts.ts',
    original: 'covered >= due - TOLERANCE',
    replacement: 'covered > due - TOLERANCE',
    reason: 'The tolerance is binary dust; which side of it a number is on decides nothing.',
  },
  {
    file: 'src/core/progress/verdicts.ts',
    original: 'covered >= due - margin - TOLERANCE',
    replacement: 'covered > due - margin - TOLERANCE',
    reason: 'The tolerance is binary dust; which side of it a number is on decides nothing.',
  },
];
