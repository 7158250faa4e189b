import {
  countItems,
  rowIdOf,
  standingOf,
  statementOf,
} from '../../../src/review/decision/standing';
import { accept, acceptSure, correct, reject, undo } from '../../../src/review/decision/decide';
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
  const taken = acceptSure(wide, wide.items);
  expect([...taken.decisions.keys()]).toEqual([alone.id]);
  expect(undo(taken).decisions.size).toBe(0);
  expect(acceptSure(taken, taken.items)).toBe(taken);
});

test('counts add up', () => {
  const counts = countItems(reject(correct(review, cell, cell.said), alone));
  const { open, accepted: taken, corrected, rejected, all, table, prose } = counts;
  expect([corrected, rejected]).toEqual([1, 1]);
  expect([open + taken + corrected + rejected, table + prose]).toEqual([all, all]);
});

test('only the last steps are kept', () => {
  let long = review;
  for (let step = 0; step < 300; step += 1) long = reject(long, cell);
  expect(long.past).toHaveLength(200);
});
