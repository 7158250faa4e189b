import { compareVerdicts, gravest, isLagging } from '../../../src/core/progress/rank';
import { assess } from '../../../src/core/progress/assess';
import { deriveTargets } from '../../../src/core/plan-target/derive';
import { row } from '../plan-target/source';
import { actuals, PERIOD } from './actuals';

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
