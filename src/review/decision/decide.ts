import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { DecisionFinding } from '../../core/finding/review-finding';
import type { ReviewItem, CandidateReading } from '../item/review-item';
import type { Review } from '../review';
import { standingOf, statementOf } from './standing';
import type { Decision, RowEdit } from '../review';

/** Steps that can be undone; enough for any slip of the hand. */
const MOST_STEPS = 200;

/**
 * Accepts a candidate as it is. One that says no year is not accepted: none is made up.
 * @example accept(review, item) // { ok: false, finding: { kind: 'years-missing' } }
 */
export function accept(review: Review, item: ReviewItem): Outcome<Review, DecisionFinding> {
  if (review.decisions.get(item.id)?.kind === 'corrected') return succeed(review);
  if (statementOf(review, item).years === undefined) return fail({ kind: 'years-missing' });
  return succeed(step(review, [[item.id, { kind: 'accepted' }]]));
}

/**
 * Rejects a candidate: it will not be written.
 * @example reject(review, item)
 */
export function reject(review: Review, item: ReviewItem): Review {
  return step(review, [[item.id, { kind: 'rejected' }]]);
}

/**
 * Accepts all of these that wait and say their year, as one step.
 * @example acceptAll(review, filterItems(review, { ...WAITING, kind: 'table' }))
 */
export function acceptAll(review: Review, items: readonly ReviewItem[]): Review {
  const dated = items.filter((item) => statementOf(review, item).years !== undefined);
  return decideAll(review, dated, { kind: 'accepted' });
}

/**
 * Rejects all of these that wait, as one step.
 * @example rejectAll(review, filterItems(review, { ...WAITING, confidence: 'poor' }))
 */
export function rejectAll(review: Review, items: readonly ReviewItem[]): Review {
  return decideAll(review, items, { kind: 'rejected' });
}

/** What a person has decided one by one stays. */
function decideAll(review: Review, items: readonly ReviewItem[], decision: Decision): Review {
  const open = items.filter((item) => standingOf(review, item) === 'open');
  if (open.length === 0) return review;
  return step(
    review,
    open.map(({ id }) => [id, decision]),
  );
}

/** What is a row's and not a cell's. */
const ROW_FIELDS = ['name', 'unit', 'attribute', 'responsibleUnit', 'targetType'] as const;

/**
 * Accepts a candidate with other words. In a row of the table name, unit, attribute and type of target
 * are the row's: they change for all its cells. In the text another name may lead to another row.
 * @param said checked by `readCorrection`
 * @example correct(review, item, { ...item.said, text: '1500' })
 */
export function correct(review: Review, item: ReviewItem, said: CandidateReading): Review {
  if (item.kind === 'prose') {
    const rowId = said.name === item.said.name ? item.rowId : review.index.find(said.name);
    return step(review, [[item.id, { kind: 'corrected', said, rowId }]]);
  }
  const before = statementOf(review, item);
  const growth = said.measure === 'growth' || said.measure === 'actual_growth';
  const row = review.rows.find(({ id }) => id === item.rowId);
  const unit = growth ? (review.rowEdits.get(item.rowId)?.unit ?? row?.unit ?? '') : said.unit;
  const isEdited = ROW_FIELDS.some((field) => (before[field] ?? '') !== (said[field] ?? ''));
  const { name, attribute, responsibleUnit, targetType } = said;
  const edit: RowEdit = { name, unit, attribute, responsibleUnit, targetType };
  return step(
    review,
    [[item.id, { kind: 'corrected', said, rowId: item.rowId }]],
    isEdited ? [[item.rowId, edit]] : [],
  );
}

/**
 * Takes back the last step; the same review where there is none.
 * @example undo(reject(review, item)) // decides as before
 */
export function undo(review: Review): Review {
  const last = review.past.at(-1);
  if (last === undefined) return review;
  return {
    ...review,
    decisions: withEntries(review.decisions, last.decisions),
    rowEdits: withEntries(review.rowEdits, last.rows),
    past: review.past.slice(0, -1),
  };
}

function step(
  review: Review,
  decisions: readonly (readonly [string, Decision])[],
  rows: readonly (readonly [string, RowEdit])[] = [],
): Review {
  const past = {
    decisions: decisions.map(([id]) => [id, review.decisions.get(id)] as const),
    rows: rows.map(([id]) => [id, review.rowEdits.get(id)] as const),
  };
  return {
    ...review,
    decisions: withEntries(review.decisions, decisions),
    rowEdits: withEntries(review.rowEdits, rows),
    past: [...review.past, past].slice(-MOST_STEPS),
  };
}

function withEntries<Value>(
  map: ReadonlyMap<string, Value>,
  entries: readonly (readonly [string, Value | undefined])[],
): ReadonlyMap<string, Value> {
  const changed = new Map(map);
  for (const [key, value] of entries) {
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}
