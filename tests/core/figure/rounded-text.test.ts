import { roundedText } from '../../../src/core/figure/printed-number';

test.each([
  [1.005, 2, '1.01'],
  [-1.005, 2, '-1.01'],
  [100 * 0.1495, 1, '15.0'],
  [100 * 0.1285, 1, '12.9'],
  [0.1 + 0.2, 1, '0.3'],
  [2.5, 0, '3'],
  [-0.004, 2, '0.00'],
  [1e-7, 2, '0.00'],
  [123456789.125, 2, '123456789.13'],
  [1234567.5, 0, '1234568'],
])('%d to %d decimals is %s', (value, decimals, text) => {
  expect(roundedText(value, decimals)).toBe(text);
});
