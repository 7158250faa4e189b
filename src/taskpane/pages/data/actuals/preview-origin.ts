import { borderlinesAmong } from '../../../../core/audit/borderline';
import type { Catalog } from '../../../../core/catalog/catalog';
import type { PrintedFigure } from '../../../../core/figure/printed-figure';
import { rowKey } from '../../../../core/indicator/plan-indicator';
import {
  compareOrigins,
  contradicted,
  type ValueChange,
} from '../../../../core/observation/merge-origins';
import { yearKey } from '../../../../core/observation/observed-year';
import type { ObservationOrigin } from '../../../../core/observation/origin';
import { toObservationPackage } from '../../../../core/observation/to-observation-package';
import { formFileSeverity } from '../../../../datapackage/form/read-form-file';
import { freeName, originsIn } from '../../../../datapackage/form/kept-origins';
import type { ObservationFileReading } from '../../../../datapackage/form/read-observations';
import { sayFormFinding } from '../../../../wording/form-finding';
import { sayObserved } from '../../../../wording/place-words';
import { readKeptPackages, type KeptPackage } from '../../../../workbook/setting/packages';
import { showValue } from '../../../page/package-changes';
import { askWorkbook } from '../../../page/work';
import type { Remark } from '../../../parts/notice';
import { observationFacts } from '../data-messages';
import type { DataHost, Preview } from '../data-state';
import {
  besideFacts,
  comparisonFacts,
  goneText,
  originTitle,
  overruledFact,
  settledText,
} from './actuals-messages';
import type { OverruledValue, ShownChange } from './shown-change';
import type { OriginFacts } from './source';

/** What a preview is made with besides what was read. */
interface PreviewAbout {
  /** Keys of values that the user has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  /** What is to be known of the table besides what it states. */
  readonly before?: readonly Remark[];
}

/**
 * What was read of actual values, as the user is shown it before anything changes: what is new, and
 * what is stated otherwise already, with both origins; what waits for a word is listed apart.
 * @example (await previewOrigin(host, catalog, reading, facts)).facts // ['可采用：3 个数值。', …]
 */
export async function previewOrigin(
  host: DataHost,
  catalog: Catalog,
  reading: ObservationFileReading,
  facts: OriginFacts,
  { confirmed, before = [] }: PreviewAbout,
): Promise<Preview> {
  const { observations, held, findings, preview } = reading;
  const kept = await keptNow(host);
  const origin = toObservationPackage(
    observations,
    nameOrigin(facts, kept, originsIn(kept), host.services.now()),
    facts.beside,
  );
  const remarks = [
    ...before,
    ...findings
      // The changes say it, with the origins of both.
      .filter(({ kind }) => kind !== 'actual-replaced')
      .map((finding) => ({
        tone: formFileSeverity(finding),
        sentence: sayFormFinding(finding, 'actuals'),
      })),
  ];
  const shown = showOrigin(host, catalog, originsIn(kept), origin);
  return {
    ...shown,
    title: facts.title,
    facts: [...observationFacts(preview), ...besideFacts(origin), ...shown.facts],
    remarks: [...shown.remarks, ...remarks],
    ...(held.length === 0 ? {} : { unusual: { reading, facts, confirmed, before } }),
  };
}

/**
 * The same of actual values that the library of this computer holds.
 * @example (await previewShelved(host, catalog, origin)).title // '实际值（年报.csv，2026-03-01）'
 */
export async function previewShelved(
  host: DataHost,
  catalog: Catalog,
  origin: ObservationOrigin,
): Promise<Preview> {
  const kept = await keptNow(host);
  const taken = kept.map(({ name }) => name);
  const own = { ...origin, name: freeName(origin.name, taken), aside: [] };
  const shown = showOrigin(host, catalog, originsIn(kept), own);
  const offer = shown.offer && { ...shown.offer, isShelved: true };
  return { ...shown, title: origin.title, offer };
}

async function keptNow(host: DataHost): Promise<readonly KeptPackage[]> {
  if (!host.common().connected) return [];
  const kept = await askWorkbook(host.services, readKeptPackages);
  return kept.ok ? kept.value : [];
}

/** What an origin would change of what is known; no remark but on what is gone with it. */
function showOrigin(
  host: DataHost,
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
  origin: ObservationOrigin,
) {
  const comparison = compareOrigins(catalog, origins, origin);
  const { changes, added, gone } = comparison;
  const filled = host.common().actuals.reading?.packages ?? [];
  const over = contradicted(
    catalog,
    filled.flatMap(({ figures }) => figures),
    origin,
  );
  const isOver = (figure: PrintedFigure): boolean => over.has(yearKey(catalog, figure));
  const counting = { ...origin, figures: origin.figures.filter((figure) => !isOver(figure)) };
  const overruled = origin.figures.flatMap((stated): readonly OverruledValue[] => {
    const key = yearKey(catalog, stated);
    const inSheet = over.get(key);
    if (inSheet === undefined) return [];
    const label = sayObserved(catalog, stated);
    const shown = showValue(catalog, origin, stated);
    return [{ key, label, stated: shown, inSheet: showValue(catalog, undefined, inSheet).text }];
  });
  const lost = goneText(gone.map((figure) => sayObserved(catalog, figure)));
  const remarks: readonly Remark[] = lost === '' ? [] : [{ tone: 'warning', sentence: lost }];
  const isNews = added + changes.length + gone.length > 0 || hasNewUnits(catalog, origins, origin);
  const offer = { kind: 'observations', origin } as const;
  return {
    facts: [
      ...comparisonFacts(compareOrigins(catalog, origins, counting)),
      ...overruledFact(overruled.length),
    ],
    remarks,
    changes: changes
      .filter(({ key }) => !over.has(key))
      .map((change) => showChange(catalog, origins, origin, change)),
    overruled,
    borderlines: borderlinesAmong(catalog, counting.figures),
    offer: origin.figures.length === 0 || !isNews ? undefined : offer,
  };
}

/** Whether it says otherwise who answers for a row than an origin did, or of one that names nobody. */
function hasNewUnits(
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
  { planIndicators }: ObservationOrigin,
): boolean {
  const before = new Set(
    origins.flatMap((origin) => origin.planIndicators.map((row) => rowKey(row))),
  );
  return planIndicators.some((named) => {
    const rows = catalog.rows.get(named.planId) ?? [];
    const now = rows.find(({ code }) => code === named.code)?.responsibleUnit ?? '';
    return now !== named.responsibleUnit && (now === '' || before.has(rowKey(named)));
  });
}

/** The origin of a file or of cells is told from others by its day, and by a number on the same day. */
function nameOrigin(
  { name, read }: OriginFacts,
  kept: readonly KeptPackage[],
  origins: readonly ObservationOrigin[],
  now: string,
): Pick<ObservationOrigin, 'name' | 'title' | 'created'> & { readonly read: string } {
  const created = now.slice(0, 10);
  const free = freeName(
    name,
    kept.map((one) => one.name),
  );
  const titles = origins.map(({ title }) => title);
  let count = 1;
  while (titles.includes(originTitle(read, created, count))) count += 1;
  const day = count === 1 ? created : `${created} 第${count}次`;
  return {
    ...{ name: free, created },
    title: originTitle(read, created, count),
    read: `${read}（${day}）`,
  };
}

function showChange(
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
  origin: ObservationOrigin,
  { key, now, nowIn, stated, settled }: ValueChange,
): ShownChange {
  const before = origins.find(({ name }) => name === nowIn);
  return {
    key,
    label: sayObserved(catalog, stated),
    now: showValue(catalog, before, now),
    stated: showValue(catalog, origin, stated),
    why: settled === undefined ? '' : settledText(settled, now, stated),
    decision: settled,
  };
}
