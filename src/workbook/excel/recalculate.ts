import { refusalOf } from './refusal';

/**
 * Has every formula calculated anew: Excel calls a function again only when its arguments change, and
 * after other packages or choices came into force the answers did. One sync; a workbook that refuses
 * keeps what it shows until it calculates by itself.
 * @returns whether Excel did
 * @example await recalculate(context) // true
 */
export async function recalculate(context: Excel.RequestContext): Promise<boolean> {
  context.workbook.application.calculate(Excel.CalculationType.full);
  return (await refusalOf(context.sync())) === undefined;
}
