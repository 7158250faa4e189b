import type { Actuals } from '../../../src/core/progress/assessment';
import type { TargetSource } from '../../../src/core/plan-target/target-source';
import { row } from '../plan-target/source';
import { actuals, city, judge } from './actuals';
import { show } from './show';

const DOWN = { nature: 'share', unit: '%', direction: 'down' } as const;
const FLOW = { nature: 'flow', unit: '万人' } as const;
const CUT = { nature: 'rate', unit: '%', name: '单位GDP能耗降幅' } as const;
const SUM = row({ target: '[5]' }, FLOW);
const REDUCTION = row({ target: '[17]' }, CUT);
const GROWTH = row({ base: '100', growth: '6.5' });
const RANKED = row({ target: '居全省前三位' });
const PRICED = row({ base: '100', growth: '6.5' }, { unit: '亿元', priceBasis: 'current' });

test.each<[string, TargetSource, number, Actuals, string]>([
  ['growth given as an average', GROWTH, 2023, actuals({}, { given: 6.5 }), 'on-schedule'],
  ['growth nearly', GROWTH, 2023, actuals({}, { given: 6 }), 'nearly'],
  ['growth behind', GROWTH, 2023, actuals({}, { given: 5.9 }), 'behind'],
  ['growth reversed', GROWTH, 2023, actuals({}, { given: -0.1 }), 'reversed'],
  ['growth done', GROWTH, 2025, actuals({}, { given: 6.5 }), 'done'],
  ['growth missed', GROWTH, 2025, actuals({}, { given: 6.4 }), 'missed'],
  [
    'growth with a missing year',
    GROWTH,
    2023,
    actuals({}, { rates: { 2021: 8, 2023: 8 } }),
    'undecidable: rates-missing 2022',
  ],
  ['growth of a count from levels', GROWTH, 2022, actuals({ 2022: 113.4225 }), 'on-schedule'],
  [
    'growth of money from levels',
    PRICED,
    2022,
    actuals({ 2022: 113.4225 }),
    'undecidable: rates-missing 2021 2022',
  ],
  [
    'growth below −100 %',
    GROWTH,
    2022,
    actuals({}, { rates: { 2021: -120, 2022: -120 } }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'a ceiling on growth kept',
    row({ growth: '不高于3' }, { direction: 'down' }),
    2023,
    actuals({}, { given: 2 }),
    'on-schedule',
  ],
  [
    'a ceiling on growth broken',
    row({ growth: '不高于3' }, { direction: 'down' }),
    2023,
    actuals({}, { given: 9 }),
    'behind',
  ],
  ['a sum done early', SUM, 2023, actuals({ 2021: 2, 2022: 2, 2023: 1 }), 'done-early'],
  ['a sum done early in spite of gaps', SUM, 2023, actuals({ 2022: 5 }), 'done-early'],
  ['a sum on schedule in spite of gaps', SUM, 2023, actuals({ 2022: 3 }), 'on-schedule'],
  ['a sum with gaps', SUM, 2023, actuals({ 2021: 1, 2022: 1 }), 'undecidable: actual-missing 2023'],
  ['a sum of nothing', SUM, 2022, actuals({ 2020: 4 }), 'undecidable: actual-missing 2021 2022'],
  ['a total given', SUM, 2023, actuals({ 2023: 9 }, { given: 3.15 }), 'on-schedule'],
  [
    'a net sum with gaps bounds nothing',
    SUM,
    2023,
    actuals({ 2021: 4, 2022: -1 }),
    'undecidable: actual-missing 2023',
  ],
  ['a sum of 0 is a value', SUM, 2022, actuals({ 2021: 0, 2022: 0 }), 'behind'],
  ['a sum missed', SUM, 2025, actuals({}, { given: 4.9 }), 'missed'],
  [
    'a ceiling on a sum',
    row({ target: '[5以内]' }, FLOW),
    2023,
    actuals({ 2021: 1, 2022: 2, 2023: 1 }),
    'kept',
  ],
  [
    'a ceiling broken in spite of gaps',
    row({ target: '[5以内]' }, FLOW),
    2023,
    actuals({ 2021: 6 }),
    'broken',
  ],
  [
    'a ceiling with gaps',
    row({ target: '[5以内]' }, FLOW),
    2023,
    actuals({ 2021: 1 }),
    'undecidable: actual-missing 2022 2023',
  ],
  ['a reduction done early', REDUCTION, 2023, actuals({ 2021: 7, 2022: 7, 2023: 7 }), 'done-early'],
  ['a reduction given as a total', REDUCTION, 2023, actuals({}, { given: 10.6 }), 'on-schedule'],
  ['a reduction done to a hair', REDUCTION, 2025, actuals({}, { given: 17 }), 'done'],
  [
    'a reduction with gaps',
    REDUCTION,
    2023,
    actuals({ 2023: 20 }),
    'undecidable: actual-missing 2021 2022',
  ],
  ['a rise in place of a reduction', REDUCTION, 2021, actuals({ 2021: -1 }), 'reversed'],
  [
    'a reduction of nothing',
    row({ target: '[0]' }, CUT),
    2021,
    actuals({ 2021: 5 }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'two falls by more than everything',
    REDUCTION,
    2023,
    actuals({ 2021: 150, 2022: 5, 2023: 150 }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'a reduction of 100 %',
    row({ target: '[100]' }, CUT),
    2021,
    actuals({ 2021: 5 }),
    'undecidable: arithmetic-impossible',
  ],
  [
    'relative without the other',
    row({ target: '不高于全市平均水平' }, DOWN),
    2023,
    actuals({ 2023: 3 }, { comparator: city() }),
    'undecidable: comparator-missing',
  ],
  [
    'relative',
    row({ target: '不高于全市平均水平' }, DOWN),
    2023,
    actuals({ 2023: 3 }, { comparator: city(3) }),
    'kept',
  ],
  [
    'relative, worse',
    row({ target: '不高于全市平均水平' }, DOWN),
    2023,
    actuals({ 2023: 3.1 }, { comparator: city(3) }),
    'broken',
  ],
  [
    'relative without actual',
    row({ target: '高于全市平均水平' }),
    2023,
    actuals({}, { comparator: city(3) }),
    'undecidable: actual-missing 2023',
  ],
  ['a rank', row({ target: '居全市前列' }), 2023, actuals({ 2023: 3 }), 'open: rank-vague'],
  ['a place that is met', RANKED, 2023, actuals({}, { rank: { place: 3, among: '省' } }), 'kept'],
  [
    'a place that is missed',
    RANKED,
    2023,
    actuals({}, { rank: { place: 4, among: '' } }),
    'broken',
  ],
  [
    'a place among others',
    RANKED,
    2023,
    actuals({}, { rank: { place: 1, among: '市' } }),
    'open: rank-elsewhere',
  ],
  ['a place that nobody states', RANKED, 2023, actuals({}, {}), 'open: rank-missing'],
  [
    'a number that need not be a place',
    RANKED,
    2023,
    actuals({ 2023: 2 }, {}),
    'open: rank-unclear',
  ],
  [
    'a number of a row that counts places',
    row({ target: '前3位' }, { unit: '位' }),
    2023,
    actuals({ 2023: 2 }),
    'kept',
  ],
  [
    'a task found done',
    row({ target: '完成市下达任务' }),
    2023,
    actuals({}, { found: 'done' }),
    'done',
  ],
  [
    'a composition',
    row({ target: '1:29:70' }, { nature: 'composition' }),
    2023,
    actuals(),
    'open: composition',
  ],
])('%s', (_, source, year, known, expected) => {
  expect(show(judge(source, year, known).verdict)).toBe(expected);
});
