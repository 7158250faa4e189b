import { elapsed } from '../../../src/core/period/period';

const PERIOD = { baseYear: 2020, targetYear: 2025 };

test.each([
  [2019, 0],
  [2020, 0],
  [2021, 0.2],
  [2023, 0.6],
  [2025, 1],
  [2030, 1],
  [2022.5, undefined],
  [NaN, undefined],
])('at the end of %s, %s of 2021–2025 has passed', (year, share) => {
  expect(elapsed(year, PERIOD)).toBe(share);
});

test('a period without years has no elapsed time', () => {
  expect(elapsed(2020, { baseYear: 2020, targetYear: 2020 })).toBeUndefined();
});
