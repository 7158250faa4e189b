import { fail, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readHostError } from '../../workbook/excel/refusal';
import type { Services } from './services';

/**
 * Runs work in the workbook. Excel also refuses before any work begins (a cell is being edited, the
 * session has ended): that is a finding like the others, so that nothing is ever thrown at a view.
 * @example await askWorkbook(services, (context) => readSelection(context)) // { ok: true, value: … }
 */
export async function askWorkbook<Value>(
  services: Services,
  work: (context: Excel.RequestContext) => Promise<Outcome<Value, WorkbookFinding>>,
): Promise<Outcome<Value, WorkbookFinding>> {
  try {
    return await services.run(work);
  } catch (error) {
    const { code, reason } = readHostError(error);
    return fail({ kind: 'read-rejected', code, reason });
  }
}
