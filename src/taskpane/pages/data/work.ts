import { fail, type Outcome } from '../../../core/finding/outcome';
import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import type { WorkbookFinding } from '../../../core/finding/workbook-finding';
import { readHostError } from '../../../workbook/excel/refusal';
import type { Store } from '../../pane/store';
import type { Services } from '../../common/services';

/**
 * Runs work in the workbook whose findings are not only Excel's; Excel's refusal before any work
 * begins is a finding like the others.
 * @example await askSheet(services, (context) => readObservationSheet(context, catalog))
 */
export async function askSheet<Value, Finding>(
  services: Services,
  work: (context: Excel.RequestContext) => Promise<Outcome<Value, Finding>>,
): Promise<Outcome<Value, Finding | WorkbookFinding>> {
  try {
    return await services.run(work);
  } catch (error) {
    const { code, reason } = readHostError(error);
    return fail({ kind: 'read-rejected', code, reason });
  }
}

/**
 * Shows that work has begun and sees to it that it ends in words, whatever happens: nothing is ever
 * thrown at a view. Does nothing while other work is under way.
 * @example await working(store, '正在读取…', async () => { … })
 */
export async function working(
  store: Store,
  text: string,
  work: () => Promise<void>,
): Promise<void> {
  if (store.read().data.step.kind === 'working') return;
  store.send({ kind: 'data-step', step: { kind: 'working', text } });
  try {
    await work();
  } catch (error) {
    failed(store, sayUnexpected(error));
  }
}

/** Ends work with the reason why it did not succeed. */
export function failed(store: Store, reason: string): void {
  store.send({ kind: 'data-step', step: { kind: 'failed', reason } });
}

/** The same for a finding of the workbook. */
export function refused(store: Store, finding: WorkbookFinding): void {
  failed(store, sayWorkbookFinding(finding));
}
