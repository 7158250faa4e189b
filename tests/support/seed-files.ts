import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFile } from '../../src/datapackage/package-file';
import { sealPackage } from '../../src/datapackage/seal-package';

const SEEDS = join(__dirname, '../../seeds');

/** The shipped package as it lies on disk, README included. */
export function seedFiles(): readonly PackageFile[] {
  return readdirSync(SEEDS).map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(join(SEEDS, path))),
  }));
}

/** Text of one of a package's files. */
export function textOf(files: readonly PackageFile[], path: string): string {
  return new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
}

/** The package with one file's text changed; a change that changes nothing is a broken test. */
export function withText(
  files: readonly PackageFile[],
  path: string,
  change: (text: string) => string,
): readonly PackageFile[] {
  const before = textOf(files, path);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  return withBytes(files, path, new TextEncoder().encode(after));
}

/** The package with one file's bytes replaced. */
export function withBytes(
  files: readonly PackageFile[],
  path: string,
  bytes: Uint8Array,
): readonly PackageFile[] {
  return files.map((file) => (file.path === path ? { path, bytes } : file));
}

/** The package with sizes and hashes that fit, so that only the fault under test is left. */
export function resealed(files: readonly PackageFile[]): readonly PackageFile[] {
  const sealing = sealPackage(files);
  if (!sealing.ok) throw new Error(JSON.stringify(sealing.findings));
  return sealing.files;
}
