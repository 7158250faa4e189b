import fc from 'fast-check';
import { catalogOf, conflictsIn, nameOf, type Line } from './support/made-up';

/** A number as a plan would print it, rounded half up to so many decimals. */
const printed = (value: number, decimals: number) => value.toFixed(decimals);
const money = { name: '生产总值', unit: '亿元', nature: 'flow', direction: 'none' } as const;
const share = { name: '占比', unit: '%', nature: 'share', direction: 'none' } as const;
const found = (...lines: readonly Line[]) => conflictsIn(catalogOf(lines)).map(nameOf);

const decimals = fc.integer({ min: 0, max: 3 });
const base = fc.double({ min: 20, max: 5000, noNaN: true });
const rate = fc.double({ min: 0.5, max: 15, noNaN: true });

test('a plan that was computed and then rounded is silent: amounts', () => {
  fc.assert(
    fc.property(base, rate, decimals, decimals, (from, growth, places, ratePlaces) => {
      const to = from * (1 + growth / 100) ** 5;
      const says = `base ${printed(from, places)}; target ${printed(to, places)}; growth ${printed(growth, ratePlaces)}%`;
      expect(found({ ...money, says })).toEqual([]);
    }),
  );
});

test('a plan that was computed and then rounded is silent: shares and brackets', () => {
  const from = fc.double({ min: 10, max: 70, noNaN: true });
  const change = fc.double({ min: 0.5, max: 20, noNaN: true });
  fc.assert(
    fc.property(from, change, decimals, decimals, (start, points, places, changePlaces) => {
      const levels = `base ${printed(start, places)}; target ${printed(start + points, places)}`;
      const bracket = `${levels}; growth [${printed(points, changePlaces)}]`;
      const yearly = `${levels}; growth ${printed(points / 5, changePlaces)}`;
      expect(found({ ...share, says: bracket })).toEqual([]);
      expect(found({ ...share, says: yearly })).toEqual([]);
    }),
  );
});

test('a plan that was computed and then rounded is silent: sums', () => {
  fc.assert(
    fc.property(base, rate, decimals, decimals, (from, growth, places, ratePlaces) => {
      const years = [1, 2, 3, 4, 5].map((year) => from * (1 + growth / 100) ** year);
      const sum = years.reduce((total, each) => total + each, 0);
      const says = `base ${printed(from, places)}; target [${printed(sum, places)}]; growth ${printed(growth, ratePlaces)}`;
      expect(found({ ...money, says })).toEqual([]);
    }),
  );
});

test('a target moved beyond what rounding can hide is found', () => {
  const off = fc.double({ min: 0.15, max: 2, noNaN: true });
  fc.assert(
    fc.property(base, rate, off, fc.boolean(), (from, growth, share, isUp) => {
      const to = from * (1 + growth / 100) ** 5 * (isUp ? 1 + share : 1 / (1 + share));
      const says = `base ${printed(from, 2)}; target ${printed(to, 2)}; growth ${printed(growth, 1)}%`;
      expect(found({ ...money, says })).toEqual(['growth']);
    }),
  );
});

test('a bracket moved beyond what rounding can hide is found', () => {
  const from = fc.integer({ min: 100, max: 500 });
  fc.assert(
    fc.property(
      from,
      fc.integer({ min: 10, max: 300 }),
      fc.integer({ min: 2, max: 50 }),
      (start, points, off) => {
        const levels = `base ${printed(start / 10, 1)}; target ${printed((start + points) / 10, 1)}`;
        const says = `${levels}; growth [${printed((points + off) / 10, 1)}]`;
        expect(found({ ...share, says })).toEqual(['change']);
      },
    ),
  );
});

test('the unit that a plan counts in changes nothing', () => {
  fc.assert(
    fc.property(base, base, rate, (from, to, growth) => {
      const rounded = [from, to].map((each) => Number(printed(each, 2)));
      const says = (factor: number, places: number) =>
        `base ${printed((rounded[0] ?? 0) * factor, places)}; target ${printed((rounded[1] ?? 0) * factor, places)}; growth ${printed(growth, 1)}; prose target ${printed((rounded[0] ?? 0) * factor, places)}`;
      // 亿元 with six decimals and 万元 with two print the same places.
      const large = found({ ...money, says: says(1, 6) });
      const small = found({ ...money, unit: '万元', says: says(10000, 2) });
      expect(small).toEqual(large);
    }),
  );
});

test('two statements agree just when they print the same number', () => {
  const number = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(number, number, decimals, (one, other, places) => {
      const [a, b] = [one, other].map((each) => printed(each / 10 ** places, places));
      const says = `actual@2023 ${a ?? ''}; prose actual@2023 ${b ?? ''}亿元`;
      expect(found({ ...money, says })).toEqual(one === other ? [] : ['statements value']);
    }),
  );
});

test('nothing that can be printed makes it fail', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('[', '1e999', '0', '-0', '1:0', '（）', '9'.repeat(400)),
  );
  const any = fc.constantFrom(money, share, { ...share, concept: '' }, { ...money, unit: '' });
  fc.assert(
    fc.property(any, text, text, text, (line, first, second, third) => {
      const clean = [first, second, third].map((each) => each.replace(/[\n\r;]/gu, ' '));
      const says = `base ${clean[0] ?? ''}; target ${clean[1] ?? ''}; growth ${clean[2] ?? ''}`;
      expect(Array.isArray(found({ ...line, says }))).toBe(true);
    }),
  );
});
