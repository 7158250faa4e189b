import { fromTexts } from './keep-package';
import { isKeptObservations, readKeptObservations } from './form/keep-observations';
import type { PackageText } from './package-file';
import type { PackageReading } from './package-reading';
import { readOwnPackage } from './read-own-package';

/**
 * Reads what a workbook keeps as a package: a bureau's own package or accepted actual values, checked
 * once more either way.
 * @example readKeptPackage(files) // { ok: true, package: { name: 'cangshan-15', … }, findings: [] }
 */
export function readKeptPackage(files: readonly PackageText[]): PackageReading {
  if (!isKeptObservations(files)) return readOwnPackage(fromTexts(files));
  const content = readKeptObservations(files);
  if (content !== undefined) return { ok: true, package: content, findings: [] };
  const file = files[0]?.path ?? '';
  return { ok: false, findings: [{ kind: 'file-undecodable', file }] };
}
