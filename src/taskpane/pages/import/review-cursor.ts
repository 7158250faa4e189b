import { filterItems, type ReviewFilter } from '../../../review/filter/review-filter';
import type { ReviewItem } from '../../../review/item/review-item';
import type { Review } from '../../../review/review';

/** Candidates drawn at a time: a thousand lines would make each key press slow. */
export const PAGE_SIZE = 40;

/**
 * Where the cursor goes by a number of lines; it stays at the ends.
 * @example moveCursor(items, 'p812', 1) // 'p900'
 */
export function moveCursor(
  items: readonly ReviewItem[],
  cursor: string | undefined,
  by: number,
): string | undefined {
  const at = items.findIndex(({ id }) => id === cursor);
  const next = at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by));
  return items[next]?.id;
}

/**
 * Where the cursor goes after something was decided: to the next candidate that is still listed,
 * else to the last one before it.
 * @example nextCursor(before, after, WAITING, 'p812') // 'p900'
 */
export function nextCursor(
  before: Review,
  after: Review,
  filter: ReviewFilter,
  cursor: string | undefined,
): string | undefined {
  const listed = filterItems(before, filter);
  const at = listed.findIndex(({ id }) => id === cursor);
  const still = new Set(filterItems(after, filter).map(({ id }) => id));
  const behind = listed.slice(at + 1).find(({ id }) => still.has(id));
  if (behind !== undefined) return behind.id;
  const ahead = listed
    .slice(0, at + 1)
    .reverse()
    .find(({ id }) => still.has(id));
  return ahead?.id ?? filterItems(after, filter)[0]?.id;
}

/**
 * The stretch of the list that the cursor is in.
 * @example pageOf(items, 'p812') // { first: 40, items: [ … ] }
 */
export function pageOf(
  items: readonly ReviewItem[],
  cursor: string | undefined,
): { readonly first: number; readonly items: readonly ReviewItem[] } {
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === cursor),
  );
  const first = Math.floor(at / PAGE_SIZE) * PAGE_SIZE;
  return { first, items: items.slice(first, first + PAGE_SIZE) };
}
