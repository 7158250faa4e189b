import { isRecord } from './descriptor/is-record';
import { hashBytes } from './file/decode-text';

/** One file of a data package: its path inside the package, `/`-separated, and its bytes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The same file as text, which is how a workbook keeps it. */
export interface PackageText {
  readonly path: string;
  readonly text: string;
}

/** The file every package begins with. */
export const DESCRIPTOR_PATH = 'datapackage.json';

/**
 * What tells one state of a package from another: its files, in whatever order they are kept. What
 * sealing writes of the tables is left out: a later version of the add-in seals otherwise.
 * @example digestOf({ files }) === digestOf({ files: [...files].reverse() }) // true
 */
export function digestOf({ files }: { readonly files: readonly PackageText[] }): string {
  const texts = files
    .map(({ path, text }) => `${path}\n${path === DESCRIPTOR_PATH ? withoutSeal(text) : text}`)
    .sort();
  return hashBytes(new TextEncoder().encode(texts.join('\0')));
}

function withoutSeal(descriptor: string): string {
  try {
    const stated: unknown = JSON.parse(descriptor);
    return isRecord(stated) ? JSON.stringify({ ...stated, resources: undefined }) : descriptor;
  } catch {
    // It is no descriptor; then it is told by its text.
    return descriptor;
  }
}
