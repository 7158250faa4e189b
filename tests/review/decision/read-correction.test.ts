import {
  printYears,
  readCorrection,
  toCorrection,
  type Correction,
} from '../../../src/review/decision/read-correction';
import { itemOf, madeReview } from '../made-plan';

const WHOLE: Correction = {
  name: '地区生产总值',
  text: '1200',
  unit: '亿元',
  years: '2030',
  measure: 'target',
  attribute: '预期性',
  responsibleUnit: '',
  targetType: '',
};

test.each([
  ['2030', 2030, 2030],
  ['2030年', 2030, 2030],
  ['２０３０', 2030, 2030],
  ['2026-2030', 2026, 2030],
  ['2026—2030年', 2026, 2030],
  ['2026 至 2030', 2026, 2030],
])('years %s', (years, first, last) => {
  expect(readCorrection({ ...WHOLE, years })).toMatchObject({
    ok: true,
    value: { years: { first, last } },
  });
});

test.each<readonly [Partial<Correction>, string]>([
  [{ name: ' ' }, 'correction-blank'],
  [{ text: '\u3000' }, 'correction-blank'],
  [{ text: 'x'.repeat(301) }, 'correction-too-long'],
  [{ name: 'x'.repeat(121) }, 'correction-too-long'],
  [{ text: '12\u000000' }, 'correction-control'],
  [{ years: '' }, 'years-missing'],
  [{ years: '明年' }, 'years-unreadable'],
  [{ years: '2030-2026' }, 'years-unreadable'],
  [{ years: '1630' }, 'years-unreadable'],
])('%j is refused: %s', (change, kind) => {
  expect(readCorrection({ ...WHOLE, ...change })).toMatchObject({ ok: false, finding: { kind } });
});

test('any text may be a figure, a formula too: it stays text', () => {
  for (const text of ['完成市下达指标', '=1+1', '--', '[6.5]']) {
    expect(readCorrection({ ...WHOLE, text })).toMatchObject({ ok: true, value: { text } });
  }
});

test('the form begins with what is said', () => {
  const { said } = itemOf(madeReview(), '地区生产总值', '7左右');
  expect(toCorrection(said)).toMatchObject({
    text: '7左右',
    years: '2026-2030',
    measure: 'growth',
  });
  expect(readCorrection(toCorrection(said))).toEqual({ ok: true, value: said });
  expect(printYears(undefined)).toBe('');
});
