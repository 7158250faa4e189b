import type { Actuals } from '../../../src/core/progress/assessment';
import type { TargetSource } from '../../../src/core/plan-target/target-source';
import { row } from '../plan-target/source';
import { actuals, city, judge } from './actuals';
import { show } from './show';

const FLOW = { nature: 'flow', unit: '万人' } as const;
const CUT = { nature: 'rate', unit: '%', name: '单位GDP能耗降幅' } as const;
const CEILING = row({ target: '[5以内]' }, FLOW);
const FIVE = row({ target: '[5]' }, FLOW);
const SEVENTEEN = row({ target: '[17]' }, CUT);
const OVER = row({ target: '[超过17]' }, CUT);
const PARTS = row({ target: '1:29:70' }, { nature: 'composition' });

// Where a verdict turns, one step on either side.
test.each<[string, TargetSource, number, Actuals, string]>([
  [
    'a sum of 0 to reach',
    row({ target: '[0]' }, FLOW),
    2023,
    actuals({ 2021: 1, 2022: 1, 2023: 1 }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'a negative sum with gaps bounds nothing',
    row({ target: '[-5]' }, FLOW),
    2023,
    actuals({ 2021: 0 }),
    'undecidable: actual-missing 2022 2023',
  ],
  ['a year of 0 with gaps bounds', FIVE, 2023, actuals({ 2021: 0, 2022: 5 }), 'done-early'],
  ['a ceiling missed at the end in spite of gaps', CEILING, 2025, actuals({ 2021: 6 }), 'missed'],
  [
    'a ceiling met so far at the end, with gaps',
    CEILING,
    2025,
    actuals({ 2021: 4 }),
    'undecidable: actual-missing 2022 2023 2024 2025',
  ],
  ['a ceiling just met', CEILING, 2023, actuals({}, { given: 5 }), 'kept'],
  ['a sum at its end, in spite of gaps', FIVE, 2025, actuals({ 2021: 5 }), 'done'],
  [
    'a sum short of its end, with gaps',
    FIVE,
    2025,
    actuals({ 2021: 4 }),
    'undecidable: actual-missing 2022 2023 2024 2025',
  ],
  ['a reduction past 17 %, just so', OVER, 2025, actuals({}, { given: 17 }), 'missed'],
  ['a reduction past 17 %, past it', OVER, 2025, actuals({}, { given: 17.1 }), 'done'],
  ['a reduction by more than was asked', SEVENTEEN, 2025, actuals({}, { given: 18 }), 'done'],
  ['a reduction short of it', SEVENTEEN, 2025, actuals({}, { given: 16.9 }), 'missed'],
  [
    'a reduction of nothing',
    row({ target: '[0]' }, CUT),
    2023,
    actuals({}, { given: 1 }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'a year cut by everything',
    SEVENTEEN,
    2021,
    actuals({ 2021: 100 }),
    'undecidable: arithmetic-impossible',
  ],
  ['a year cut by nearly everything', SEVENTEEN, 2021, actuals({ 2021: 99 }), 'done-early'],
  [
    'growth of -100 % a year to reach',
    row({ base: '100', growth: '-100' }),
    2023,
    actuals({}, { given: 5 }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'a fall by 100 % in a year',
    row({ base: '100', growth: '6' }),
    2021,
    actuals({}, { rates: { 2021: -100 } }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'growth from a base of 0',
    row({ base: '0', growth: '6' }),
    2022,
    actuals({ 2022: 9 }),
    'undecidable: rates-missing 2021 2022',
  ],
  [
    'growth from a base below 0',
    row({ base: '-1', growth: '6' }),
    2022,
    actuals({ 2022: 9 }),
    'undecidable: rates-missing 2021 2022',
  ],
  [
    'to be above the other, just so',
    row({ target: '高于全市平均水平' }),
    2023,
    actuals({ 2023: 3 }, { comparator: city(3) }),
    'broken',
  ],
  [
    'to be above the other, above it',
    row({ target: '高于全市平均水平' }),
    2023,
    actuals({ 2023: 3.1 }, { comparator: city(3) }),
    'kept',
  ],
  [
    'to be no lower than the other, just so',
    row({ target: '不低于全市平均水平' }),
    2023,
    actuals({ 2023: 3 }, { comparator: city(3) }),
    'kept',
  ],
  [
    'to be no lower than the other, lower',
    row({ target: '不低于全市平均水平' }),
    2023,
    actuals({ 2023: 2.9 }, { comparator: city(3) }),
    'broken',
  ],
])('%s', (_, source, year, known, expected) => {
  expect(show(judge(source, year, known).verdict)).toBe(expected);
});

test.each<[string, TargetSource, number, Actuals, object]>([
  [
    'a reduction that is done needs no more',
    SEVENTEEN,
    2023,
    actuals({}, { given: 20 }),
    { needed: { perYear: 0 } },
  ],
  [
    'half a reduction needs the rest each year',
    row({ target: '[19]' }, CUT),
    2023,
    actuals({}, { given: 10 }),
    { needed: { perYear: 5.13167 }, arithmetic: { done: 10, left: 10 } },
  ],
  [
    'a sum needs the rest each year',
    FIVE,
    2023,
    actuals({}, { given: 3 }),
    { needed: { perYear: 1, bound: 'exact' }, completion: 0.6 },
  ],
  [
    'a sum with gaps needs that at most',
    FIVE,
    2023,
    actuals({ 2021: 3 }),
    { needed: { perYear: 1, bound: 'at-most' }, progress: { value: 0.6, bound: 'at-least' } },
  ],
  [
    'a sum that is done needs no more',
    FIVE,
    2023,
    actuals({}, { given: 6 }),
    { needed: { perYear: 0 } },
  ],
  [
    'above the other by so much',
    row({ target: '高于全市平均水平' }),
    2023,
    actuals({ 2023: 5 }, { comparator: city(3) }),
    { arithmetic: { margin: 2 } },
  ],
  [
    'below the other by so much',
    row({ target: '不高于全市平均水平' }),
    2023,
    actuals({ 2023: 1 }, { comparator: city(3) }),
    { arithmetic: { margin: 2 } },
  ],
  [
    'parts that are a whole',
    PARTS,
    2023,
    actuals({}, { parts: [1, 30, 69.5] }),
    { arithmetic: { isWhole: true } },
  ],
  [
    'parts that are no whole',
    PARTS,
    2023,
    actuals({}, { parts: [1, 30, 68.4] }),
    { arithmetic: { isWhole: false } },
  ],
  [
    'parts beyond a whole',
    PARTS,
    2023,
    actuals({}, { parts: [1, 30, 69.6] }),
    { arithmetic: { isWhole: false } },
  ],
  [
    'parts of a target that is no whole',
    row({ target: '1:29:60' }, { nature: 'composition' }),
    2023,
    actuals({}, { parts: [1, 30, 69] }),
    { arithmetic: { isWhole: false } },
  ],
])('%s', (_, source, year, known, expected) => {
  const rounded = JSON.stringify(judge(source, year, known), (__, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(6)) : value,
  );
  expect(JSON.parse(rounded)).toMatchObject(expected);
});

test.each<[string, readonly number[] | undefined]>([
  ['of another count', [50, 50]],
  ['that are no numbers', [1, NaN, 70]],
  ['that nobody knows', undefined],
])('parts %s are not computed with', (_, parts) => {
  const assessment = judge(PARTS, 2023, actuals({}, parts === undefined ? {} : { parts }));
  expect([show(assessment.verdict), assessment.arithmetic]).toEqual([
    'open: composition',
    undefined,
  ]);
});
