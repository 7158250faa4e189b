import type { Catalog, PlanPackage } from '../../../../core/catalog/catalog';
import type { PrintedFigure } from '../../../../core/figure/printed-figure';
import { fail, succeed, type Outcome } from '../../../../core/finding/outcome';
import type { ObservationOrigin } from '../../../../core/observation/origin';
import {
  isKeptObservations,
  keepObservations,
  readKeptObservations,
} from '../../../../datapackage/form/keep-observations';
import { fromTexts } from '../../../../datapackage/keep-package';
import { digestOf } from '../../../../datapackage/package-file';
import type { PackageText } from '../../../../datapackage/package-file';
import { readOwnPackage } from '../../../../datapackage/read-own-package';
import type { SitePackage } from '../../../../library/site-index';
import { sayLibraryFinding } from '../../../../wording/library-finding';
import { sayDocumentFinding } from '../../../../wording/document-finding';
import { sayPackageRefused } from '../../../../wording/package-refused';
import { readKeptPackages } from '../../../../workbook/setting/packages';
import type { LibraryEntry, ShelvedDocument } from '../../../page/library';
import { readyCatalog } from '../../../page/page';
import { askWorkbook, done, failed } from '../../../page/work';
import type { ChosenFile } from '../../../parts/fields';
import { MESSAGES } from '../../../parts/messages';
import { working, type DataHost } from '../data-state';
import { DATA_MESSAGES } from '../data-messages';
import { previewShelved } from '../actuals/preview-origin';
import { previewFiles } from '../own-plan';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { packLibrary, unpackLibrary, type Original } from './library-file';
import {
  damagedText,
  entryRemovedText,
  exportedText,
  importedText,
  LIBRARY_MESSAGES,
  originalRefusedText,
  sheetsKeptText,
  sheetsTitle,
} from './library-messages';
import { settingsOf, takeSettings } from './settings';

/** What a user can do with the library. */
export interface LibraryActions {
  /** Shows what taking an entry into the workbook would bring in and replace. */
  readonly use: (entry: LibraryEntry) => void;
  /** The same of a package of the site's library. */
  readonly review: (entry: SitePackage) => void;
  /** Puts the workbook's state of a package in the library. */
  readonly update: (name: string) => void;
  readonly remove: (item: LibraryEntry | ShelvedDocument) => void;
  /** Puts in the library what is filled in in the sheets of actual values. */
  readonly keepSheets: () => void;
  readonly exportAll: () => void;
  readonly importAll: (file: ChosenFile) => void;
}

/**
 * Ties the actions of the library to one pane.
 * @example bindLibrary(host).exportAll()
 */
export function bindLibrary(host: DataHost): LibraryActions {
  return {
    use: ({ files }) => void working(host, DATA_MESSAGES.reading, () => previewEntry(host, files)),
    review: (entry) =>
      void working(host, DATA_MESSAGES.reading, async () => {
        const loaded = await host.services.site.load(entry);
        return loaded.ok
          ? await previewFiles(host, fromTexts(loaded.value.files))
          : failed(sayLibraryFinding(loaded.finding));
      }),
    update: (name) => void update(host, name),
    remove: (item) => void remove(host, item),
    keepSheets: () => void keepSheets(host),
    exportAll: () => void exportAll(host),
    importAll: (file) => void importAll(host, file),
  };
}

async function update(host: DataHost, name: string): Promise<void> {
  await working(host, DATA_MESSAGES.keeping, async () => {
    const kept = await askWorkbook(host.services, readKeptPackages);
    if (!kept.ok) return failed(sayWorkbookFinding(kept.finding));
    const own = kept.value.find((one) => one.name === name);
    const reading = own === undefined ? undefined : readEntry(own.files);
    if (own === undefined || reading?.ok !== true) return failed(DATA_MESSAGES.keptChanged);
    return (await host.pane.shelve(own, reading.value))
      ? done(LIBRARY_MESSAGES.updated)
      : failed(MESSAGES.unshelved);
  });
}

/** What the library holds of one name: a package, or actual values. */
function readEntry(
  files: readonly PackageText[],
): Outcome<PlanPackage, Parameters<typeof sayPackageRefused>[1]> {
  const origin = isKeptObservations(files) ? readKeptObservations(files) : undefined;
  if (origin !== undefined) return succeed(origin);
  const reading = readOwnPackage(fromTexts(files));
  return reading.ok ? succeed(reading.package) : fail(reading.findings);
}

async function previewEntry(host: DataHost, files: readonly PackageText[]) {
  const catalog = readyCatalog(host.common());
  const origin = isKeptObservations(files) ? readKeptObservations(files) : undefined;
  if (origin === undefined) return previewFiles(host, fromTexts(files));
  if (catalog === undefined) return undefined;
  const preview = await previewShelved(host, catalog, origin);
  return { kind: 'preview' as const, preview };
}

/** Puts what the sheets of actual values hold in the library, for every other workbook to take. */
async function keepSheets(host: DataHost): Promise<void> {
  await working(host, DATA_MESSAGES.keeping, async () => {
    await host.pane.readActuals();
    const catalog = readyCatalog(host.common());
    const packages = host.common().actuals.reading?.packages ?? [];
    const figures = packages.flatMap((each) => each.figures);
    if (catalog === undefined || figures.length === 0) return failed(LIBRARY_MESSAGES.noSheets);
    const regions = new Set(figures.map((each) => regionOf(catalog, each)));
    const years = figures.map(({ lastYear }) => lastYear);
    const of = sheetsTitle([...regions].sort(), Math.min(...years), Math.max(...years));
    const origin: ObservationOrigin = {
      ...{ name: of, title: of, version: '', created: host.services.now().slice(0, 10), figures },
      ...{ regions: [], plans: [], indicators: [], aliases: [], planIndicators: [], aside: [] },
      sources: packages.flatMap((each) => each.sources),
    };
    return (await host.pane.shelve({ name: of, files: keepObservations(origin) }, origin))
      ? done(sheetsKeptText(of, figures.length))
      : failed(MESSAGES.unshelved);
  });
}

function regionOf({ plans, regions }: Catalog, { regionId, planId }: PrintedFigure): string {
  const id = regionId ?? plans.get(planId ?? '')?.regionId ?? '';
  return regions.get(id)?.name ?? id;
}

async function remove(host: DataHost, item: LibraryEntry | ShelvedDocument): Promise<void> {
  await working(host, DATA_MESSAGES.keeping, async () => {
    const { library } = host.services;
    const isDocument = 'sha256' in item;
    await (isDocument ? library.documents.remove(item) : library.remove(item.name));
    await host.pane.listLibrary();
    return done(entryRemovedText(isDocument ? item.name : item.title));
  });
}

async function exportAll(host: DataHost): Promise<void> {
  await working(host, DATA_MESSAGES.reading, async () => {
    const { common, services, pane } = host;
    // Another window may have put something in meanwhile.
    await pane.listLibrary();
    const { library = [], documents } = common();
    const originals: Original[] = [];
    const unread: string[] = [];
    for (const document of documents) {
      const bytes = await services.library.documents.read(document).catch(() => undefined);
      if (bytes === undefined) unread.push(document.name);
      else originals.push({ document, bytes });
    }
    const file = packLibrary(library, originals, settingsOf(services));
    services.review.save(`${LIBRARY_MESSAGES.fileName}.zip`, file);
    return done(exportedText(library.length, originals.length, unread));
  });
}

async function importAll(host: DataHost, file: ChosenFile): Promise<void> {
  await working(host, DATA_MESSAGES.reading, async () => {
    const unpacked = unpackLibrary(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!unpacked.ok) return failed(sayDocumentFinding(unpacked.finding));
    const { packages, originals, settings, damaged } = unpacked.value;
    const refused = damaged.map(damagedText);
    const others: LibraryEntry[] = [];
    const count = { saved: 0, same: 0 };
    for (const [folder, files] of packages) {
      const reading = readEntry(files);
      if (!reading.ok) {
        refused.push(sayPackageRefused(folder, reading.finding));
        continue;
      }
      const { name } = reading.value;
      const own = host.common().library?.find((each) => each.name === name);
      // The file may be the older one: what is here is never replaced unasked.
      if (own?.digest === digestOf({ files })) count.same += 1;
      else if (own !== undefined) others.push(own);
      else if (await host.pane.shelve({ name, files }, reading.value)) count.saved += 1;
      else return failed(MESSAGES.unshelved);
    }
    const shelved = { kept: 0, same: 0 };
    for (const { document, bytes } of originals) {
      const shelving = await host.pane.shelveDocument(document, bytes);
      if (shelving.kind === 'kept' || shelving.kind === 'same') shelved[shelving.kind] += 1;
      else refused.push(originalRefusedText(document.name, shelving));
    }
    const taken = takeSettings(host.services, settings);
    if (taken.taken.includes('tables')) host.pane.readTables();
    const said = importedText({ ...count, others, refused, originals: shelved, settings: taken });
    const { saved, same } = count;
    const isNothing = saved + same + shelved.kept + shelved.same + taken.taken.length === 0;
    return isNothing ? failed(said) : done(said);
  });
}
