import fc from 'fast-check';
import { matchUnless, matchesUnless, splitUnless } from '../../../src/core/text/matches-unless';

/** Lookbehinds, which Node reads, and the same said without them. */
const SAME = [
  ['a one-sign condition', /(?<!a)b/g, /b/g, /a‹/],
  ['a word', /(?<!ab)c|d/g, /c|d/g, /ab‹c/],
  ['both sides', /(?<!\d),|,(?!\d)|;/g, /[,;]/g, /\d‹,›\d/],
  ['something before', /(?<=[^a])b+/g, /b+/g, /(?:^|a)‹/],
  ['overlapping', /(?<!^a?)aa/g, /aa/g, /^a?‹/],
  ['the next alternative', /(?<!a)bc|c/g, /bc|c/g, /a‹bc/],
  ['an empty match', /(?<!a)b*/g, /b*/g, /a‹/],
] as const;

const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', ',', ';', '1', '甲', '\n') });

test.each(SAME)('%s counts as with a lookbehind', (_, behind, pattern, unless) => {
  fc.assert(
    fc.property(texts, (text) => {
      const places = (found: Iterable<RegExpMatchArray>) =>
        Array.from(found, ({ index, 0: match }) => [index, match]);
      const expected = places(text.matchAll(behind));
      expect(places(matchesUnless(pattern, text, unless))).toEqual(expected);
      const first = matchUnless(pattern, text, unless);
      expect(first && [first.index, first[0]]).toEqual(expected[0]);
    }),
    { numRuns: 500 },
  );
});

test('a text is cut as split cuts it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(splitUnless(/[,;]/g, text, /\d‹,›\d/)).toEqual(text.split(/(?<!\d),|,(?!\d)|;/));
    }),
    { numRuns: 500 },
  );
});

test('the time is linear where nothing counts', () => {
  const asked: number[] = [];
  const unless = /a‹/;
  const test = unless.test.bind(unless);
  unless.test = (around) => {
    asked.push(around.length);
    return test(around);
  };
  expect(matchesUnless(/b/g, 'ab'.repeat(20_000), unless)).toEqual([]);
  expect(asked).toHaveLength(20_000);
  expect(Math.max(...asked)).toBeLessThan(100);
});
