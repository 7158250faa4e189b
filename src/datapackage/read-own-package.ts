import type { PackageFile } from './package-file';
import type { PackageReading } from './package-reading';
import { readPackage } from './read-package';
import { shippedPackage } from './shipped-package';

/**
 * Reads a bureau's own package, which may refer to the shipped regions, plans and indicators
 * without repeating them, since it never stands alone.
 * @example readOwnPackage(files) // { ok: true, package: { name: 'cangshan-15', … }, findings: [] }
 */
export function readOwnPackage(files: readonly PackageFile[]): PackageReading {
  return readPackage(files, [shippedPackage()]);
}
