import { refusalOf } from './refusal';

/**
 * Has every formula of this workbook calculated anew: Excel calls a function again only when its
 * arguments change, and after other packages or choices came into force the answers did. Sheet by
 * sheet: a full calculation would take every other open workbook along. Two syncs; a workbook that
 * refuses keeps what it shows until it calculates by itself.
 * @returns whether Excel did
 * @example await recalculate(context) // true
 */
export async function recalculate(context: Excel.RequestContext): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  if ((await refusalOf(context.sync())) !== undefined) return false;
  for (const { id } of worksheets.items) worksheets.getItem(id).calculate(true);
  return (await refusalOf(context.sync())) === undefined;
}
