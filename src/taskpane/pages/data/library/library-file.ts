import { isRecord } from '../../../../datapackage/descriptor/is-record';
import { hashBytes } from '../../../../datapackage/file/decode-text';
import { toTexts } from '../../../../datapackage/keep-package';
import type { PackageFile, PackageText } from '../../../../datapackage/package-file';
import { fail, succeed, type Outcome } from '../../../../core/finding/outcome';
import type { DocumentFinding } from '../../../../core/finding/document-finding';
import { packZip } from '../../../../document/zip/pack-zip';
import { readZip } from '../../../../document/zip/read-zip';
import type { LibraryEntry, ShelvedDocument } from '../../../page/library';

/** An original with its bytes. */
export interface Original {
  readonly document: ShelvedDocument;
  readonly bytes: Uint8Array;
}

/** Choices of the person, each as the text that the browser keeps. */
export type Settings = Readonly<Record<string, string>>;

/** What a file of a library holds, each part as far as it is whole. */
interface LibraryFile {
  /** By the folder in the file. */
  readonly packages: ReadonlyMap<string, readonly PackageText[]>;
  readonly originals: readonly Original[];
  readonly settings: Settings;
  /** Names of what is damaged; none of it was read. */
  readonly damaged: readonly string[];
}

/** What there is besides packages; files of the first format, without it, hold packages alone. */
const INDEX = 'library.json';
const VERSION = 2;
const ORIGINALS = 'documents';

/**
 * A library as one file: a folder a package, named by its place since names of packages are no names of
 * files; the originals by their hash; and an index of what is no package.
 * @example packLibrary([entry], [], {}).length // 1024
 */
export function packLibrary(
  entries: readonly LibraryEntry[],
  originals: readonly Original[],
  settings: Settings,
): Uint8Array {
  const documents = originals.map(({ document }) => document);
  return packZip([
    { path: INDEX, text: JSON.stringify({ version: VERSION, documents, settings }) },
    ...entries.flatMap((entry, at) =>
      entry.files.map(({ path, text }) => ({ path: `${String(at + 1)}/${path}`, text })),
    ),
    ...originals.map(({ document, bytes }) => ({ path: `${ORIGINALS}/${document.sha256}`, bytes })),
  ]);
}

/**
 * Reads it again, also one of the first format.
 * @param name of the file, for findings
 * @example unpackLibrary(bytes, '规划资料库.zip').value.packages.size // 1
 */
export function unpackLibrary(
  bytes: Uint8Array,
  name: string,
): Outcome<LibraryFile, DocumentFinding> {
  const broken: string[] = [];
  const unpacked = readZip(bytes, name, broken);
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.length === 0 && broken.length > 0) {
    return fail({ kind: 'document-damaged', file: name, format: 'zip' });
  }
  const lacking = broken.map(folderOf).filter((folder) => folder !== '' && folder !== ORIGINALS);
  const damaged = new Set(lacking);
  const folders = byFolder(unpacked.value);
  const files = new Map((folders.get(ORIGINALS) ?? []).map((file) => [file.path, file.bytes]));
  const index = unpacked.value.find(({ path }) => path === INDEX);
  const stated = index === undefined ? undefined : readIndex(index.bytes);
  const isLost = files.size > 0 || broken.includes(INDEX) || index !== undefined;
  if (stated === undefined && isLost) damaged.add(INDEX);
  const originals = (stated?.documents ?? []).flatMap((document) => {
    const bytes = files.get(document.sha256);
    if (bytes !== undefined && hashBytes(bytes) === `sha256:${document.sha256}`) {
      return [{ document: { ...document, size: bytes.length }, bytes }];
    }
    damaged.add(document.name);
    return [];
  });
  const packages = [...folders].flatMap(([folder, inside]) => {
    const own = inside.filter(({ path }) => folder !== '' || path !== INDEX);
    // A package that lacks a file may look whole.
    // One that is alone in the file has lost its folder.
    const isWhole = folder === '' ? lacking.length === 0 : !lacking.includes(folder);
    const isPackage = folder !== ORIGINALS && own.length > 0 && isWhole;
    return isPackage ? [[folder, toTexts(own)] as const] : [];
  });
  return succeed({
    ...{ packages: new Map(packages), originals, settings: stated?.settings ?? {} },
    damaged: [...damaged],
  });
}

function readIndex(
  bytes: Uint8Array,
): { readonly documents: readonly ShelvedDocument[]; readonly settings: Settings } | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isRecord(value) || value['version'] !== VERSION) return undefined;
    const { documents, settings } = value;
    return {
      documents: Array.isArray(documents) ? documents.filter(isDocument) : [],
      settings: isRecord(settings)
        ? Object.fromEntries(
            Object.entries(settings).flatMap(([key, text]) =>
              typeof text === 'string' ? [[key, text]] : [],
            ),
          )
        : {},
    };
  } catch {
    return undefined;
  }
}

function isDocument(value: unknown): value is ShelvedDocument {
  return (
    isRecord(value) &&
    typeof value['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/u.test(value['sha256']) &&
    typeof value['name'] === 'string' &&
    typeof value['savedOn'] === 'string'
  );
}

const folderOf = (path: string) => path.slice(0, Math.max(0, path.indexOf('/')));

function byFolder(files: readonly PackageFile[]): ReadonlyMap<string, readonly PackageFile[]> {
  const folders = new Map<string, PackageFile[]>();
  for (const { path, bytes } of files) {
    const folder = folderOf(path);
    const inside = folders.get(folder) ?? [];
    const own = { path: folder === '' ? path : path.slice(folder.length + 1), bytes };
    folders.set(folder, [...inside, own]);
  }
  return folders;
}
