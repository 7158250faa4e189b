import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { refusalOf, type HostError } from './refusal';

/** A write that may lay a page out as well. */
interface WriteWithPage {
  /** Whether there is a page to lay out. */
  readonly hasPage: boolean;
  /** Queues everything that is written. */
  readonly write: (withPage: boolean) => void;
  /** Takes back what Excel did before it refused, and says what to tell the user. */
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
 * without, for a table is worth having without a page.
 * @example await writeWithPage(context, { hasPage: true, write, takeBack }) // { ok: true, value: { pageRefused: false } }
 */
export async function writeWithPage(
  context: Excel.RequestContext,
  { hasPage, write, takeBack }: WriteWithPage,
): Promise<Outcome<Paged, WorkbookFinding>> {
  write(hasPage);
  const refused = await refusalOf(context.sync());
  if (refused === undefined) return succeed({ pageRefused: false });
  const told = await takeBack(refused);
  if (!hasPage || !isOfPage(refused) || told.kind !== 'write-rejected') return fail(told);
  write(false);
  const again = await refusalOf(context.sync());
  return again === undefined ? succeed({ pageRefused: true }) : fail(await takeBack(again));
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
