import { confirmReading } from '../../../../core/observation/observation-reading';
import { keepConfirmed, readConfirmed } from '../../../../workbook/setting/setting';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { readyCatalog } from '../../../page/page';
import { askWorkbook, coalesce } from '../../../page/work';
import { previewOrigin } from '../actuals/preview-origin';
import type { DataHost } from '../data-state';
import { AUDIT_MESSAGES } from './audit-messages';

/**
 * Takes the user's word that values of the preview are right: they count with the rest, and the
 * workbook remembers it, so that the same value is not asked about again. Does nothing where the user
 * has turned to something else meanwhile.
 * @param keys see `confirmationKey`
 * @example await confirmValues(host, ['350104/gdp|2023|12610亿元'])
 */
export async function confirmValues(host: DataHost, keys: readonly string[]): Promise<void> {
  const { step } = host.read();
  const catalog = readyCatalog(host.common());
  if (catalog === undefined || step.kind !== 'preview') return;
  const { preview } = step;
  if (preview.unusual === undefined) return;
  const { reading, facts, confirmed: before, before: remarks } = preview.unusual;
  const confirmed = new Set([...before, ...keys]);
  const isKept = await keepWithWorkbook(host, keys);
  const forgotten = { tone: 'warning', sentence: AUDIT_MESSAGES.notKept } as const;
  const next = await previewOrigin(
    host,
    catalog,
    confirmReading(catalog, reading, confirmed),
    facts,
    {
      confirmed,
      before: isKept || remarks.includes(forgotten) ? remarks : [...remarks, forgotten],
    },
  );
  if (host.read().step !== step) return;
  // What was decided about other values stays decided.
  const decided = new Map(preview.changes.map(({ key, decision }) => [key, decision]));
  const changes = next.changes.map((change) => ({
    ...change,
    decision: decided.get(change.key) ?? change.decision,
  }));
  const { columns, tables } = preview;
  const read = {
    ...(columns === undefined ? {} : { columns }),
    ...(tables === undefined ? {} : { tables }),
  };
  host.send({ kind: 'step', step: { kind: 'preview', preview: { ...next, changes, ...read } } });
}

/**
 * Takes the user's word that values of the sheets of actual values are right: the workbook remembers it
 * and the sheets are read again, so that they count at once. Where it cannot be remembered they do not
 * count, and the pane says so.
 * @example bindSheetConfirmation(host)(['350104/gdp|2023|12610亿元'])
 */
export function bindSheetConfirmation(host: DataHost): (keys: readonly string[]) => void {
  const waiting = new Set<string>();
  // One at a time: of two that are kept at once, the later would write over the earlier.
  const keep = coalesce(async () => {
    const keys = [...waiting];
    waiting.clear();
    const kept = await askWorkbook(host.services, (context) =>
      keepConfirmed(context, { added: keys, dropped: [] }),
    );
    if (kept.ok) await Promise.all([host.pane.readActuals(), tellConfirmed(host)]);
    else host.pane.tellProblem(`${AUDIT_MESSAGES.notConfirmed}${sayWorkbookFinding(kept.finding)}`);
  });
  return (keys) => {
    for (const key of keys) waiting.add(key);
    void keep();
  };
}

/** Without a workbook there is nothing to forget it. */
async function keepWithWorkbook(host: DataHost, keys: readonly string[]): Promise<boolean> {
  if (!host.common().connected) return true;
  const kept = await askWorkbook(host.services, (context) =>
    keepConfirmed(context, { added: keys, dropped: [] }),
  );
  if (kept.ok) await tellConfirmed(host);
  return kept.ok;
}

/**
 * Takes the user's word back: the value is asked about again wherever it is read from now on, at once
 * where it stands in a sheet of actual values. What was accepted of a file stays.
 * @example await withdraw(host, '350104/gdp|2023|12610亿元')
 */
export async function withdraw(host: DataHost, key: string): Promise<void> {
  const kept = await askWorkbook(host.services, (context) =>
    keepConfirmed(context, { added: [], dropped: [key] }),
  );
  if (kept.ok) await Promise.all([host.pane.readActuals(), tellConfirmed(host)]);
  else host.pane.tellProblem(`${AUDIT_MESSAGES.notWithdrawn}${sayWorkbookFinding(kept.finding)}`);
}

/**
 * Lists what the workbook remembers as confirmed.
 * @example await tellConfirmed(host); host.read().confirmed // ['350104/gdp|2023|12610亿元']
 */
export async function tellConfirmed({ services, send }: DataHost): Promise<void> {
  const kept = await askWorkbook(services, readConfirmed);
  if (kept.ok) send({ kind: 'confirmed', keys: kept.value });
}
