import { assess } from '../../../src/core/progress/assess';
import type { Assessment } from '../../../src/core/progress/assessment';
import { row } from '../plan-target/source';
import { actuals, judge, PERIOD, targetOf } from './actuals';

/** The worked examples of the method, E1 to E10; relative precision 1e-6. */

const SHARE = { nature: 'share', unit: '%' } as const;
const DOWN = { nature: 'share', unit: '%', direction: 'down' } as const;

function close(value: number | undefined, expected: number): void {
  expect(value).toBeDefined();
  expect(Math.abs((value ?? NaN) / expected - 1)).toBeLessThan(1e-6);
}

const verdict = ({ verdict: { kind } }: Assessment): string => kind;

test('E1 a level upward', () => {
  const found = judge(row({ base: '60', target: '65' }), 2023, actuals({ 2023: 63.2 }));
  close(found.progress?.value, 0.64);
  expect(found.elapsed).toBe(0.6);
  expect(verdict(found)).toBe('on-schedule');
  expect(found.needed?.kind).toBe('amount');
  close(found.needed?.perYear, 0.9);
  close(found.completion, 0.972307692);
});

test('E2 a level downward', () => {
  const source = row({ base: '24', target: '21' }, { nature: 'index', direction: 'down' });
  const found = judge(source, 2023, actuals({ 2023: 22.5 }));
  close(found.progress?.value, 0.5);
  expect(verdict(found)).toBe('behind');
  close(found.needed?.perYear, -0.75);
  expect(found.completion).toBeUndefined();
});

test.each([
  ['<4', DOWN, 4.0, 'broken'],
  ['4%以内', DOWN, 4.0, 'kept'],
  ['95%以上', SHARE, 95.0, 'kept'],
  ['≥95', SHARE, 94.9, 'broken'],
])('E3 the bound %s', (target, nature, actual, expected) => {
  for (const year of [2023, 2025]) {
    const found = judge(row({ target }, nature), year, actuals({ [year]: actual }));
    expect(verdict(found)).toBe(expected);
    expect(found.progress).toBeUndefined();
  }
});

describe('E4 average growth', () => {
  const source = row(
    { base: '1000', growth: '6.5' },
    { nature: 'flow', unit: '亿元', priceBasis: 'constant' },
  );

  test('of yearly rates', () => {
    const rates = { 2021: 8.4, 2022: 4.4, 2023: 5.0 };
    const found = judge(source, 2023, actuals({ 2023: 1250 }, { rates }));
    const { arithmetic } = found;
    close(arithmetic?.kind === 'average' ? arithmetic.average : undefined, 5.9187939);
    expect(found.needed?.kind).toBe('rate');
    close(found.needed?.perYear, 7.3777945);
    expect(verdict(found)).toBe('behind');
  });

  test('is never made from nominal levels', () => {
    const found = judge(source, 2023, actuals({ 2020: 1000, 2023: 1250 }));
    expect(found.verdict).toEqual({
      kind: 'undecidable',
      reason: { kind: 'rates-missing', years: [2021, 2022, 2023], priceBasis: 'constant' },
    });
    expect(found.needed).toBeUndefined();
  });
});

test('E5 a sum', () => {
  const source = row({ target: '[5]' }, { nature: 'flow' });
  const found = judge(source, 2023, actuals({ 2021: 1.1, 2022: 1.0, 2023: 1.05 }));
  expect(found.progress?.bound).toBe('exact');
  close(found.progress?.value, 0.63);
  close(found.needed?.perYear, 0.925);
  expect(verdict(found)).toBe('on-schedule');
});

test('E6 a compounded reduction', () => {
  const source = row({ target: '17' }, { nature: 'rate', unit: '%', name: '单位GDP能耗降幅' });
  const found = judge(source, 2023, actuals({ 2021: -1.51, 2022: 2.2, 2023: 4.18 }));
  const { arithmetic } = found;
  close(arithmetic?.kind === 'compounded' ? arithmetic.done : undefined, 4.8729894);
  close(arithmetic?.kind === 'compounded' ? arithmetic.left : undefined, 12.7482305);
  close(found.progress?.value, 0.268112203);
  close(found.needed?.perYear, 6.5913444);
  expect(verdict(found)).toBe('behind');
});

test('E7 a share, in points', () => {
  const found = judge(row({ base: '12', target: '15' }, SHARE), 2023, actuals({ 2023: 13.2 }));
  close(found.progress?.value, 0.4);
  expect(verdict(found)).toBe('behind');
  expect(found.arithmetic).toMatchObject({ kind: 'way', measure: 'points' });
  expect(found.needed?.kind).toBe('points');
  expect(found.completion).toBeUndefined();
});

test('E8 a target that the base meets is kept', () => {
  const found = judge(row({ base: '95', target: '95' }, SHARE), 2023, actuals({ 2023: 95.4 }));
  expect(verdict(found)).toBe('kept');
  expect(found.progress).toBeUndefined();
});

test('E9 a task has no number', () => {
  const found = judge(row({ target: '完成市下达任务' }), 2023, actuals({ 2023: 5 }));
  expect(found).toEqual({
    target: { type: 'task', measure: 'target', text: '完成市下达任务' },
    year: 2023,
    elapsed: 0.6,
    verdict: { kind: 'open', reason: 'task-number' },
  });
});

test('E10 a sum with missing years is a lower bound', () => {
  const source = row({ target: '6' }, { nature: 'flow', unit: '万人', type: 'sum' });
  const found = assess(targetOf(source, 'sum'), 2023, PERIOD, actuals({ 2023: 2.2 }));
  expect(found.progress?.bound).toBe('at-least');
  close(found.progress?.value, 0.366667);
  expect(found.verdict).toEqual({
    kind: 'undecidable',
    reason: { kind: 'actual-missing', years: [2021, 2022] },
  });
});
