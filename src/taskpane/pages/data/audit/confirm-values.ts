import { confirmReading } from '../../../../core/observation/observation-reading';
import { keepConfirmed } from '../../../../workbook/setting/setting';
import { readyCatalog } from '../../../page/page';
import { askWorkbook } from '../../../page/work';
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

/** Without a workbook there is nothing to forget it. */
async function keepWithWorkbook(host: DataHost, keys: readonly string[]): Promise<boolean> {
  if (!host.common().connected) return true;
  return (await askWorkbook(host.services, (context) => keepConfirmed(context, keys))).ok;
}
