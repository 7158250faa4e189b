import fc from 'fast-check';
import { assess } from '../../../src/core/progress/assess';
import type { Actuals, Assessment } from '../../../src/core/progress/assessment';
import { checkpoint } from '../../../src/core/progress/checkpoint';
import { compareVerdicts } from '../../../src/core/progress/verdicts';
import { deriveTargets } from '../../../src/core/plan-target/derive';
import type { Target } from '../../../src/core/plan-target/target';
import type { Direction, Nature } from '../../../src/core/indicator/indicator';
import { row } from '../plan-target/source';
import { actuals, PERIOD } from './actuals';

const decimal = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100);
const year = fc.integer({ min: 2021, max: 2025 });
const nature = fc.constantFrom<Nature[]>('flow', 'stock', 'share', 'index');
const direction = fc.constantFrom<Direction[]>('up', 'down');
const around = fc.constantFrom(
  ['', ''],
  ['', '以上'],
  ['低于', ''],
  ['突破', ''],
  ['', '以内'],
  ['约', ''],
);

/** Rows of every numeric type, with the way in which their actual gets better. */
const numeric = fc
  .record({ base: decimal(1, 100), target: decimal(1, 100), nature, direction, around })
  .map(({ base, target, around: [before = '', after = ''], ...rest }) =>
    deriveTargets(row({ base: String(base), target: `${before}${String(target)}${after}` }, rest)),
  );
const summed = decimal(1, 100).map((target) =>
  deriveTargets(row({ target: `[${String(target)}]` }, { nature: 'flow' })),
);
const grown = decimal(1, 20).map((rate) => deriveTargets(row({ growth: String(rate) })));
const reduced = decimal(1, 90).map((total) =>
  deriveTargets(row({ target: `[${String(total)}]` }, { nature: 'rate', name: '能耗降幅' })),
);
const target: fc.Arbitrary<Target> = fc
  .oneof(numeric, summed, grown, reduced)
  .filter((targets) => targets[0] !== undefined && 'op' in targets[0])
  .map(([first]) => first as Target);

const wayOf = (each: Target): 1 | -1 => ('way' in each ? (each.way ?? 1) : 1);

test('a better actual never gives a worse verdict', () => {
  fc.assert(
    fc.property(target, year, decimal(-50, 95), decimal(0, 50), (each, when, given, more) => {
      const judge = (value: number) =>
        assess(each, when, PERIOD, actuals({}, { given: value })).verdict;
      const better = Math.min(given + wayOf(each) * more, 99);
      fc.pre(wayOf(each) === -1 || better >= given);
      expect(compareVerdicts(judge(given), judge(better))).toBeLessThanOrEqual(0);
    }),
    { numRuns: 3000 },
  );
});

test('the unit that is counted in changes no verdict, progress or growth', () => {
  const factor = fc.constantFrom(1e-8, 1e-4, 0.001, 1000, 1e4, 1e8);
  const numbers = fc.record({
    base: decimal(0, 100),
    goal: decimal(1, 100),
    actual: decimal(0, 100),
  });
  fc.assert(
    fc.property(numbers, nature, direction, year, factor, (given, kind, way, when, scale) => {
      const judge = (by: number): Assessment[] => {
        const level = {
          type: 'level',
          measure: 'target',
          base: { value: given.base * by, from: 'printed' },
          value: given.goal * by,
          op: '=',
          way: way === 'up' ? 1 : -1,
          path: kind === 'index' ? 'linear' : 'geometric',
        } satisfies Target;
        const keep: Target = { ...level, type: 'keep', bound: given.goal * by };
        const sum: Target = { ...level, type: 'sum', total: given.goal * by };
        const known = actuals({ [when]: given.actual * by });
        return [level, keep, sum].map((each) => assess(each, when, PERIOD, known));
      };
      const scaled = judge(scale);
      judge(1).forEach((plain, index) => {
        expect(scaled[index]?.verdict).toEqual(plain.verdict);
        expect(scaled[index]?.progress?.value ?? 0).toBeCloseTo(plain.progress?.value ?? 0, 6);
        expect(scaled[index]?.neededRate ?? 0).toBeCloseTo(plain.neededRate ?? 0, 6);
      });
    }),
    { numRuns: 2000 },
  );
});

test('what is missing never becomes a number', () => {
  const nothing: readonly Actuals[] = [
    actuals(),
    actuals({ 2021: NaN, 2022: Infinity, 2023: NaN, 2024: NaN, 2025: NaN }),
    actuals({ 2019: 5, 2020: 5, 2026: 5 }),
    actuals({}, { given: NaN }),
  ];
  fc.assert(
    fc.property(target, year, fc.constantFrom(...nothing), (each, when, known) => {
      const { verdict, progress, needed, completion, arithmetic } = assess(
        each,
        when,
        PERIOD,
        known,
      );
      expect(verdict.kind).toBe('undecidable');
      expect([progress, needed, completion, arithmetic]).toEqual(Array(4).fill(undefined));
    }),
  );
});

test('no number is ever infinite or NaN, whatever goes in', () => {
  const any = fc.oneof(fc.double(), decimal(-200, 200));
  const byYear = fc.dictionary(fc.constantFrom('2021', '2022', '2023', '2024', '2025'), any);
  fc.assert(
    fc.property(
      target,
      year,
      byYear,
      fc.option(any, { nil: undefined }),
      (each, when, levels, given) => {
        const found = assess(each, when, PERIOD, actuals(levels, { given, rates: levels }));
        expect(JSON.stringify(found)).not.toContain('null');
        expect(checkpoint(each, when, PERIOD) ?? 0).not.toBeNaN();
      },
    ),
    { numRuns: 3000 },
  );
});
