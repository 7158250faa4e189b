import type {
  Confidence,
  DecisionState,
  ReviewReason,
  SavingEffect,
} from '../../core/finding/review-finding';
import type { ReviewItem, CandidateReading } from '../item/review-item';
import type { ReviewRow } from '../row/review-row';
import type { Review } from '../review';

/** Above these a candidate counts as sure, and as fairly so. */
const SURE = 0.9;
const FAIR = 0.7;

/**
 * Where a candidate stands: as a person decided, else by default. Sure cells of the plan's table are
 * accepted by default, and what the text repeats word for word of them; all else waits. What has no
 * year waits in any case.
 * @example standingOf(review, item) // 'accepted'
 */
export function standingOf({ decisions }: Review, item: ReviewItem): DecisionState {
  const decided = decisions.get(item.id);
  if (decided !== undefined) return decided.kind;
  if (item.said.years === undefined) return 'open';
  const { reasons } = item;
  // What repeats a cell stands and falls with it.
  const ofCell = decisions.get(item.printed ?? '')?.kind ?? 'accepted';
  const isRepeated =
    reasons.includes('restates-table') && !reasons.includes('cell-waits') && ofCell === 'accepted';
  const sure = item.kind === 'table' ? isTaken(item) : isRepeated;
  return sure ? 'accepted' : 'open';
}

/** What a person has to look at however sure the reading is. */
const OPEN: readonly ReviewReason[] = [
  'contradicts-table',
  'part-of-region',
  'past-alone',
  'unit-apart',
  'cell-waits',
];

/**
 * Whether a candidate may be accepted with others at once, without a look at each.
 * @example isSure(item) // true
 */
export function isSure(item: ReviewItem): boolean {
  const open = item.reasons.some((each) => OPEN.includes(each));
  return item.said.years !== undefined && confidenceOf(item) === 'sure' && !open;
}

/**
 * Whether a cell of the plan's table is accepted by default: it is sure, and nothing of its table is in doubt.
 * @example isTaken(item) // true
 */
export function isTaken(item: ReviewItem): boolean {
  return isSure(item) && !item.reasons.includes('doubt-elsewhere');
}

/**
 * How sure a candidate is.
 * @example confidenceOf(item) // 'sure'
 */
export function confidenceOf({ confidence, reasons }: ReviewItem): Confidence {
  if (reasons.includes('contradicts-table')) return 'differs';
  if (confidence >= SURE) return 'sure';
  return confidence >= FAIR ? 'fair' : 'poor';
}

/** Whether a reason speaks against a candidate; one that does is why a person has to look. */
const AGAINST: Readonly<Record<ReviewReason, boolean>> = {
  'year-stated': false,
  'year-carried': false,
  'year-of-heading': false,
  'year-of-stage': true,
  'year-of-task': true,
  'year-of-several': true,
  'year-of-plan': false,
  'year-missing': true,
  'name-stated': false,
  'name-counted': false,
  'name-unsure': true,
  'name-doubtful': true,
  'name-behind': true,
  'name-carried': true,
  'name-joined': true,
  'name-of-list': true,
  'goal-word': false,
  'result-word': false,
  'section-of-goals': false,
  'section-of-results': false,
  'unit-missing': true,
  'unit-unknown': true,
  'runs-on': true,
  'elsewhere-near': true,
  foreseen: true,
  'text-only': true,
  'cell-of-table': false,
  'row-shifted': true,
  'table-unproved': true,
  'doubt-elsewhere': true,
  'row-unproved': true,
  'growth-unsure': true,
  'start-unsaid': true,
  'aim-past': true,
  'header-missing': true,
  'cell-merged': true,
  'not-a-number': true,
  'footnote-unread': true,
  'name-twice': true,
  'name-known': false,
  'unit-apart': true,
  'restates-table': false,
  'contradicts-table': true,
  'rounds-table': true,
  'part-of-region': true,
  'past-alone': true,
  'cell-waits': true,
};

/**
 * Why a candidate waits; none where it is sure and only nobody has asked for it yet.
 * @example doubtsOf(item) // ['name-unsure']
 */
export function doubtsOf({ reasons }: ReviewItem): readonly ReviewReason[] {
  return reasons.filter((reason) => AGAINST[reason]);
}

/**
 * What a candidate says now: as corrected, else as read with what was corrected in its row.
 * @example statementOf(review, item).name // '地区生产总值'
 */
export function statementOf({ decisions, rowEdits }: Review, item: ReviewItem): CandidateReading {
  const decided = decisions.get(item.id);
  const said = decided?.kind === 'corrected' ? decided.said : item.said;
  const edit = item.kind === 'table' ? rowEdits.get(item.rowId) : undefined;
  if (edit === undefined) return said;
  const growth = said.measure === 'growth' || said.measure === 'actual_growth';
  return { ...said, ...edit, unit: growth ? said.unit : edit.unit };
}

/** Id of the row a candidate belongs to now. */
export function rowIdOf({ decisions }: Review, item: ReviewItem): string {
  const decided = decisions.get(item.id);
  return decided?.kind === 'corrected' ? decided.rowId : item.rowId;
}

/** Every candidate of a review, and every row of its table, by what will become of it. */
export interface ReviewAccount {
  readonly counts: Readonly<Record<DecisionState | 'all', number>>;
  readonly effects: ReadonlyMap<string, SavingEffect>;
  /** Rows of the table that are not written, since a person rejected every cell of them. */
  readonly rowsLeftOut: readonly ReviewRow[];
  /** Rows that are written though nothing of them is accepted: their figures are said not to be read. */
  readonly rowsUnread: readonly ReviewRow[];
  /** Cells that wait or were rejected: they are written as not read … */
  readonly unreadCells: number;
  /** … save those of which the text was accepted. */
  readonly cellsFromProse: number;
  /** Names of what waits because the text says another number than the table. */
  readonly differing: readonly string[];
}

/**
 * What saving makes of a review as it stands.
 * @example accountOf(review).counts // { open: 12, accepted: 80, corrected: 1, rejected: 3, all: 96 }
 */
export function accountOf(review: Review): ReviewAccount {
  const counts = { open: 0, accepted: 0, corrected: 0, rejected: 0 };
  const effects = new Map<string, SavingEffect>();
  const left: ReviewItem[] = [];
  const written = new Set<string>();
  const inText = new Set<string>();
  const kept = keptRows(review);
  for (const item of review.items) {
    const standing = standingOf(review, item);
    counts[standing] += 1;
    if (standing === 'open' || standing === 'rejected') {
      left.push(item);
      continue;
    }
    const rowId = rowIdOf(review, item);
    written.add(rowId);
    if (item.kind === 'prose') inText.add(statedKey(rowId, statementOf(review, item)));
    effects.set(item.id, 'written');
  }
  for (const { id, kind, rowId, said, version } of left) {
    const isStated = version === undefined && inText.has(statedKey(rowId, said));
    const inRow = isStated ? 'cell-from-prose' : 'cell-unread';
    effects.set(id, kind === 'prose' ? 'not-written' : kept.has(rowId) ? inRow : 'row-left-out');
  }
  const count = (effect: SavingEffect) =>
    [...effects.values()].filter((each) => each === effect).length;
  return {
    counts: { ...counts, all: review.items.length },
    effects,
    rowsLeftOut: review.rows.filter(({ id }) => !kept.has(id)),
    rowsUnread: review.rows.filter(
      ({ id }) =>
        kept.has(id) && !written.has(id) && review.items.some((item) => item.rowId === id),
    ),
    unreadCells: count('cell-unread'),
    cellsFromProse: count('cell-from-prose'),
    differing: left.flatMap((item) =>
      standingOf(review, item) === 'open' && confidenceOf(item) === 'differs'
        ? [item.said.name]
        : [],
    ),
  };
}

function statedKey(rowId: string, { measure, years }: CandidateReading): string {
  return [rowId, measure, years?.last ?? ''].join('\n');
}

/**
 * Ids of the rows of the table that are written: all it prints, so that its numbers stay whole, but those of
 * which a person rejected every cell and accepted nothing.
 * @example keptRows(review).has('t0.1') // true
 */
export function keptRows(review: Review): ReadonlySet<string> {
  const standings = new Map<string, Set<DecisionState>>();
  for (const item of review.items) {
    const standing = standingOf(review, item);
    const isAccepted = standing === 'accepted' || standing === 'corrected';
    if (item.kind === 'prose' && !isAccepted) continue;
    const rowId = isAccepted ? rowIdOf(review, item) : item.rowId;
    standings.set(rowId, (standings.get(rowId) ?? new Set()).add(standing));
  }
  const isGone = (states: ReadonlySet<DecisionState>) =>
    states.size === 1 && states.has('rejected');
  return new Set(
    review.rows.flatMap(({ id }) => (isGone(standings.get(id) ?? new Set()) ? [] : [id])),
  );
}
