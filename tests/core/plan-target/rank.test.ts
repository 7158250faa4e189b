import { readRank, readRankBound } from '../../../src/core/plan-target/rank';

test.each([
  ['居全省前三位', 3, '省'],
  ['全市第5位以内', 5, '市'],
  ['保持全市第一', 1, '市'],
  ['进入前10名', 10, ''],
  ['排名不低于第12位', 12, ''],
  ['居全市前列', undefined, '市'],
  ['居全国前10%', undefined, '国'],
  ['位居前三分之一', undefined, ''],
  ['全省第一方阵', undefined, '省'],
  ['高于第5位', undefined, ''],
])('%s: the last place that will do', (text, last, among) => {
  expect(readRankBound(text, '')).toEqual({ last, among, isCounted: false });
});

test.each(['与周边县区一致', '与经济增长同步', '不高于全市平均水平'])('%s ranks nobody', (text) => {
  expect(readRankBound(text, '')).toBeUndefined();
});

test.each([
  ['营商环境位次 ', true],
  ['营商环境 位', true],
  ['地区生产总值 亿元', false],
  ['单位产值 ', false],
])('%s: whether a bare number is a place: %s', (counted, isCounted) => {
  expect(readRankBound('前3位', counted)?.isCounted).toBe(isCounted);
});

test.each([
  ['第2位', 2, ''],
  ['2位', 2, ''],
  ['全省第二', 2, '省'],
  ['位居全市第十二位', 12, '市'],
])('%s is a place', (text, place, among) => {
  expect(readRank(text)).toEqual({ place, among });
});

test.each(['2', '第一方阵', '未进入第3位', '第0位', '前三', '上年第2位', '763亿元'])(
  '%s is none',
  (text) => {
    expect(readRank(text)).toBeUndefined();
  },
);
