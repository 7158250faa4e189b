import { scopeOfDoubt } from '../../core/finding/table-doubt';
import { LIMITS } from '../../extract/limits';
import type { DocumentTable, TableRow } from '../../extract/table/table';
import { cleanText } from '../../extract/text/clean';
import type { ReviewItem } from '../item/review-item';
import type { Review } from '../review';
import { SENTENCE_BACK, sentenceEnds, sentenceStart } from './sentence';

/** A piece of what stands around a figure; `isMarked` is the figure itself. */
interface ContextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters shown behind a figure where its sentence goes on for longer. */
const AFTER = 80;
const LONGEST_CELL = 60;

/**
 * What stands around a candidate: of a cell its row, cell by cell; of a figure in the text the
 * sentence it stands in, cut where that is long.
 * @example contextOf(review, item).find((part) => part.isMarked)?.text // '120家'
 */
export function contextOf(review: Review, item: ReviewItem): readonly ContextPart[] {
  if (item.kind === 'table') return rowOf(review, item);
  const text = review.text.slice(0, LIMITS.characters);
  const { start, end } = item.span;
  const from = sentenceStart(text, start);
  const after = text.slice(end, end + AFTER);
  const [stop] = sentenceEnds(after);
  const isCut = from > 0 && start - from === SENTENCE_BACK;
  const parts: readonly ContextPart[] = [
    { text: (isCut ? '…' : '') + flat(text.slice(from, start)), isMarked: false },
    { text: flat(text.slice(start, end)), isMarked: true },
    {
      text: stop === undefined ? `${flat(after)}…` : flat(after.slice(0, stop.index + 1)),
      isMarked: false,
    },
  ];
  return parts.filter((part) => part.text !== '');
}

function rowOf({ tables }: Review, { cell }: ReviewItem): readonly ContextPart[] {
  const row = cellRow(tables, cell);
  return (row?.cells ?? []).map(({ text }, at) => ({
    text: text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text,
    isMarked: at === cell?.column,
  }));
}

function cellRow(tables: readonly DocumentTable[], cell: ReviewItem['cell']): TableRow | undefined {
  const rows = tables[cell?.table ?? -1]?.rows ?? [];
  // Positions are counted through, so that no search is needed where all rows are there.
  const at = rows[(cell?.position ?? 0) - 1];
  return at?.position === cell?.position
    ? at
    : rows.find(({ position }) => position === cell?.position);
}

/**
 * Why the table that a cell stands in, or its row of it, does not agree with itself.
 * @example doubtsAbout(review, item).map(({ kind }) => kind) // ['size-unlikely']
 */
export function doubtsAbout({ tables }: Review, { cell }: ReviewItem): DocumentTable['doubts'] {
  const line = cellRow(tables, cell)?.line;
  const doubts = tables[cell?.table ?? -1]?.doubts ?? [];
  return doubts.filter((doubt) => scopeOfDoubt(doubt) !== 'row' || doubt.line === line);
}

/**
 * What is in doubt about the tables of these where they do not stand: each doubt once.
 * @example doubtsElsewhere(review, items).map(({ kind }) => kind) // ['numbers-missing']
 */
export function doubtsElsewhere(
  review: Review,
  items: readonly ReviewItem[],
): DocumentTable['doubts'] {
  const beside = items.filter(({ reasons }) => reasons.includes('doubt-elsewhere'));
  const doubts = new Set(beside.flatMap((item) => doubtsAbout(review, item)));
  return [...doubts].filter((doubt) => scopeOfDoubt(doubt) === 'place');
}

/** Line ends inside a sentence are the page's, not the sentence's. */
function flat(text: string): string {
  return cleanText(text).replace(/([\u4e00-\u9fff，、]) (?=[\u4e00-\u9fff\d])/gu, '$1');
}
