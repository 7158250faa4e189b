import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf } from '../excel/refusal';
import { SIGN } from './highlight-kind';

/**
 * Our own conditional formats in the whole workbook, found by the sign in their formulas; nobody
 * else's is touched, whatever it looks like. At most three syncs, however many sheets and formats there
 * are.
 * @example await findHighlights(context) // { ok: true, value: [format, format, …] }
 */
export async function findHighlights(
  context: Excel.RequestContext,
): Promise<Outcome<readonly Excel.ConditionalFormat[], WorkbookFinding>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });
  const collections = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/type');
    return formats;
  });
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });
  const custom = collections
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const rules = custom.map((format) => {
    const { rule } = format.custom;
    rule.load('formula');
    return { format, rule };
  });
  const third = await refusalOf(context.sync());
  if (third !== undefined) return fail({ kind: 'read-rejected', ...third });
  return succeed(rules.flatMap(({ format, rule }) => (isOurs(rule.formula) ? [format] : [])));
}

/** Excel may write a formula back with blanks of its own, or another case. */
function isOurs(formula: string): boolean {
  const plain = (text: string) => text.replace(/\s/gu, '').toLowerCase();
  return plain(formula).includes(plain(SIGN));
}
