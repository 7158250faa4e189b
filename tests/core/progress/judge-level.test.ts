import type { LevelTarget } from '../../../src/core/plan-target/target';
import { assess } from '../../../src/core/progress/assess';
import type { Actuals } from '../../../src/core/progress/assessment';
import type { TargetSource } from '../../../src/core/plan-target/target-source';
import { row } from '../plan-target/source';
import { actuals, judge } from './actuals';
import { show } from './show';

const SHARE = { nature: 'share', unit: '%' } as const;
const NO_WAY = { nature: 'flow', unit: '起', direction: 'none' } as const;
const LEVEL = row({ base: '60', target: '65' });

test.each<[string, TargetSource, number, Actuals, string]>([
  ['a level on schedule to a hair', LEVEL, 2023, actuals({ 2023: 63 }), 'on-schedule'],
  ['nearly', LEVEL, 2023, actuals({ 2023: 62.75 }), 'nearly'],
  ['behind', LEVEL, 2023, actuals({ 2023: 62.7 }), 'behind'],
  ['standing still', LEVEL, 2023, actuals({ 2023: 60 }), 'behind'],
  ['backward', LEVEL, 2023, actuals({ 2023: 59.9 }), 'reversed'],
  ['reached before its time', LEVEL, 2023, actuals({ 2023: 65 }), 'reached'],
  ['done', LEVEL, 2025, actuals({ 2025: 65 }), 'done'],
  ['missed', LEVEL, 2025, actuals({ 2025: 64.9 }), 'missed'],
  ['short of 0', row({ base: '-4', target: '0' }), 2025, actuals({ 2025: -1 }), 'missed'],
  ['no actual', LEVEL, 2023, actuals({ 2022: 63 }), 'undecidable: actual-missing 2023'],
  [
    'an actual that is no number',
    LEVEL,
    2023,
    actuals({ 2023: NaN }),
    'undecidable: actual-missing 2023',
  ],
  ['a given actual goes first', LEVEL, 2023, actuals({ 2023: 59 }, { given: 64 }), 'on-schedule'],
  ['no base', row({ target: '65' }), 2023, actuals({ 2023: 63 }), 'undecidable: base-missing'],
  ['no base, but reached', row({ target: '65' }), 2023, actuals({ 2023: 66 }), 'reached'],
  ['no base, in the target year', row({ target: '65' }), 2025, actuals({ 2025: 63 }), 'missed'],
  [
    'a change without base',
    row({ target: '[4]' }, SHARE),
    2023,
    actuals({ 2023: 3 }),
    'undecidable: base-missing',
  ],
  [
    'a strict level just met is not',
    row({ base: '60', target: '突破65' }),
    2025,
    actuals({ 2025: 65 }),
    'missed',
  ],
  ['the base year', LEVEL, 2020, actuals({ 2020: 60 }), 'undecidable: year-outside'],
  ['after the plan', LEVEL, 2026, actuals({ 2026: 66 }), 'undecidable: year-outside'],
  ['no year', LEVEL, NaN, actuals(), 'undecidable: year-outside'],
  ['numbers too large', LEVEL, 2023, actuals({ 2023: 1e308 }, {}), 'reached'],
  [
    'a bound on the way',
    row({ base: '96', target: '98以上' }, SHARE),
    2023,
    actuals({ 2023: 97.2 }),
    'on-schedule',
  ],
  [
    'a bound on the way, late',
    row({ base: '96', target: '98以上' }, SHARE),
    2023,
    actuals({ 2023: 96.2 }),
    'behind',
  ],
  [
    'a bound met early',
    row({ base: '96', target: '98以上' }, SHARE),
    2023,
    actuals({ 2023: 98 }),
    'kept',
  ],
  [
    'a bound not met at last',
    row({ base: '96', target: '98以上' }, SHARE),
    2025,
    actuals({ 2025: 97.9 }),
    'broken',
  ],
  [
    '持平 without base',
    row({ target: '持平' }),
    2023,
    actuals({ 2023: 5 }),
    'undecidable: base-missing',
  ],
  [
    '0 → 0 of no known way',
    row({ base: '0', target: '0' }, NO_WAY),
    2023,
    actuals({ 2023: 0 }),
    'kept',
  ],
  [
    'away from 0 → 0 of no known way',
    row({ base: '0', target: '0' }, NO_WAY),
    2023,
    actuals({ 2023: 1 }),
    'open: direction',
  ],
  [
    'no way, and no base to tell it',
    row({ target: '180' }, NO_WAY),
    2025,
    actuals({ 2025: 190 }),
    'undecidable: base-missing',
  ],
  ['no way, reached', row({ target: '180' }, NO_WAY), 2025, actuals({ 2025: 180 }), 'done'],
  ['持平', row({ base: '72.58', target: '持平' }), 2023, actuals({ 2023: 72.58 }), 'kept'],
  [
    'a rate each year',
    row({ base: '3', target: '8' }, { nature: 'rate', unit: '%' }),
    2023,
    actuals({ 2023: 7.9 }),
    'broken',
  ],
])('%s', (_, source, year, known, expected) => {
  expect(show(judge(source, year, known).verdict)).toBe(expected);
});

test.each<[string, TargetSource, Actuals, number | undefined]>([
  ['what is reached is above its target', LEVEL, actuals({ 2025: 66 }), 66 / 65],
  ['a level short of it', LEVEL, actuals({ 2025: 52 }), 0.8],
  ['a small level', row({ base: '0.2', target: '0.8' }), actuals({ 2025: 0.4 }), 0.5],
  ['a target of 0', row({ base: '-4', target: '0' }), actuals({ 2025: -1 }), undefined],
  ['a target below 0', row({ base: '-9', target: '-4' }), actuals({ 2025: -5 }), undefined],
  ['a share', row({ base: '60', target: '65' }, SHARE), actuals({ 2025: 52 }), undefined],
  [
    'what is to fall',
    row({ base: '60', target: '50' }, { nature: 'flow', direction: 'down' }),
    actuals({ 2025: 52 }),
    undefined,
  ],
])('per cent of the target, %s', (_, source, known, expected) => {
  const { completion } = judge(source, 2025, known);
  if (expected === undefined) expect(completion).toBeUndefined();
  else expect(completion).toBeCloseTo(expected, 9);
});

test.each<[string, TargetSource, number, number]>([
  ['above a target', row({ target: '65' }), 67, 2],
  ['short of a target', row({ target: '65' }), 61, -4],
  ['below a ceiling', row({ target: '65' }, { nature: 'flow', direction: 'down' }), 61, 4],
  ['above a ceiling', row({ target: '65' }, { nature: 'flow', direction: 'down' }), 67, -2],
  ['of no known way', row({ target: '180' }, NO_WAY), 190, 10],
])('the margin without a base, %s', (_, source, actual, margin) => {
  const { arithmetic } = judge(source, 2025, actuals({ 2025: actual }));
  expect(arithmetic).toMatchObject({ kind: 'bound', margin });
});

test.each([
  ['nobody to divide by', undefined, 'arithmetic-impossible'],
  ['a whole of nothing', 0, 'arithmetic-impossible'],
  ['a whole that is not known', 'unknown', 'comparator-missing'],
] as const)('a share of GDP with %s', (_, value, reason) => {
  const target: LevelTarget = {
    type: 'share',
    of: 'gdp',
    measure: 'target',
    base: undefined,
    path: 'linear',
    value: 20,
    op: '=',
    way: 1,
  };
  const than = { name: '县', indicator: '地区生产总值', of: 'value', isFilable: true } as const;
  const comparator =
    value === undefined ? undefined : { ...than, value: value === 'unknown' ? undefined : value };
  const period = { baseYear: 2020, targetYear: 2025 };
  const { verdict } = assess(target, 2023, period, actuals({ 2023: 28 }, { comparator }));
  expect(verdict).toMatchObject({ kind: 'undecidable', reason: { kind: reason } });
});
