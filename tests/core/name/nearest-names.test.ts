import * as fc from 'fast-check';
import { likeness, nearestNames } from '../../../src/core/name/nearest-names';

const NAMES = [
  '地区生产总值',
  '人均地区生产总值',
  '城镇调查失业率',
  '城镇登记失业率',
  '城镇新增就业人数',
  '森林覆盖率',
  '一般公共预算收入',
];
const suggestions = NAMES.map((name) => ({ label: name, keys: [name] }));

test.each([
  ['a character too few', '登记失业', '城镇登记失业率'],
  ['a wrong character', '地区生产总植', '地区生产总值'],
  ['another word order', '就业新增人数', '城镇新增就业人数'],
  ['a part of the name', '预算收入', '一般公共预算收入'],
  ['a slip in the middle', '森林复盖率', '森林覆盖率'],
  ['characters that changed places', '地区生产值总', '地区生产总值'],
])('%s leads to the name meant', (_, text, expected) => {
  expect(nearestNames([text], suggestions)[0]).toBe(expected);
});

test('nothing alike suggests nothing', () => {
  expect(nearestNames(['xyz'], suggestions)).toEqual([]);
});

test('at most five, none twice', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ label: `失业率${at}`, keys: ['失业率'] }));
  const nearest = nearestNames(['失业'], [...many, ...many]);
  expect(nearest).toHaveLength(5);
  expect(new Set(nearest).size).toBe(5);
});

const names = fc.string({ unit: fc.constantFrom(...'失业率登记调查aab') });

test('likeness is symmetric, 1 only for the same, and between 0 and 1', () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      const alike = likeness(one, other);
      expect(alike).toBeCloseTo(likeness(other, one), 10);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike === 1).toBe(one === other && one !== '');
    }),
  );
});

const rounded = (score: number) => Math.round(score * 1e9) / 1e9;

/** As it is said, without passing any name by: all are compared, the best are taken. */
function compareAll(
  texts: readonly string[],
  offered: readonly { readonly label: string; readonly keys: readonly string[] }[],
  limit: number,
  faintest: number,
): readonly string[] {
  const best = new Map<string, number>();
  for (const { label, keys } of offered) {
    const scores = keys.flatMap((key) => texts.map((text) => rounded(likeness(text, key))));
    best.set(label, Math.max(best.get(label) ?? 0, ...scores));
  }
  return [...best]
    .filter(([, score]) => score >= faintest)
    .sort(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([label]) => label);
}

test('names that are passed by would not have been among the nearest', () => {
  const offer = fc.record({ label: names, keys: fc.array(names, { maxLength: 3 }) });
  fc.assert(
    fc.property(
      fc.array(names, { maxLength: 2 }),
      fc.array(offer, { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(0, 0.2, 0.45),
      (texts, offered, limit, faintest) => {
        const compared = compareAll(texts, offered, limit, faintest);
        expect(nearestNames(texts, offered, limit, faintest)).toEqual(compared);
      },
    ),
    { numRuns: 500 },
  );
});
