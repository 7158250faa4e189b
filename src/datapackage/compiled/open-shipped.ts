import type { PackageReading } from '../read-package';
import { openCompiled } from './open-compiled';

/** What the build made of the shipped package, and what tells the code that read it. */
declare const SHIPPED_PACKAGE: string;
declare const READER_EDITION: string;

/**
 * The shipped package as the build has read it, with the same code: it need not be checked and typed
 * again at each start.
 * @example readShipped().ok // true
 */
export function readShipped(): PackageReading {
  const opened = openCompiled(new TextEncoder().encode(SHIPPED_PACKAGE), READER_EDITION);
  return opened ?? { ok: false, findings: [{ kind: 'descriptor-missing' }] };
}
