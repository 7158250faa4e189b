import { periodOfOrdinal, periodOfYear } from '../../../src/core/period/period';

test.each([
  [13, { name: '十三五', ordinal: 13, baseYear: 2015, firstYear: 2016, targetYear: 2020 }],
  [14, { name: '十四五', ordinal: 14, baseYear: 2020, firstYear: 2021, targetYear: 2025 }],
  [15, { name: '十五五', ordinal: 15, baseYear: 2025, firstYear: 2026, targetYear: 2030 }],
  [20, { name: '二十五', ordinal: 20, baseYear: 2050, firstYear: 2051, targetYear: 2055 }],
  [1, { name: '一五', ordinal: 1, baseYear: 1952, firstYear: 1953, targetYear: 1957 }],
  [3, { name: '三五', ordinal: 3, baseYear: 1965, firstYear: 1966, targetYear: 1970 }],
  [0, undefined],
  [100, undefined],
  [14.5, undefined],
  [NaN, undefined],
])('period number %s', (ordinal, period) => {
  expect(periodOfOrdinal(ordinal)).toEqual(period);
});

test.each([
  [2020, '十三五'],
  [2021, '十四五'],
  [2025, '十四五'],
  [2026, '十五五'],
  [1953, '一五'],
  [1962, '二五'],
  [1963, undefined],
  [1965, undefined],
  [1966, '三五'],
  [1900, undefined],
  [2025.5, undefined],
  [NaN, undefined],
  [Infinity, undefined],
])('%s belongs to %s', (year, name) => {
  expect(periodOfYear(year)?.name).toBe(name);
});
