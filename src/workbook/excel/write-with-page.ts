import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { changedOf, putBackTyped, TYPED_SINCE, type Watched } from '../destination/watched';
import { refusalOf, type HostError } from './refusal';

/** A write that may lay a page out as well. */
interface WriteWithPage {
  /** Whether there is a page to lay out. */
  readonly hasPage: boolean;
  /** Queues the question what stands where it writes. */
  readonly watch?: () => readonly Watched[];
  /** Queues everything that is written. */
  readonly write: (withPage: boolean) => void;
  /** Takes back what was written, as far as Excel did before it refused, and says what to tell the user. */
  readonly takeBack: (refused: HostError) => Promise<WorkbookFinding>;
}

/** What was written. */
export interface Paged {
  /** Excel would not lay the page out, so that everything but that was written. */
  readonly pageRefused: boolean;
}

/**
 * Writes in one sync, page and all, so that it is one step to undo. Excel refuses page layouts where no
 * printer is installed, and the rest with them: then what was written is taken back and written again
 * without, for a table is worth having without a page. What somebody typed there meanwhile is put back.
 * @example await writeWithPage(context, { hasPage: true, watch, write, takeBack }) // { ok: true, value: { pageRefused: false } }
 */
export async function writeWithPage(
  context: Excel.RequestContext,
  { hasPage, watch, write, takeBack }: WriteWithPage,
): Promise<Outcome<Paged, WorkbookFinding>> {
  const attempt = async (
    withPage: boolean,
  ): Promise<HostError | Outcome<Paged, WorkbookFinding>> => {
    const met = watch?.() ?? [];
    write(withPage);
    const refused = await refusalOf(context.sync());
    const typed = await changedOf(context, met);
    if (typed.length === 0) return refused ?? succeed({ pageRefused: withPage !== hasPage });
    return fail(await putBackTyped(context, typed, await takeBack(refused ?? TYPED_SINCE)));
  };
  const first = await attempt(hasPage);
  if ('ok' in first) return first;
  const told = await takeBack(first);
  if (!hasPage || !isOfPage(first) || told.kind !== 'write-rejected') return fail(told);
  const again = await attempt(false);
  return 'ok' in again ? again : fail(await takeBack(again));
}

/** What Excel says where it knows no better; what it does know (no permission, a cell being edited) is no page. */
const VAGUE = [
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'NotImplemented',
  'Unknown',
];

/** Excel names what it refused by its class; some versions name nothing. */
function isOfPage({ code, location }: HostError): boolean {
  return location === '' ? VAGUE.includes(code) : /PageLayout/iu.test(location);
}
