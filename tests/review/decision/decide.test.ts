import {
  accountOf,
  confidenceOf,
  isSure,
  rowIdOf,
  standingOf,
  statementOf,
} from '../../../src/review/decision/standing';
import {
  accept,
  acceptAll,
  correct,
  reject,
  rejectAll,
  undo,
} from '../../../src/review/decision/decide';
import type { Review } from '../../../src/review/review';
import { itemOf, madeReview } from '../made-plan';

const review = madeReview();
const contradiction = itemOf(review, '地区生产总值', '1150亿元');
const cell = itemOf(review, '地区生产总值', '1200');
const alone = itemOf(review, '充电桩', '3000个');

const accepted = (from: Review, item: typeof cell): Review => {
  const outcome = accept(from, item);
  if (!outcome.ok) throw new Error(outcome.finding.kind);
  return outcome.value;
};

test('accept, reject and back again', () => {
  const taken = accepted(review, contradiction);
  expect(standingOf(taken, contradiction)).toBe('accepted');
  expect(standingOf(reject(taken, contradiction), contradiction)).toBe('rejected');
  expect(undo(undo(reject(taken, contradiction))).decisions).toEqual(review.decisions);
});

test('nothing to undo changes nothing', () => {
  expect(undo(review)).toBe(review);
});

test('what has no year is not accepted', () => {
  const undated = { ...alone, said: { ...alone.said, years: undefined } };
  expect(accept(review, undated)).toEqual({ ok: false, finding: { kind: 'years-missing' } });
});

test('a corrected cell says what was corrected; accepting it again keeps the correction', () => {
  const corrected = correct(review, cell, { ...cell.said, text: '1250' });
  expect([standingOf(corrected, cell), statementOf(corrected, cell).text]).toEqual([
    'corrected',
    '1250',
  ]);
  expect(accepted(corrected, cell)).toBe(corrected);
});

test('name, unit and attribute of a table row change for all its cells, growth keeps its own unit', () => {
  const said = { ...cell.said, name: '地区生产总值（GDP）', unit: '万元', attribute: '' } as const;
  const corrected = correct(review, cell, said);
  const row = corrected.items.filter(({ rowId, kind }) => rowId === cell.rowId && kind === 'table');
  expect(row.map((item) => statementOf(corrected, item).name)).toEqual(row.map(() => said.name));
  expect(row.map((item) => statementOf(corrected, item).unit)).toEqual(['万元', '', '万元']);
  const undone = undo(corrected);
  expect(statementOf(undone, cell)).toEqual(cell.said);
});

test('another name leads a figure of the text to another row', () => {
  const corrected = correct(review, alone, { ...alone.said, name: '森林覆盖率' });
  expect(rowIdOf(corrected, alone)).toBe('t0.5');
  expect(rowIdOf(correct(review, alone, { ...alone.said, name: 'GDP' }), alone)).toBe('t0.1');
});

test('everything sure at once is one step; contradictions and the unsure stay', () => {
  const weaker = review.items.map((item) => ({
    ...item,
    confidence: item === alone ? 0.95 : Math.min(item.confidence, 0.8),
  }));
  const wide = { ...review, items: weaker };
  const taken = acceptAll(wide, wide.items.filter(isSure));
  expect([...taken.decisions.keys()]).toEqual([alone.id]);
  expect(undo(taken).decisions.size).toBe(0);
  expect(acceptAll(taken, taken.items.filter(isSure))).toBe(taken);
});

test('many are decided at once; what a person decided one by one stays, what has no year too', () => {
  const undated = review.items.map((item) =>
    item === alone ? { ...item, said: { ...item.said, years: undefined } } : item,
  );
  const one = reject({ ...review, items: undated }, cell);
  const taken = acceptAll(one, one.items);
  expect(taken.decisions.get(cell.id)).toEqual({ kind: 'rejected' });
  expect(accountOf(taken).counts.open).toBe(1);
  const none = rejectAll(taken, taken.items);
  expect([accountOf(none).counts.open, undo(undo(none)).decisions]).toEqual([0, one.decisions]);
});

test('what the text says otherwise than the table is named until it is decided', () => {
  const other = review.items.find((item) => confidenceOf(item) === 'differs');
  if (other === undefined) throw new Error('Nothing differs.');
  expect(accountOf(review).differing).toContain(other.said.name);
  expect(accountOf(reject(review, other)).differing).not.toContain(other.said.name);
});

test('every candidate and every row is accounted for', () => {
  const account = accountOf(reject(correct(review, cell, cell.said), alone));
  const { open, accepted: taken, corrected, rejected, all } = account.counts;
  expect([corrected, rejected, open + taken + corrected + rejected]).toEqual([1, 1, all]);
  expect(account.effects.size).toBe(all);
});

test('a row of which nothing is accepted is said to go; one cell of it is a blank', () => {
  const cells = review.items.filter(({ rowId, kind }) => rowId === 't0.2' && kind === 'table');
  const prose = review.items.filter(({ rowId, kind }) => rowId === 't0.2' && kind === 'prose');
  const [first] = cells;
  if (first === undefined) throw new Error('The row has no cells.');
  const one = reject(review, first);
  expect([accountOf(one).effects.get(first.id), accountOf(one).unreadCells]).toEqual([
    'cell-unread',
    1,
  ]);
  const all = cells.reduce(reject, review);
  const gone = accountOf(all);
  expect(gone.effects.get(first.id)).toBe('row-left-out');
  expect(gone.rowsLeftOut.map(({ name }) => name)).toEqual(['城镇调查失业率']);
  expect(prose.map(({ id }) => gone.effects.get(id))).toEqual(prose.map(() => 'not-written'));
});

test.each([
  [0.96, 'sure'],
  [0.9, 'sure'],
  [0.7, 'fair'],
  [0.3, 'poor'],
])('%d is %s', (confidence, level) => {
  expect(confidenceOf({ ...alone, confidence, reasons: [] })).toBe(level);
});

test('only the last steps are kept', () => {
  let long = review;
  for (let step = 0; step < 300; step += 1) long = reject(long, cell);
  expect(long.past).toHaveLength(200);
});
