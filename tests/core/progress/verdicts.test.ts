import { assess } from '../../../src/core/progress/assess';
import { gravest } from '../../../src/core/progress/assessment';
import {
  compareVerdicts,
  isLagging,
  STANDINGS,
  VERDICTS,
} from '../../../src/core/progress/verdicts';
import { deriveTargets } from '../../../src/core/plan-target/derive';
import { row } from '../plan-target/source';
import { actuals, PERIOD } from './actuals';

test('verdicts rank from bad news to what is not judged', () => {
  expect(STANDINGS.map((standing) => VERDICTS[standing].word)).toEqual([
    ...['反向变化', '滞后', '未完成', '未达标'],
    ...['基本达到序时进度', '达到序时进度', '达标', '已达目标值', '完成', '提前完成'],
    '待核实',
    ...['无数据', '无法判断', '待认定', '目标未读出', '未设目标'],
  ]);
});

test('no two verdicts share a word: the word is what a sheet knows them by', () => {
  const words = STANDINGS.map((standing) => VERDICTS[standing].word);
  expect(new Set(words).size).toBe(words.length);
});

test('a shape never tells good news from bad by colour alone', () => {
  const toned = STANDINGS.map((standing) => VERDICTS[standing]);
  const tonesOf = (mark: string) =>
    new Set(toned.filter((each) => each.mark === mark).map((each) => each.tone)).size;
  expect(toned.map(({ mark }) => tonesOf(mark))).toEqual(toned.map(() => 1));
});

test('bad news is 反向变化, 滞后, 未完成 and 未达标', () => {
  const bad = (['reversed', 'behind', 'missed', 'broken'] as const).map((kind) => ({ kind }));
  const good = (['nearly', 'on-schedule', 'kept', 'reached', 'done', 'done-early'] as const).map(
    (kind) => ({ kind }),
  );
  expect(bad.every(isLagging)).toBe(true);
  expect(good.some(isLagging)).toBe(false);
  for (const worse of bad)
    for (const better of good) expect(compareVerdicts(worse, better)).toBeLessThan(0);
});

test.each([
  ['the worse of two', actuals({ 2023: 1300 }, { rates: { 2021: 5, 2022: 4, 2023: 5 } }), 'growth'],
  ['the judged one of two', actuals({ 2023: 1300 }), 'level'],
  ['the first of two that are not judged', actuals(), 'level'],
])('a row is shown by %s', (_, known, type) => {
  const source = row({ base: '902.27', target: '1500', growth: '8%' }, { unit: '亿元' });
  const found = deriveTargets(source).map((target) => assess(target, 2023, PERIOD, known));
  expect(gravest(found)?.target.type).toBe(type);
});

test('a row without targets is shown by none', () => {
  expect(gravest([])).toBeUndefined();
});
