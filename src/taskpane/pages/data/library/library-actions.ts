import type { PlanPackage } from '../../../../core/catalog/catalog';
import { fromTexts, toTexts } from '../../../../datapackage/keep-package';
import type { PackageFile } from '../../../../datapackage/package-file';
import { readOwnPackage } from '../../../../datapackage/read-own-package';
import { packZip } from '../../../../document/zip/pack-zip';
import { readZip } from '../../../../document/zip/read-zip';
import type { SitePackage } from '../../../../library/site-index';
import { sayLibraryFinding } from '../../../../wording/library-finding';
import { sayDocumentFinding } from '../../../../wording/document-finding';
import { sayPackageRefused } from '../../../../wording/package-refused';
import { readKeptPackages } from '../../../../workbook/setting/packages';
import type { LibraryEntry } from '../../../page/library';
import { askWorkbook, done, failed } from '../../../page/work';
import type { ChosenFile } from '../../../parts/fields';
import { MESSAGES } from '../../../parts/messages';
import { working, type DataHost } from '../data-state';
import { DATA_MESSAGES } from '../data-messages';
import { previewFiles } from '../own-plan';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { entryRemovedText, importedText, LIBRARY_MESSAGES } from './library-messages';

/** What a user can do with the library. */
export interface LibraryActions {
  /** Shows what taking an entry into the workbook would bring in and replace. */
  readonly use: (entry: LibraryEntry) => void;
  /** The same of a package of the site's library. */
  readonly review: (entry: SitePackage) => void;
  /** Puts the workbook's state of a package in the library. */
  readonly update: (name: string) => void;
  readonly remove: (entry: LibraryEntry) => void;
  readonly exportAll: () => void;
  readonly importAll: (file: ChosenFile) => void;
}

/**
 * Ties the actions of the library to one pane.
 * @example bindLibrary(host).exportAll()
 */
export function bindLibrary(host: DataHost): LibraryActions {
  return {
    use: ({ files }) =>
      void working(host, DATA_MESSAGES.reading, () => previewFiles(host, fromTexts(files))),
    review: (entry) =>
      void working(host, DATA_MESSAGES.reading, async () => {
        const loaded = await host.services.site.load(entry);
        return loaded.ok
          ? await previewFiles(host, fromTexts(loaded.value.files))
          : failed(sayLibraryFinding(loaded.finding));
      }),
    update: (name) => void update(host, name),
    remove: (entry) => void remove(host, entry),
    exportAll: () => exportAll(host),
    importAll: (file) => void importAll(host, file),
  };
}

async function update(host: DataHost, name: string): Promise<void> {
  await working(host, DATA_MESSAGES.keeping, async () => {
    const kept = await askWorkbook(host.services, readKeptPackages);
    if (!kept.ok) return failed(sayWorkbookFinding(kept.finding));
    const own = kept.value.find((one) => one.name === name);
    const reading = own === undefined ? undefined : readOwnPackage(fromTexts(own.files));
    if (own === undefined || reading?.ok !== true) return failed(DATA_MESSAGES.keptChanged);
    return (await host.pane.shelve(own, reading.package))
      ? done(importedText(1, []))
      : failed(MESSAGES.unshelved);
  });
}

async function remove(host: DataHost, { name, title }: LibraryEntry): Promise<void> {
  await working(host, DATA_MESSAGES.keeping, async () => {
    await host.services.library.remove(name);
    await host.pane.listLibrary();
    return done(entryRemovedText(title));
  });
}

/** One folder a package, named by its place: names of packages are not names of files. */
function exportAll({ common, services }: DataHost): void {
  const files = (common().library ?? []).flatMap((entry, at) =>
    entry.files.map(({ path, text }) => ({ path: `${String(at + 1)}/${path}`, text })),
  );
  services.review.save(`${LIBRARY_MESSAGES.fileName}.zip`, packZip(files));
}

async function importAll(host: DataHost, file: ChosenFile): Promise<void> {
  await working(host, DATA_MESSAGES.reading, async () => {
    const unpacked = readZip(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!unpacked.ok) return failed(sayDocumentFinding(unpacked.finding));
    const refused: string[] = [];
    let saved = 0;
    for (const [folder, files] of byFolder(unpacked.value)) {
      const reading = readOwnPackage(files);
      if (!reading.ok) refused.push(sayPackageRefused(folder, reading.findings));
      else if (await shelve(host, files, reading.package)) saved += 1;
      else return failed(MESSAGES.unshelved);
    }
    return saved === 0 && refused.length > 0
      ? failed(refused.join('；'))
      : done(importedText(saved, refused));
  });
}

function shelve(host: DataHost, files: readonly PackageFile[], content: PlanPackage) {
  return host.pane.shelve({ name: content.name, files: toTexts(files) }, content);
}

function byFolder(files: readonly PackageFile[]): ReadonlyMap<string, readonly PackageFile[]> {
  const folders = new Map<string, PackageFile[]>();
  for (const { path, bytes } of files) {
    const at = path.indexOf('/');
    const folder = at < 0 ? '' : path.slice(0, at);
    const inside = folders.get(folder) ?? [];
    folders.set(folder, [...inside, { path: path.slice(at + 1), bytes }]);
  }
  return folders;
}
