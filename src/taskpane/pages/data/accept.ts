import type { Catalog } from '../../../core/catalog/catalog';
import { fail, succeed, type Outcome } from '../../../core/finding/outcome';
import {
  compareOrigins,
  mergeOrigin,
  type Decision,
} from '../../../core/observation/merge-origins';
import { dropOrigin } from '../../../core/observation/origin';
import { originsIn, withOrigins } from '../../../datapackage/form/kept-origins';
import { placePackage } from '../../../datapackage/place-package';
import { shippedPackage } from '../../../datapackage/shipped';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { changePackages, type KeptPackage } from '../../../workbook/setting/packages';
import { readyCatalog } from '../../page/page';
import { askWorkbook, failed } from '../../page/work';
import { MESSAGES } from '../../parts/messages';
import { acceptedText, DATA_MESSAGES, removedText } from './data-messages';
import { LIBRARY_MESSAGES } from './library/library-messages';
import { working, type DataHost, type DataStep, type Offer, type Preview } from './data-state';

/** What is kept is no longer what the user was shown. */
interface KeptChanged {
  readonly kind: 'kept-changed';
}

type Edit = (kept: readonly KeptPackage[]) => Outcome<readonly KeptPackage[], KeptChanged>;

const CHANGED = fail({ kind: 'kept-changed' } as const);

/**
 * Keeps what the preview offers with the workbook and puts it in force: every function and
 * comparison sees it at once. Does nothing without a preview that offers something.
 * @example await accept(host); host.read().step.kind // 'done'
 */
export async function accept(host: DataHost): Promise<void> {
  const { step } = host.read();
  const catalog = readyCatalog(host.common());
  if (catalog === undefined || step.kind !== 'preview') return;
  const { preview } = step;
  const { offer } = preview;
  if (offer === undefined) return;
  const edit = editOf(catalog, preview, offer);
  const next = nextOf(catalog, offer);
  const sentence = acceptedText(preview.title, preview.unusual?.reading.held.length ?? 0);
  await change(host, edit, async (kept) => {
    const more = await shelve(host, offer, kept);
    return { kind: 'done', sentence: sentence + more, ...next };
  });
}

/**
 * Removes what the question is about. Values that gave way to it count again.
 * @example await remove(host); host.read().step.kind // 'done'
 */
export async function remove(host: DataHost): Promise<void> {
  const { step } = host.read();
  const catalog = readyCatalog(host.common());
  if (catalog === undefined || step.kind !== 'removal') return;
  const { name, title } = step;
  const edit: Edit = (kept) => {
    const origins = originsIn(kept);
    if (!origins.some((origin) => origin.name === name)) {
      return succeed(kept.filter((one) => one.name !== name));
    }
    return succeed(withOrigins(kept, dropOrigin(catalog, origins, name)));
  };
  await change(host, edit, () => Promise.resolve({ kind: 'done', sentence: removedText(title) }));
}

/** @returns what is said of it */
async function shelve(
  { pane }: DataHost,
  offer: Offer,
  now: readonly KeptPackage[],
): Promise<string> {
  const isPackage = offer.kind === 'package';
  if (!isPackage && offer.isShelved === true) return '';
  const content = isPackage ? offer.content : offer.origin;
  const kept = isPackage ? offer.kept : now.find(({ name }) => name === content.name);
  if (kept === undefined) return '';
  return (await pane.shelve(kept, content)) ? LIBRARY_MESSAGES.shelved : MESSAGES.unshelved;
}

function editOf(catalog: Catalog, preview: Preview, offer: Offer): Edit {
  switch (offer.kind) {
    case 'package':
      return (kept) => {
        const placed = placePackage(
          kept,
          { ...offer.kept, content: offer.content },
          shippedPackage(),
        );
        return JSON.stringify(placed.findings) === offer.placed ? succeed(placed.kept) : CHANGED;
      };
    case 'observations': {
      const { origin } = offer;
      const decided = new Map<string, Decision | undefined>([
        // The sheet counts before both: below it all stays as it was.
        ...(preview.overruled ?? []).map(({ key }) => [key, 'now'] as const),
        ...preview.changes.map(({ key, decision }) => [key, decision] as const),
      ]);
      return (kept) => {
        const origins = originsIn(kept);
        const isTaken = kept.some(({ name }) => name === origin.name);
        const { changes } = compareOrigins(catalog, origins, origin);
        const isOther = changes.some(({ key }) => decided.get(key) === undefined);
        if (isTaken || isOther) return CHANGED;
        const merged = mergeOrigin(catalog, origins, origin, ({ key }) => decided.get(key));
        return succeed(withOrigins(kept, merged));
      };
    }
  }
}

/** The plan that is new, or the region whose comparison has something new to show. */
function nextOf(
  catalog: Catalog,
  offer: Offer,
): Pick<Extract<DataStep, { readonly kind: 'done' }>, 'plan' | 'region'> {
  if (offer.kind === 'package') {
    const [plan] = offer.content.plans;
    return plan === undefined ? {} : { plan };
  }
  const [figure] = offer.origin.figures;
  const region = figure?.regionId ?? catalog.plans.get(figure?.planId ?? '')?.regionId;
  return region === undefined ? {} : { region };
}

async function change(
  host: DataHost,
  edit: Edit,
  succeeded: (kept: readonly KeptPackage[]) => Promise<DataStep>,
): Promise<void> {
  await working(host, DATA_MESSAGES.keeping, async () => {
    const kept = await askWorkbook(host.services, (context) => changePackages(context, edit));
    if (!kept.ok) {
      return failed(
        kept.finding.kind === 'kept-changed'
          ? DATA_MESSAGES.keptChanged
          : sayWorkbookFinding(kept.finding),
      );
    }
    await host.pane.putInForce(kept.value);
    return await succeeded(kept.value);
  });
}
