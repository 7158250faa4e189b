import type { ReviewItem } from './review-item';

/**
 * The order in which candidates are looked at: row by row of the table, each followed by what the
 * text says of it; then what stands in the text only, thing by thing in the text's order.
 * @example orderItems(cells, prose).map(({ id }) => id) // ['t0.1.3', 't0.1.4', 'p812', 't0.2.3', …]
 */
export function orderItems(
  cells: readonly ReviewItem[],
  prose: readonly ReviewItem[],
): readonly ReviewItem[] {
  const groups = new Map<string, ReviewItem[]>();
  for (const item of [...cells, ...prose]) {
    const group = groups.get(item.rowId);
    if (group === undefined) groups.set(item.rowId, [item]);
    else group.push(item);
  }
  return [...groups.values()].flat();
}
