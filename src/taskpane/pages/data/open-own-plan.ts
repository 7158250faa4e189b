import type { Catalog } from '../../../core/catalog/catalog';
import { composePlanTemplate } from '../../../core/template/plan-template';
import { openPackage, openTemplate, type Opening } from '../../../datapackage/open-package';
import type { PackageFile } from '../../../datapackage/package-file';
import { shippedPackage } from '../../../datapackage/shipped';
import { readTemplate } from '../../../datapackage/template/read-template';
import { readZip } from '../../../document/zip/read-zip';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayTemplateSheetFinding } from '../../../wording/template-finding';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import type { WorkbookFinding } from '../../../core/finding/workbook-finding';
import type { TemplateSheetFinding } from '../../../core/template/template-sheet-finding';
import { insertTemplateSheet } from '../../../workbook/template/insert-template-sheet';
import { readTemplateSheet } from '../../../workbook/template/read-template-sheet';
import { DATA_MESSAGES, templateInsertedText } from './data-messages';
import { previewPackage } from './preview-package';
import type { Store } from '../../pane/store';
import type { ChosenFile } from '../../parts/chosen-file';
import { bytesOf } from './import-files';
import type { Services } from '../../common/services';
import { readyCatalog } from './use-observation-sheet';
import { askSheet, failed, working } from './work';

/**
 * Checks a bureau's package (its files, a zip of them, or a single filled-in template) and shows what
 * it would bring in; nothing changes yet.
 * @example await checkPackage(services, store, files); store.read().data.step.kind // 'preview'
 */
export async function checkPackage(
  services: Services,
  store: Store,
  chosen: readonly ChosenFile[],
): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, DATA_MESSAGES.reading, async () => {
    const files: PackageFile[] = [];
    for (const file of chosen) {
      const bytes = await bytesOf(file);
      if (!/\.zip$/iu.test(file.name)) {
        files.push({ path: file.name, bytes });
        continue;
      }
      const unpacked = readZip(bytes, file.name);
      if (!unpacked.ok) {
        failed(store, sayDocumentFinding(unpacked.finding));
        return;
      }
      files.push(...unpacked.value);
    }
    const preview = previewPackage(openPackage(files, openingOf(services, catalog)));
    store.send({ kind: 'data-step', step: { kind: 'preview', preview } });
  });
}

/**
 * Inserts the sheet in which a bureau fills in its own plan, for the region in view; asks before it
 * adds another one beside a sheet that is there.
 * @example await insertTemplate(services, store); store.read().data.step.kind // 'done'
 */
export async function insertTemplate(
  services: Services,
  store: Store,
  another = false,
): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, DATA_MESSAGES.inserting, async () => {
    const region = catalog.regions.get(store.read().regionId ?? '');
    const template = composePlanTemplate({
      region: region?.name ?? '',
      code: region?.code ?? '',
      period: undefined,
    });
    const inserted = await askSheet(services, (context) =>
      insertTemplateSheet(context, { template, another }),
    );
    if (inserted.ok) {
      const sentence = templateInsertedText(inserted.value);
      store.send({ kind: 'data-step', step: { kind: 'done', sentence } });
    } else if (inserted.finding.kind === 'template-sheet-there') {
      const sentence = sayTemplateSheetFinding(inserted.finding);
      store.send({ kind: 'data-step', step: { kind: 'template-there', sentence } });
    } else failed(store, saySheetFinding(inserted.finding));
  });
}

/**
 * Reads the filled-in sheet and shows what it would bring in; nothing changes yet.
 * @example await readTemplateBack(services, store); store.read().data.step.kind // 'preview'
 */
export async function readTemplateBack(services: Services, store: Store): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, DATA_MESSAGES.reading, async () => {
    const sheet = await askSheet(services, readTemplateSheet);
    if (!sheet.ok) {
      failed(store, saySheetFinding(sheet.finding));
      return;
    }
    const opened = openTemplate(readTemplate(sheet.value, catalog), openingOf(services, catalog));
    store.send({ kind: 'data-step', step: { kind: 'preview', preview: previewPackage(opened) } });
  });
}

function openingOf(services: Services, catalog: Catalog): Opening {
  return { catalog, beside: [shippedPackage()], now: services.now() };
}

function saySheetFinding(finding: WorkbookFinding | TemplateSheetFinding): string {
  return finding.kind === 'template-sheet-missing' || finding.kind === 'template-sheet-there'
    ? sayTemplateSheetFinding(finding)
    : sayWorkbookFinding(finding);
}
