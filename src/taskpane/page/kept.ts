import type { PlanPackage } from '../../core/catalog/catalog';
import type { ObservationOrigin } from '../../core/observation/origin';
import type { PackageFinding } from '../../datapackage/finding/package-finding';
import { severityOf } from '../../datapackage/finding/package-finding';
import { digestOf } from '../../datapackage/package-file';
import { readKept as readKeptPackage } from '../../library/compiled-packages';
import { sayPackageFinding } from '../../wording/package-finding';
import { sayUnfetched } from '../../wording/unexpected';
import { sayPackageRefused } from '../../wording/package-refused';
import type { KeptPackage } from '../../workbook/setting/packages';

/** A package kept with the workbook, as it is listed. */
export interface KeptFacts {
  readonly name: string;
  readonly title: string;
  /** What tells it from another state of the same package. */
  readonly digest: string;
  /** Why it is not in force, '' where it is. */
  readonly refusal: string;
  /** What it holds; absent where it cannot be read. */
  readonly content?: PlanPackage | ObservationOrigin;
  /** What deserves a look although it is in force; absent where nothing does. */
  readonly warnings?: readonly string[];
}

/** As many as are read in a list of packages. */
const WARNINGS_SHOWN = 5;

/**
 * A kept package, read: what is listed of it, and what counts where it has no errors.
 * @example (await readKept(kept)).facts // { name: 'a', title: '甲区规划', refusal: '', … }
 */
export async function readKept(kept: KeptPackage): Promise<{
  readonly facts: KeptFacts;
  readonly content: PlanPackage | undefined;
}> {
  const { name, files } = kept;
  const digest = digestOf(kept);
  const reading = await readKeptPackage(files).catch(() => undefined);
  if (reading === undefined) {
    return {
      facts: { name, digest, title: name, refusal: sayUnfetched(name) },
      content: undefined,
    };
  }
  return reading.ok
    ? {
        facts: {
          ...{ name, digest },
          title: reading.package.title,
          refusal: '',
          content: reading.package,
          ...warningsOf(reading.findings),
        },
        content: reading.package,
      }
    : {
        facts: { name, digest, title: name, refusal: sayPackageRefused(name, reading.findings) },
        content: undefined,
      };
}

function warningsOf(findings: readonly PackageFinding[]): Pick<KeptFacts, 'warnings'> {
  const warnings = findings.filter((finding) => severityOf(finding) === 'warning');
  if (warnings.length === 0) return {};
  const shown = warnings.slice(0, WARNINGS_SHOWN).map(sayPackageFinding);
  const more = warnings.length - shown.length;
  return { warnings: more === 0 ? shown : [...shown, `另有 ${more} 处提醒。`] };
}
