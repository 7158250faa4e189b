import { standingOf } from '../../../src/review/decision/standing';
import { toDraft } from '../../../src/review/draft/to-draft';
import { startReview } from '../../../src/review/start-review';
import { catalog, fileOf } from '../made-plan';

const HEAD = ['云台区“十五五”规划', ''];
const BASE = [
  '专栏1 “十五五”主要指标（一）',
  '序号\t指标\t单位\t2025年基期值',
  '1\t企业数\t家\t95',
  '2\t绿地率\t%\t40',
];
const AIMS = [
  '专栏2 “十五五”主要指标（二）',
  '序号\t指标\t单位\t2030年目标\t属性',
  '1\t企业数\t家\t120\t预期性',
  '2\t绿地率\t%\t42\t约束性',
];
const MORE = [
  '专栏3 “十五五”民生指标',
  '序号\t指标\t单位\t2025年\t2030年目标',
  '1\t学位数\t个\t500\t800',
  '2\t床位数\t张\t300\t400',
];
const AGAIN = ['专栏4 “十五五”指标', '指标\t单位\t2030年目标', '企业数\t家\t130', '港口数\t个\t2'];

const joined = (chosen: readonly number[], ...tables: readonly (readonly string[])[]) => {
  const text = [...HEAD, ...tables.flatMap((table) => [...table, '', '到此为止。', ''])].join('\n');
  return startReview(fileOf(text), catalog, { chosen });
};
const rowsOf = (review: ReturnType<typeof joined>) =>
  (toDraft(review)?.rows ?? []).map(({ name, attribute, figures }) => [
    name,
    attribute,
    ...figures.map(({ measure, text }) => `${measure} ${text}`),
  ]);

test('side by side: rows of one name are one row, each cell with the place of its own table', () => {
  const review = joined([0, 1], BASE, AIMS);
  expect(rowsOf(review)).toEqual([
    ['企业数', '预期性', 'base 95', 'target 120'],
    ['绿地率', '约束性', 'base 40', 'target 42'],
  ]);
  const draft = toDraft(review);
  expect(draft?.rows[1]?.figures.map(({ place }) => place)).toEqual(['专栏1 第2行', '专栏2 第2行']);
  expect(draft?.columns).toEqual(['序号', '指标', '单位', '基期值', '目标值', '属性']);
});

test('one below the other: other rows come behind', () => {
  expect(rowsOf(joined([0, 1], AIMS, MORE)).map(([name]) => name)).toEqual([
    '企业数',
    '绿地率',
    '学位数',
    '床位数',
  ]);
});

test('a row that says otherwise what an earlier one says is kept and waits', () => {
  const review = joined([0, 1], AIMS, AGAIN);
  const item = review.items.find(({ said }) => said.text === '130');
  if (item === undefined) throw new Error('The second row of 企业数 is lost.');
  expect([standingOf(review, item), item.reasons.includes('name-twice')]).toEqual(['open', true]);
  expect(review.rows.map(({ name }) => name)).toEqual(['企业数', '绿地率', '企业数', '港口数']);
});
