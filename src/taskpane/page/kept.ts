import type { PlanPackage } from '../../core/catalog/catalog';
import type { ObservationOrigin } from '../../core/observation/origin';
import type { PackageFinding } from '../../datapackage/finding/package-finding';
import { severityOf } from '../../datapackage/finding/package-finding';
import { placePackage, type PlacementFinding } from '../../datapackage/place-package';
import { readKeptPackage } from '../../datapackage/read-own-package';
import { shippedPackage } from '../../datapackage/shipped';
import { sayPackageFinding } from '../../wording/package-finding';
import { sayPackageRefused } from '../../wording/package-refused';
import { sayPlacementFinding } from '../../wording/placement-finding';
import { readKeptPackages, type KeptPackage } from '../../workbook/setting/packages';
import type { Remark } from '../parts/notice';
import type { PageHost } from './page';
import { askWorkbook } from './work';

/** A package kept with the workbook, as it is listed. */
export interface KeptFacts {
  readonly name: string;
  readonly title: string;
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
 * @example readKept(kept).facts // { name: 'a', title: '甲区规划', refusal: '' }
 */
export function readKept({ name, files }: KeptPackage): {
  readonly facts: KeptFacts;
  readonly content: PlanPackage | undefined;
} {
  const reading = readKeptPackage(files);
  return reading.ok
    ? {
        facts: {
          name,
          title: reading.package.title,
          refusal: '',
          content: reading.package,
          ...warningsOf(reading.findings),
        },
        content: reading.package,
      }
    : {
        facts: { name, title: name, refusal: sayPackageRefused(name, reading.findings) },
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

/** A package about to be kept: what it does to those that are. */
interface PlacementPreview {
  readonly placed: readonly PlacementFinding[];
  readonly remarks: readonly Remark[];
}

/**
 * What keeping a package would do to those that are kept already; nothing changes.
 * @example (await previewPlacement(host, { name, files, content })).remarks[0]?.tone // 'warning'
 */
export async function previewPlacement<State, Event>(
  { common, services }: PageHost<State, Event>,
  added: Parameters<typeof placePackage>[1],
): Promise<PlacementPreview> {
  const read = common().connected ? await askWorkbook(services, readKeptPackages) : undefined;
  const others = read?.ok === true ? read.value : [];
  const placed = placePackage(others, added, shippedPackage()).findings;
  const remarks = placed.map((finding): Remark => ({
    tone: finding.kind === 'package-beside' ? 'info' : 'warning',
    sentence: sayPlacementFinding(finding),
  }));
  return { placed, remarks };
}
