import { sayPage } from '../../../wording/workbook-finding';
import { sentCatalog } from '../../../core/catalog/build-catalog';
import type { Catalog } from '../../../core/catalog/catalog';
import { composePlanTemplate } from '../../../core/form/plan-template';
import { toTexts } from '../../../datapackage/keep-package';
import { openTemplate, type OpenedPackage, type Opening } from '../../../datapackage/open-package';
import type { PackageFile } from '../../../datapackage/package-file';
import { shippedPackage } from '../../../datapackage/shipped';
import { readTemplate } from '../../../datapackage/form/read-template';
import { cutShortBy } from '../../../review/about/known-plan';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayCutShort } from '../../../wording/review-account';
import { sayFormSheetFinding } from '../../../wording/form-finding';
import { sayOpenedFinding } from '../../../wording/opened-package';
import { insertTemplateSheet, readTemplateSheet } from '../../../workbook/form/template-sheet';
import { previewPlacement } from '../../page/placement';
import { readyCatalog } from '../../page/page';
import { askWorkbook, done, failed } from '../../page/work';
import { regionInView } from '../../parts/offer-regions';
import type { ChosenFile } from '../../parts/fields';
import { DATA_MESSAGES, packageFacts, templateInsertedText } from './data-messages';
import { readBeside } from './read-beside';
import { working, type DataHost, type DataStep, type Preview } from './data-state';

/**
 * Checks a bureau's package (its files, a zip of them, or a single filled-in template) and shows what
 * it would bring in; nothing changes yet.
 * @example await checkPackage(host, files); host.read().step.kind // 'preview'
 */
export async function checkPackage(host: DataHost, chosen: readonly ChosenFile[]): Promise<void> {
  await working(host, DATA_MESSAGES.reading, async () => {
    const files = await Promise.all(
      chosen.map(async (file): Promise<PackageFile> => {
        return { path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      }),
    );
    return previewFiles(host, files);
  });
}

/**
 * What a package's files would bring in and replace, read beside the pane; nothing changes yet. Undefined
 * where the user turned to something else meanwhile.
 * @example (await previewFiles(host, files))?.kind // 'preview'
 */
export async function previewFiles(
  host: DataHost,
  files: readonly PackageFile[],
): Promise<DataStep | undefined> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return undefined;
  const opening = { ...openingOf(host, catalog), catalog: sentCatalog(catalog) };
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const name = files.length === 1 ? (files[0]?.path ?? '') : DATA_MESSAGES.own;
  const opened = await readBeside(host, 'package', { files, opening }, { name, size });
  if (opened === undefined) return undefined;
  if (!opened.ok) return failed(sayDocumentFinding(opened.finding));
  return { kind: 'preview', preview: await previewPackage(host, opened.value) };
}

/**
 * Inserts the sheet in which a bureau fills in its own plan, for the region in view; asks before it
 * adds another one beside a sheet that is there.
 * @example await insertTemplate(host); host.read().step.kind // 'done'
 */
export async function insertTemplate(host: DataHost, another = false): Promise<void> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return;
  await working(host, DATA_MESSAGES.inserting, async () => {
    const region = regionInView(host.common(), catalog);
    const template = composePlanTemplate({
      region: region?.name ?? '',
      code: region?.code ?? '',
      period: undefined,
    });
    const inserted = await askWorkbook(host.services, (context) =>
      insertTemplateSheet(context, { template, another }),
    );
    if (inserted.ok)
      return done(templateInsertedText(inserted.value.sheet) + sayPage(inserted.value.pageRefused));
    const sentence = sayFormSheetFinding(inserted.finding);
    return inserted.finding.kind === 'form-sheet-there'
      ? { kind: 'template-there', sentence }
      : failed(sentence);
  });
}

/**
 * Reads the filled-in sheet and shows what it would bring in; nothing changes yet.
 * @example await readTemplateBack(host); host.read().step.kind // 'preview'
 */
export async function readTemplateBack(host: DataHost): Promise<void> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return;
  await working(host, DATA_MESSAGES.reading, async () => {
    const sheet = await askWorkbook(host.services, readTemplateSheet);
    if (!sheet.ok) return failed(sayFormSheetFinding(sheet.finding));
    const opened = openTemplate(readTemplate(sheet.value, catalog), openingOf(host, catalog));
    return { kind: 'preview', preview: await previewPackage(host, opened) };
  });
}

function openingOf({ services }: DataHost, catalog: Catalog): Opening {
  return { catalog, beside: [shippedPackage()], now: services.now() };
}

/**
 * A bureau's package, opened, as the user is shown it before anything changes: also what it does to
 * those that are kept already.
 * @example (await previewPackage(host, openPackage(files, opening))).offer?.kind // 'package'
 */
async function previewPackage(
  host: DataHost,
  { content, files, findings }: OpenedPackage,
): Promise<Preview> {
  const said = findings
    // Where it is put says it too, with what differs.
    .filter(({ finding }) => finding.kind !== 'plan-replaced')
    .map((found) => ({ tone: found.severity, sentence: sayOpenedFinding(found) }));
  if (content === undefined) {
    return { title: DATA_MESSAGES.own, facts: [], remarks: said, changes: [], offer: undefined };
  }
  const { title, name } = content;
  const catalog = readyCatalog(host.common());
  const short = catalog === undefined ? undefined : cutShortBy(content, catalog);
  if (short !== undefined) {
    const remark = { tone: 'error', sentence: sayCutShort(short) } as const;
    return {
      title,
      facts: packageFacts(content),
      remarks: [remark],
      changes: [],
      offer: undefined,
    };
  }
  const kept = { name, files: toTexts(files) };
  const added = { ...kept, content };
  const { placed, remarks: placement } = await previewPlacement(host, added);
  const remarks = [...placement, ...said];
  return {
    ...{ title, facts: packageFacts(content), remarks, changes: [] },
    offer: {
      ...{ kind: 'package', kept, content },
      placed: JSON.stringify(placed),
      replaces: placed.some(({ kind }) => kind === 'plan-taken-over'),
    },
  };
}
