import type { PlanPackage } from '../../core/catalog/catalog';
import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { fromTexts } from '../../datapackage/keep-package';
import { placePackage } from '../../datapackage/place-package';
import { readOwnPackage } from '../../datapackage/read-own-package';
import { shippedPackage } from '../../datapackage/shipped';
import type { SitePackage } from '../../library/site-index';
import { sayLibraryFinding } from '../../wording/library-finding';
import { sayPackageRefused } from '../../wording/package-refused';
import { sayWorkbookFinding } from '../../wording/workbook-finding';
import { changePackages, type KeptPackage } from '../../workbook/setting/packages';
import type { LibraryEntry } from './library';
import type { PaneActions } from './page';
import type { Services } from './services';
import { askWorkbook } from './work';

/**
 * Keeps a bureau's package with the workbook, puts it in force and shows its plan of a region, or the
 * first one.
 * @example await keepPlan(services, pane, { name, files, content }) // { ok: true, value: undefined }
 */
export async function keepPlan(
  services: Services,
  pane: Pick<PaneActions, 'putInForce' | 'chooseRegion'>,
  added: KeptPackage & { readonly content: PlanPackage },
  regionId?: string,
): Promise<Outcome<undefined, WorkbookFinding>> {
  const kept = await askWorkbook(services, (context) =>
    changePackages<never>(context, (others) =>
      succeed(placePackage(others, added, shippedPackage()).kept),
    ),
  );
  if (!kept.ok) return kept;
  await pane.putInForce(kept.value);
  const { plans } = added.content;
  const plan = plans.find((each) => each.regionId === regionId) ?? plans[0];
  if (plan !== undefined) pane.chooseRegion(plan.regionId, plan.id);
  return succeed(undefined);
}

/**
 * Takes an entry of the library into the workbook, checked once more: it may be of an earlier version.
 * @example await useShelved(services, pane, entry); // the plan is in view
 */
export async function useShelved(
  services: Services,
  pane: Pick<PaneActions, 'putInForce' | 'chooseRegion' | 'tellProblem'>,
  { name, files, title }: LibraryEntry,
): Promise<void> {
  const reading = readOwnPackage(fromTexts(files));
  if (!reading.ok) {
    pane.tellProblem(sayPackageRefused(title, reading.findings));
    return;
  }
  const kept = await keepPlan(services, pane, { name, files, content: reading.package });
  if (!kept.ok) pane.tellProblem(sayWorkbookFinding(kept.finding));
}

/**
 * Takes a package of the site's library into the workbook and shows its plan of a region.
 * @example await useSite(services, pane, entry, '350103'); // the plan is in view
 */
export async function useSite(
  services: Services,
  pane: Pick<PaneActions, 'putInForce' | 'chooseRegion' | 'tellProblem'>,
  entry: SitePackage,
  regionId: string | undefined,
): Promise<void> {
  const loaded = await services.site.load(entry);
  if (!loaded.ok) {
    pane.tellProblem(sayLibraryFinding(loaded.finding));
    return;
  }
  const { content, files } = loaded.value;
  const kept = await keepPlan(services, pane, { name: content.name, files, content }, regionId);
  if (!kept.ok) pane.tellProblem(sayWorkbookFinding(kept.finding));
}
