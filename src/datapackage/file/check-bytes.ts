import type { Resource } from '../descriptor/descriptor';
import type { FindingList } from '../finding/finding-list';
import type { PackageFile } from '../package-file';
import { hashBytes } from './hash-bytes';

/** Plenty for a province's plans, little enough to be read while someone waits. */
const MAX_BYTES = 20_000_000;

/**
 * Whether a file is the one its descriptor means: size and SHA-256 as stated.
 * A differing file is still read, so that one check tells everything there is to mend.
 * @example checkBytes({ path: 'plans.csv', hash: 'sha256:…', … }, file, findings) // true: read on
 */
export function checkBytes(resource: Resource, file: PackageFile, findings: FindingList): boolean {
  const { path } = file;
  const found = file.bytes.length;
  if (found > MAX_BYTES) {
    findings.add({ kind: 'file-too-large', file: path, found, limit: MAX_BYTES });
    return false;
  }
  if (resource.bytes !== undefined && resource.bytes !== found) {
    const stated = String(resource.bytes);
    findings.add({ kind: 'size-differs', file: path, stated, actual: String(found) });
    // Of another size it has another hash too: saying so twice helps nobody.
    return true;
  }
  if (resource.hash === undefined) {
    findings.add({ kind: 'hash-missing', file: path });
  } else if (!/^sha256:[0-9a-f]{64}$/iu.test(resource.hash)) {
    findings.add({ kind: 'hash-unsupported', file: path, hash: resource.hash });
  } else {
    const stated = resource.hash.toLowerCase();
    const actual = hashBytes(file.bytes);
    if (stated !== actual) findings.add({ kind: 'hash-differs', file: path, stated, actual });
  }
  return true;
}
