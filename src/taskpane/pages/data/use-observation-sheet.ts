import type { WorkbookFinding } from '../../../core/finding/workbook-finding';
import { composeTemplate } from '../../../core/observation/compose-template';
import type { ObservationSheetFinding } from '../../../core/observation/observation-sheet-finding';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { sayObservationSheetFinding } from '../../../wording/observation-finding';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { insertObservationSheet } from '../../../workbook/observation/insert-observation-sheet';
import { readObservationSheet } from '../../../workbook/observation/read-observation-sheet';
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
    const sentence = sayFinding(inserted.finding);
    return inserted.finding.kind === 'observation-rows-missing'
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
    if (!read.ok) return failed(sayFinding(read.finding));
    const preview = previewObservations(read.value, NAME, DATA_MESSAGES.sheetTitle);
    return { kind: 'preview', preview };
  });
}

/** The findings that are not the workbook's in general. */
const OF_SHEET = {
  'observation-sheet-missing': true,
  'observation-sheet-foreign': true,
  'observation-rows-missing': true,
  'observation-rows-too-many': true,
} satisfies Record<ObservationSheetFinding['kind'], true>;

const isOfSheet = (
  finding: WorkbookFinding | ObservationSheetFinding,
): finding is ObservationSheetFinding => finding.kind in OF_SHEET;

function sayFinding(finding: WorkbookFinding | ObservationSheetFinding): string {
  return isOfSheet(finding) ? sayObservationSheetFinding(finding) : sayWorkbookFinding(finding);
}
