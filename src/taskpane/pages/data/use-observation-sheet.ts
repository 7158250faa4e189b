import { composeTemplate } from '../../../core/observation/compose-template';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { sayFormSheetFinding } from '../../../wording/form-finding';
import { insertObservationSheet, readObservationSheet } from '../../../workbook/form/actuals-sheet';
import { DATA_MESSAGES, sheetInsertedText } from './data-messages';
import { previewObservations } from './preview-observations';
import { readyCatalog } from '../../common/page';
import { askWorkbook, done, failed } from '../../common/work';
import { working, type DataHost } from './data-state';

/** One sheet of actual values in a workbook: what it says replaces what it said before. */
const NAME = 'actuals-sheet';

/**
 * Inserts the sheet of actual values for the plan in view. Where it is there already and lacks rows,
 * asks first.
 * @example await insertSheet(host); host.read().step.kind // 'done'
 */
export async function insertSheet(host: DataHost, addMissing = false): Promise<void> {
  const { planId } = host.common();
  const catalog = readyCatalog(host.common());
  const plan = catalog?.plans.get(planId ?? '');
  if (catalog === undefined || plan === undefined) return;
  await working(host, DATA_MESSAGES.inserting, async () => {
    const template = composeTemplate(catalog, plan);
    if (!template.ok) return failed(sayLookupFinding(template.finding));
    const request = { template: template.value, addMissing };
    const inserted = await askWorkbook(host.services, (context) =>
      insertObservationSheet(context, request),
    );
    if (inserted.ok) return done(sheetInsertedText(inserted.value));
    const sentence = sayFormSheetFinding(inserted.finding);
    return inserted.finding.kind === 'form-rows-missing'
      ? { kind: 'rows-missing', sentence }
      : failed(sentence);
  });
}

/**
 * Reads the sheet back and shows what it would bring in; nothing changes yet.
 * @example await readSheet(host); host.read().step.kind // 'preview'
 */
export async function readSheet(host: DataHost): Promise<void> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return;
  await working(host, DATA_MESSAGES.reading, async () => {
    const read = await askWorkbook(host.services, (context) =>
      readObservationSheet(context, catalog),
    );
    if (!read.ok) return failed(sayFormSheetFinding(read.finding));
    const preview = previewObservations(read.value, NAME, DATA_MESSAGES.sheetTitle);
    return { kind: 'preview', preview };
  });
}
