import type { Catalog } from '../../../core/catalog/catalog';
import { composeTemplate } from '../../../core/observation/compose-template';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { sayFormSheetFinding } from '../../../wording/form-finding';
import { insertObservationSheet, readObservationSheet } from '../../../workbook/form/actuals-sheet';
import { DATA_MESSAGES, sheetInsertedText } from './data-messages';
import { previewObservations } from './preview-observations';
import type { Store } from '../../pane/store';
import type { Services } from '../../common/services';
import { askSheet, failed, working } from './work';

/** One sheet of actual values in a workbook: what it says replaces what it said before. */
const NAME = 'actuals-sheet';

/**
 * Inserts the sheet of actual values for the plan in view. Where it is there already and lacks rows,
 * asks first.
 * @example await insertSheet(services, store); store.read().data.step.kind // 'done'
 */
export async function insertSheet(
  services: Services,
  store: Store,
  addMissing = false,
): Promise<void> {
  const { planId } = store.read();
  const catalog = readyCatalog(store);
  const plan = catalog?.plans.get(planId ?? '');
  if (catalog === undefined || plan === undefined) return;
  await working(store, DATA_MESSAGES.inserting, async () => {
    const template = composeTemplate(catalog, plan);
    if (!template.ok) {
      failed(store, sayLookupFinding(template.finding));
      return;
    }
    const request = { template: template.value, addMissing };
    const inserted = await askSheet(services, (context) =>
      insertObservationSheet(context, request),
    );
    if (inserted.ok) {
      const sentence = sheetInsertedText(inserted.value);
      store.send({ kind: 'data-step', step: { kind: 'done', sentence } });
      return;
    }
    const sentence = sayFormSheetFinding(inserted.finding);
    const isQuestion = inserted.finding.kind === 'form-rows-missing';
    store.send({
      kind: 'data-step',
      step: isQuestion ? { kind: 'rows-missing', sentence } : { kind: 'failed', reason: sentence },
    });
  });
}

/**
 * Reads the sheet back and shows what it would bring in; nothing changes yet.
 * @example await readSheet(services, store); store.read().data.step.kind // 'preview'
 */
export async function readSheet(services: Services, store: Store): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, DATA_MESSAGES.reading, async () => {
    const read = await askSheet(services, (context) => readObservationSheet(context, catalog));
    if (!read.ok) {
      failed(store, sayFormSheetFinding(read.finding));
      return;
    }
    const preview = previewObservations(read.value, NAME, DATA_MESSAGES.sheetTitle);
    store.send({ kind: 'data-step', step: { kind: 'preview', preview } });
  });
}

/** The packages in force, undefined while they are not read. */
export function readyCatalog(store: Store): Catalog | undefined {
  const { catalog } = store.read();
  return catalog.kind === 'ready' ? catalog.catalog : undefined;
}
