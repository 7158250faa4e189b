import type { ReviewItem } from '../../../../src/review/item/review-item';
import type { ReviewSource } from '../../../../src/review/source/review-source';
import { itemPlaceText, tableText } from '../../../../src/taskpane/pages/import/review-messages';
import { madeReview } from '../../../review/made-plan';

test.each<[ReviewSource['origin'], string, string]>([
  ['file', '', '文本第3行'],
  ['paste', '', '文本第3行'],
  ['file', '第12页', '第12页'],
  ['selection', '‘指标’!C12', '所选区域 ‘指标’!C12'],
])('of a %s opened at “%s”: %s', (origin, spot, expected) => {
  const source: ReviewSource = {
    origin,
    name: '',
    sha256: '',
    content: { kind: 'text', text: '' },
  };
  expect(itemPlaceText(source, { line: 3, spot } as ReviewItem)).toBe(expected);
});

test.each([
  ['', '专栏1 “十五五”规划主要指标（5 行，第 11 行起）'],
  ['第12页', '专栏1 “十五五”规划主要指标（5 行，第12页）'],
  ['‘指标’!A3', '专栏1 “十五五”规划主要指标（5 行，‘指标’!A3）'],
])('a table opened at “%s”: %s', (spot, expected) => {
  const [table] = madeReview().tables;
  if (table === undefined) throw new Error('no table');
  const title = '专栏1 “十五五”规划主要指标';
  expect(tableText({ ...table, title }, spot)).toBe(expected);
});
