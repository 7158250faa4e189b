import { LIMITS } from '../../extract/limits';
import { cleanText } from '../../extract/text/clean';
import type { ReviewItem } from '../item/review-item';
import type { Review } from '../review';

/** A piece of what stands around a figure; `isMarked` is the figure itself. */
interface ContextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Characters shown on either side of a figure, and how far a sentence's end is looked for. */
const BEFORE = 120;
const AFTER = 80;
const SENTENCE_END = /[。；！？\n]|<\/(?:p|div|li|h\d|td|tr)>/giu;
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
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const from = lastEnd(before);
  const [stop] = after.matchAll(SENTENCE_END);
  const isCut = from === 0 && start > BEFORE;
  const parts: readonly ContextPart[] = [
    { text: (isCut ? '…' : '') + flat(before.slice(from)), isMarked: false },
    { text: flat(text.slice(start, end)), isMarked: true },
    {
      text: stop === undefined ? `${flat(after)}…` : flat(after.slice(0, stop.index + 1)),
      isMarked: false,
    },
  ];
  return parts.filter((part) => part.text !== '');
}

function rowOf({ tables, table, rows }: Review, item: ReviewItem): readonly ContextPart[] {
  const position = rows.find(({ id }) => id === item.rowId)?.position;
  const row = tables[table ?? -1]?.rows.find((each) => each.position === position);
  const column = Number(item.id.split('.').at(-1));
  return (row?.cells ?? []).map(({ text }, at) => ({
    text: text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text,
    isMarked: at === column,
  }));
}

/** Where the sentence begins that a text ends in the middle of. */
function lastEnd(text: string): number {
  const last = [...text.matchAll(SENTENCE_END)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Line ends inside a sentence are the page's, not the sentence's. */
function flat(text: string): string {
  return cleanText(text).replace(/(?<=[\u4e00-\u9fff，、]) (?=[\u4e00-\u9fff\d])/gu, '');
}
