import { settleAbout, startReview } from '../../../src/review/start-review';
import { catalog, fileOf } from '../made-plan';

const REVIEWED = [
  '专栏1 “十四五”主要指标完成情况',
  '指标\t单位\t2025年目标\t2025年完成',
  '企业数\t家\t90\t95',
  '新增就业\t万人\t2\t3',
];
const PLANNED = [
  '专栏2 “十五五”主要指标',
  '指标\t单位\t2025年\t2030年目标',
  '企业数\t家\t95\t120',
  '新增就业\t万人\t3\t[16]',
];
const OTHER = ['专栏3 重点项目', '名称\t地点\t内容', '甲园\t东区\t建设', '乙园\t西区\t改造'];
const review = startReview(
  fileOf(['云台区“十五五”规划', '', ...REVIEWED, '', ...PLANNED, '', ...OTHER].join('\n')),
  catalog,
);

test('the table that aims at the plan’s last year is its own', () => {
  expect(review.tables[review.chosen[0] ?? -1]?.title).toContain('十五五');
});

test('a person can choose another, and decisions about the text stay', () => {
  const other = settleAbout(review, review.about, [0], catalog);
  expect(other.items.map(({ said }) => said.text)).toContain('90');
  expect(settleAbout(other, review.about, [1], catalog).items).toEqual(review.items);
});

test('a person can say that none is: then only the text counts', () => {
  expect(settleAbout(review, review.about, [], catalog).items).toEqual([]);
});

test('a table without figures is never chosen', () => {
  const text = ['云台区“十五五”规划', '', ...OTHER].join('\n');
  expect(startReview(fileOf(text), catalog).chosen).toEqual([]);
});

test('of another period another table is the plan’s own', () => {
  const about = { ...review.about, period: '十四五' };
  expect(startReview(review.source, catalog, { about }).chosen).toEqual([0]);
});
