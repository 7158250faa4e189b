import {
  countFacets,
  EVERYTHING,
  filterItems,
  WAITING,
  type ReviewFilter,
} from '../../../src/review/filter/review-filter';
import { madeReview } from '../made-plan';

const review = madeReview();

test.each<readonly [Partial<ReviewFilter>, readonly string[]]>([
  [{ standing: 'open', confidence: 'differs' }, ['1150亿元', '控制在5%以内']],
  [{ kind: 'table', measure: 'growth' }, ['7左右', '--', '[1.5]']],
  [{ kind: 'prose', measure: 'actual' }, ['812.5亿元']],
  [{ standing: 'rejected' }, []],
])('%j lists %j', (change, texts) => {
  const listed = filterItems(review, { ...EVERYTHING, ...change });
  expect(listed.map(({ said }) => said.text)).toEqual(texts);
});

test('each choice counts what it would list', () => {
  const counts = countFacets(review, WAITING);
  for (const kind of ['table', 'prose', 'all'] as const) {
    expect(counts.kind.get(kind) ?? 0).toBe(filterItems(review, { ...WAITING, kind }).length);
  }
  expect(counts.standing.get('all')).toBe(review.items.length);
});
