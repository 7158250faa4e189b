import type { PlanPackage } from '../core/catalog/catalog';
import type { PackageFinding } from './finding/package-finding';

/**
 * A package read, with what deserves to be said about it; or refused whole, with every reason that
 * was found. `findings` of a refused package hold at least one error.
 */
export type PackageReading =
  | {
      readonly ok: true;
      readonly package: PlanPackage;
      readonly findings: readonly PackageFinding[];
    }
  | { readonly ok: false; readonly findings: readonly PackageFinding[] };
