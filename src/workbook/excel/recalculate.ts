import { refusalOf } from './refusal';

/**
 * Has every formula calculated anew: Excel calls a function again only when its arguments change, and
 * after other packages or choices came into force the answers did. One sync; a workbook that refuses
 * keeps what it shows until it calculates by itself.
 * @example await recalculate(context)
 */
export async function recalculate(context: Excel.RequestContext): Promise<void> {
  context.workbook.application.calculate(Excel.CalculationType.full);
  await refusalOf(context.sync());
}
