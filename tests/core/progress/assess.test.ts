import { assess } from '../../../src/core/progress/assess';
import { deriveTargets } from '../../../src/core/plan-target/derive';
import { row } from '../plan-target/source';
import { actuals, judge, PERIOD } from './actuals';

const LEVEL = row({ base: '60', target: '65' });

test('a row with a level and a growth is judged on both', () => {
  const source = row({ base: '902.27', target: '1500', growth: '8%' }, { unit: '亿元' });
  const known = actuals({ 2023: 1300 }, { rates: { 2021: 8.4, 2022: 4.4, 2023: 5 } });
  const found = deriveTargets(source).map((target) => assess(target, 2023, PERIOD, known));
  expect(found.map(({ verdict }) => verdict.kind)).toEqual(['on-schedule', 'behind']);
});

test('margins are settings', () => {
  const strict = { scheduleMargin: 0, growthMargin: 0 };
  const [target] = deriveTargets(LEVEL);
  const known = actuals({ 2023: 62.9 });
  expect(target && assess(target, 2023, PERIOD, known, strict).verdict.kind).toBe('behind');
  expect(target && assess(target, 2023, PERIOD, known).verdict.kind).toBe('nearly');
});

test('what is needed is nothing once a level is reached, and nothing is asked in the target year', () => {
  expect(judge(LEVEL, 2023, actuals({ 2023: 70 })).needed?.perYear).toBe(0);
  expect(judge(LEVEL, 2025, actuals({ 2025: 60 })).needed).toBeUndefined();
});

test('a composition is laid side by side, with whether it is whole', () => {
  const source = row({ target: '1:29:70' }, { nature: 'composition' });
  const found = judge(source, 2023, actuals({}, { parts: [1.2, 30, 68.9] }));
  expect(found.arithmetic).toEqual({
    kind: 'parts',
    actual: [1.2, 30, 68.9],
    target: [1, 29, 70],
    isWhole: true,
  });
  const short = judge(source, 2023, actuals({}, { parts: [1.2, 30] }));
  expect(short.arithmetic).toBeUndefined();
});
