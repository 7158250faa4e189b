import { fromTexts } from './keep-package';
import { isKeptObservations, readKeptObservations } from './form/keep-observations';
import type { PackageFile, PackageText } from './package-file';
import { readPackage, readPackageSteps, type PackageReading } from './read-package';
import { shippedPackage } from './shipped';
import type { Steps } from './steps';

/**
 * Reads a bureau's own package, which may refer to the shipped regions, plans and indicators
 * without repeating them, since it never stands alone.
 * @example readOwnPackage(files) // { ok: true, package: { name: 'cangshan-15', … }, findings: [] }
 */
export function readOwnPackage(files: readonly PackageFile[]): PackageReading {
  return readPackage(files, [shippedPackage()]);
}

/**
 * The same of a package as it is kept, step by step.
 * @example finish(readOwnPackageSteps(files)) // { ok: true, package: { name: 'cangshan-15', … }, findings: [] }
 */
export function readOwnPackageSteps(files: readonly PackageText[]): Steps<PackageReading> {
  return readPackageSteps(fromTexts(files), [shippedPackage()]);
}

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
