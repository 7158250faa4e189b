import { keepDecisions, settleSame } from '../../../src/review/review-again';
import { startReview } from '../../../src/review/start-review';
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
  expect(settleSame(review, review.about, [0])).toBeUndefined();
  const other = startReview(review.source, catalog, { about: review.about, chosen: [0] });
  expect(other.items.map(({ said }) => said.text)).toContain('90');
  const [first] = review.items;
  const decisions = new Map([
    [first?.id ?? '', { kind: 'accepted' } as const],
    ['p99', { kind: 'rejected' } as const],
  ]);
  const again = startReview(other.source, catalog, { about: review.about, chosen: [1] });
  expect(again.items).toEqual(review.items);
  expect([...keepDecisions(again, { decisions, rowEdits: [] }).decisions.keys()]).toEqual([
    first?.id,
  ]);
});

test('a person can say that none is: then only the text counts', () => {
  expect(startReview(review.source, catalog, { about: review.about, chosen: [] }).items).toEqual(
    [],
  );
});

test('a table without figures is never chosen', () => {
  const text = ['云台区“十五五”规划', '', ...OTHER].join('\n');
  expect(startReview(fileOf(text), catalog).chosen).toEqual([]);
});

test('of another period another table is the plan’s own', () => {
  const about = { ...review.about, period: '十四五' };
  expect(startReview(review.source, catalog, { about }).chosen).toEqual([0]);
});

test('how an earlier plan came out is no table of this plan', () => {
  const text = ['云台区“十五五”规划', '', ...REVIEWED, '', ...OTHER].join('\n');
  const { chosen, tables } = startReview(fileOf(text), catalog);
  expect(tables.map(({ kind }) => kind)).toContain('review');
  expect(chosen).toEqual([]);
});

test.each([
  [['发明数\t件\t9\t12', '新增岗位\t万人\t3\t[16]'], '指标\t单位\t2025年\t2030年目标', [0, 1]],
  // The same rows once more, and a table of other columns.
  [['企业数\t家\t95\t120'], '指标\t单位\t2025年\t2030年目标', [0]],
  [['发明数\t件\t9\t12'], '指标\t单位\t2025年\t2027年\t2030年目标', [0]],
])('a list in two tables is chosen whole: %j under %s', (rows, header, chosen) => {
  const more = ['表3 社会发展指标', header, ...rows];
  const text = ['云台区“十五五”规划', '', '## 主要目标', ...PLANNED, '', ...more].join('\n');
  expect(startReview(fileOf(text), catalog).chosen).toEqual(chosen);
});
