import { readAddress } from '../address/read-address';
import type { RefreshPlan } from './refresh-plan';

/** How a row looked before a refresh makes it higher. */
export interface RowHeight {
  readonly address: string;
  readonly format: Excel.RangeFormat;
}

/**
 * Asks for the height of every row that would be made higher, without a sync of its own, so that it
 * can be put back.
 * @example queueRowHeights(context, plans)
 */
export function queueRowHeights(
  context: Excel.RequestContext,
  plans: readonly RefreshPlan[],
): readonly RowHeight[] {
  return plans.flatMap(({ changes }) =>
    changes.flatMap(({ address, rowHeight }) => {
      const place = rowHeight === undefined ? undefined : readAddress(address);
      if (place === undefined) return [];
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const { format } = sheet.getCell(place.row, place.column);
      format.load(['rowHeight', 'wrapText']);
      return [{ address, format }];
    }),
  );
}
