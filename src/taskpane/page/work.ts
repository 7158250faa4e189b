import { fail, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { sayUnexpected } from '../../wording/unexpected';
import { readHostError } from '../../workbook/excel/refusal';
import type { Step } from '../parts/notice';
import type { Services } from './services';

/**
 * Runs work in the workbook. Excel also refuses before any work begins (a cell is being edited, the
 * session has ended): that is a finding like the others, so that nothing is ever thrown at a view.
 * @example await askWorkbook(services, (context) => readSelection(context)) // { ok: true, value: … }
 */
export async function askWorkbook<Value, Finding>(
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

/** Work under way, and work that came to nothing. */
type Told = Extract<Step, { readonly kind: 'working' | 'failed' }>;

/**
 * Tells that work has begun and what it came to, and sees to it that it ends in words whatever
 * happens. Does nothing while other work of the kind is under way; work that ends without a step
 * leaves what was told last.
 * @example await stepThrough(() => read().step, tell, '正在读取…', async () => ({ kind: 'done', sentence }))
 */
export async function stepThrough<Own extends { readonly kind: string }>(
  now: () => Own | Told,
  tell: (step: Own | Told) => void,
  text: string,
  work: () => Promise<Own | Told | undefined>,
): Promise<void> {
  if (now().kind === 'working') return;
  tell({ kind: 'working', text });
  try {
    const step = await work();
    if (step !== undefined) tell(step);
  } catch (error) {
    tell(failed(sayUnexpected(error)));
  }
}

/** A step that ends work with the reason why it did not succeed. */
export const failed = (reason: string) => ({ kind: 'failed', reason }) as const;

/** A step that ends work with what it came to. */
export const done = (sentence: string) => ({ kind: 'done', sentence }) as const;

/**
 * Makes work that may be asked for at any rate run one at a time: asked again while it runs, it runs
 * once more afterwards, however often it was asked. So the last run always began after the last
 * question, and a user dragging over the sheet does not queue up a hundred reads.
 * @example const survey = coalesce(read); void survey(); void survey(); await survey(); // reads twice
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const runAll = async () => {
    do {
      again = false;
      await work();
    } while (again);
  };
  return () => {
    if (running !== undefined) again = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  };
}
