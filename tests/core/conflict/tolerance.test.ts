import { boundsOf, overlap, roundingOf, slackOf } from '../../../src/core/conflict/tolerance';
import type { StatedNumber } from '../../../src/core/conflict/stated-figure';
import type { Operator } from '../../../src/core/figure/figure';

/** A number as it is stated, half a unit of its last place off at most. */
const stated = (value: number, op: Operator, half: number, upTo = value): StatedNumber => ({
  quantity: 'level',
  unit: '亿元',
  value,
  upTo,
  op,
  half,
  stretch: undefined,
  parts: [],
  prices: '',
});

test.each<[what: string, number: StatedNumber, low: number, high: number]>([
  ['a number', stated(8, '=', 0.5), 7.5, 8.5],
  ['a range', stated(3, '=', 0.5, 4), 2.5, 4.5],
  ['at least', stated(1000, '≥', 0.5), 999.5, Infinity],
  ['more than', stated(1000, '>', 0.5), 999.5, Infinity],
  ['at most', stated(4, '≤', 0.05), -Infinity, 4.05],
  ['less than', stated(4, '<', 0.05), -Infinity, 4.05],
  ['about a large number: 3 % of it', stated(1000, '≈', 0.5), 970, 1030],
  ['about a small number: a whole unit of its last place', stated(8, '≈', 0.5), 7, 9],
  ['about a negative number', stated(-1000, '≈', 0.5), -1030, -970],
])('%s may stand for as much as may have been rounded to it', (_, number, low, high) => {
  const bounds = boundsOf(number);
  expect([bounds.low, bounds.high].map((end) => Number(end.toFixed(6)))).toEqual([low, high]);
});

test.each<[op: Operator, low: number, high: number]>([
  ['=', 3.5, 4.5],
  ['<', 3.5, 4.5],
  ['≥', 3.5, 4.5],
  ['≈', 3, 5],
])('%s: rounding alone hides no more', (op, low, high) => {
  expect(roundingOf(stated(4, op, 0.5))).toEqual({ low, high });
});

test.each<[value: number, half: number, slack: number]>([
  [10, 0.5, 1],
  [33, 0.5, 1],
  [40, 0.5, 1.2],
  [40, 0.05, 1.2],
])('约%d is 3 % off, or a unit of its last place where that is more', (value, half, slack) => {
  expect(slackOf({ value, op: '≈', half })).toBeCloseTo(slack);
});

test.each<[what: string, one: [number, number], other: [number, number], shared: boolean]>([
  ['apart', [1, 2], [3, 4], false],
  ['apart, the other way round', [3, 4], [1, 2], false],
  ['touching', [1, 2], [2, 3], true],
  ['touching, the other way round', [2, 3], [1, 2], true],
  ['one within the other', [1, 9], [4, 5], true],
  ['apart by binary dust', [0, 0.3], [0.1 + 0.2, 1], true],
  ['apart by the dust of large numbers', [0, 1e12], [1e12 + 1, 2e12], true],
  ['apart by more than dust', [0, 100], [100.001, 200], false],
  ['open above', [5, Infinity], [1e300, 1e301], true],
  ['open below', [-Infinity, 5], [-9, -8], true],
  ['open the wrong way', [5, Infinity], [1, 4], false],
])('spans %s share a number: %j and %j', (_, [a, b], [c, d], shared) => {
  expect(overlap({ low: a, high: b }, { low: c, high: d })).toBe(shared);
});
