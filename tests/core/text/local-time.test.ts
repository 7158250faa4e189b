import { localTime } from '../../../src/core/text/local-time';

test.each([
  [new Date(2026, 2, 1, 8, 5), '2026-03-01T08:05:00'],
  [new Date(2026, 11, 31, 23, 59, 59), '2026-12-31T23:59:59'],
])('%s is %s on the user’s clock', (moment, text) => {
  expect(localTime(moment)).toBe(text);
});
