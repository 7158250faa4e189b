import { readMargin } from '../../../src/core/progress/settings';

test.each<[text: string, margin: number | undefined]>([
  ['5', 5],
  [' ５ ', 5],
  ['0.5', 0.5],
  ['0', 0],
  ['100', 100],
  ['100.1', undefined],
  ['-1', undefined],
  ['5以上', undefined],
  ['[5]', undefined],
  ['五点', undefined],
  ['', undefined],
])('a margin typed as “%s” is %s', (text, margin) => {
  expect(readMargin(text)).toBe(margin);
});
