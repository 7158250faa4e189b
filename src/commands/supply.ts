import type { Catalog } from '../core/catalog/catalog';
import { resolveRegion } from '../core/catalog/resolve-plan';
import { fail, succeed } from '../core/finding/outcome';
import type { WorkbookFinding } from '../core/finding/workbook-finding';
import { putBehindPackages } from '../datapackage/form/kept-origins';
import type { Shelf, Supplier, SupplyFinding } from '../datapackage/shelf';
import type { KeptReader } from '../library/compiled-packages';
import {
  packagesByRegion,
  regionsOf,
  type SiteIndex,
  type SitePackage,
} from '../library/site-index';
import type { LoadedPackage, SiteLibrary } from '../library/site-library';
import { saySupplied, saySuppliedUnkept } from '../wording/library-finding';
import { sayWorkbookFinding } from '../wording/workbook-finding';
import type { Desk } from '../workbook/desk/desk';
import { recalculate } from '../workbook/excel/recalculate';
import { readHostError } from '../workbook/excel/refusal';
import { changePackages } from '../workbook/setting/packages';

/** Keeps packages with the workbook, so that it answers elsewhere too. */
type Keep = (loaded: readonly LoadedPackage[]) => Promise<void>;

/** Milliseconds: Excel asks cell by cell, and what many cells lack is brought at once. */
const GATHER = 50;

/**
 * Brings what formulas lack from the site's library: every plan of the regions that they name. What is
 * in force stays as it is: a plan that it has is never taken from the library unasked, so that what was
 * published since changes no answer without the user's knowledge.
 * @param keep is not waited for: cells have their answers before
 * @example shelf.supplyFrom(createSupplier(shelf, site, keepWith(shelf, desk, readKept)))
 */
export function createSupplier(shelf: Shelf, site: SiteLibrary, keep: Keep): Supplier {
  type Answers = ReadonlyMap<string, SupplyFinding>;
  let gathering: { readonly texts: Set<string>; readonly answers: Promise<Answers> } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const gather = () => {
    const texts = new Set<string>();
    const before = last;
    const answers = new Promise((resolve) => setTimeout(resolve, GATHER)).then(async () => {
      gathering = undefined;
      // What the batch before brought is in force by then.
      await before;
      return bring(texts);
    });
    last = answers.catch(() => undefined);
    return { texts, answers };
  };

  const bring = async (texts: ReadonlySet<string>): Promise<Answers> => {
    const { index, finding } = await site.open();
    const answers = new Map<string, SupplyFinding>();
    if (index === undefined) {
      if (finding !== undefined) for (const text of texts) answers.set(text, finding);
      return answers;
    }
    const catalog = await shelf.catalog();
    const wanted = new Map<SitePackage, string[]>();
    for (const text of texts) {
      const found = findPackages(catalog, index, text);
      if ('kind' in found) answers.set(text, found);
      else for (const entry of found) wanted.set(entry, [...(wanted.get(entry) ?? []), text]);
    }
    const loaded: LoadedPackage[] = [];
    await Promise.all(
      [...wanted].map(async ([entry, askers]) => {
        const one = await site.load(entry);
        if (one.ok) loaded.push(one.value);
        else for (const text of askers) answers.set(text, one.finding);
      }),
    );
    if (loaded.length === 0) return answers;
    shelf.lend(loaded.map(({ content }) => content));
    void keep(loaded);
    return answers;
  };

  return async (regions) => {
    gathering ??= gather();
    for (const text of regions) gathering.texts.add(text);
    const answers = await gathering.answers;
    return regions.map((text) => answers.get(text)).find((finding) => finding !== undefined);
  };
}

/** The packages of a named region that have a plan which is not in force. */
function findPackages(
  catalog: Catalog,
  index: SiteIndex,
  text: string,
): readonly SitePackage[] | SupplyFinding {
  const known = resolveRegion(catalog, text);
  const found = known.ok ? known : resolveRegion(regionsOf(index), text);
  if (!found.ok) return found.finding.kind === 'region-ambiguous' ? found.finding : [];
  const entries = packagesByRegion(index).get(found.value.id) ?? [];
  return entries.filter(({ plans }) => plans.some(({ id }) => !catalog.plans.has(id)));
}

/**
 * Keeps with the workbook what was brought, and has it calculated anew: other cells may list all regions.
 * Where it cannot be kept the desk is told; it stays in force as long as the workbook is open.
 * @example await keepWith(shelf, desk, readKept)([loaded])
 */
export function keepWith(shelf: Shelf, desk: Desk, reader: KeptReader): Keep {
  let last: Promise<void> = Promise.resolve();
  const keep = async (loaded: readonly LoadedPackage[]): Promise<void> => {
    const kept = await Excel.run({ delayForCellEdit: true }, (context) =>
      changePackages<never>(context, (others) =>
        succeed(
          loaded.reduce(
            (all, { content, files }) => putBehindPackages(all, { name: content.name, files }),
            others,
          ),
        ),
      ),
    ).catch((error: unknown) =>
      fail<WorkbookFinding>({ kind: 'read-rejected', ...readHostError(error) }),
    );
    const titles = loaded.map(({ content }) => content.title);
    if (!kept.ok) {
      const sentence = saySuppliedUnkept(titles, sayWorkbookFinding(kept.finding));
      desk.tell({ tone: 'problem', sentence });
      return;
    }
    const readings = await Promise.all(kept.value.map(({ files }) => reader(files)));
    shelf.put(readings.flatMap((reading) => (reading.ok ? [reading.package] : [])));
    desk.tell({ tone: 'done', sentence: saySupplied(titles) });
    desk.tell({ tone: 'kept' });
    await Excel.run(recalculate);
  };
  return (loaded) => {
    // One after another: each reads what the one before has written.
    last = last.then(() => keep(loaded)).catch(() => undefined);
    return last;
  };
}
