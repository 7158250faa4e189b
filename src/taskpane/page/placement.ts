import { originsIn } from '../../datapackage/form/kept-origins';
import { placePackage, type PlacementFinding } from '../../datapackage/place-package';
import { shippedPackage } from '../../datapackage/shipped';
import { sayPlacementFinding } from '../../wording/placement-finding';
import { readKeptPackages } from '../../workbook/setting/packages';
import type { Remark } from '../parts/notice';
import { packageChanges } from './package-changes';
import { readyCatalog, type PageHost } from './page';
import { askWorkbook } from './work';

/** A package about to be kept: what it does to those that are. */
interface PlacementPreview {
  readonly placed: readonly PlacementFinding[];
  /** Also what it states of actual values that something else states already. */
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
  const catalog = readyCatalog(common());
  const filled = common().actuals.reading?.packages ?? [];
  const changes =
    catalog === undefined
      ? []
      : packageChanges(
          catalog,
          added.content,
          originsIn(others),
          filled.flatMap(({ figures }) => figures),
        );
  return { placed, remarks: [...remarks, ...changes] };
}
