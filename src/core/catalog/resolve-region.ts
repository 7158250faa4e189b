import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Region } from '../region/region';
import type { Catalog, Naming } from './catalog';
import { keysById } from './index-names';
import { listRegions } from './list-plans';
import { nearestNames, type Suggestion } from './nearest-names';
import { nameKey } from './normalise-name';

/**
 * The region a name, short name, code or alias leads to; its own name wins over an alias. A name of
 * several regions is asked back, an unknown one answered with the nearest regions that have plans.
 * @example resolveRegion(catalog, '福州市仓山区') // { ok: true, value: { id: '350104', … } }
 */
export function resolveRegion(catalog: Catalog, text: string): Outcome<Region, LookupFinding> {
  const key = nameKey(text);
  if (key === '') return fail({ kind: 'argument-missing', argument: '地区' });
  const found = bestNamings(catalog.regionNames.get(key) ?? [])
    .map(({ id }) => catalog.regions.get(id))
    .filter((region) => region !== undefined);
  const [first, second] = found;
  if (first === undefined) {
    // With nothing alike the first regions are still worth naming: they are what there is.
    const nearest = nearestNames([text], suggestRegions(catalog), 5, 0);
    return fail({ kind: 'region-unknown', text: text.trim(), nearest });
  }
  if (second === undefined) return succeed(first);
  const candidates = found.map((region) => fullName(catalog, region));
  return fail({ kind: 'region-ambiguous', text: text.trim(), candidates });
}

/** Those of the best rank, each thing once whichever packages name it. */
function bestNamings(namings: readonly Naming[]): readonly Naming[] {
  const best = Math.min(...namings.map(({ rank }) => rank));
  const once = new Map(namings.filter(({ rank }) => rank === best).map((each) => [each.id, each]));
  return [...once.values()];
}

/** The name with its parent's before it: enough to tell two 鼓楼区 apart, and it resolves. */
function fullName(catalog: Catalog, region: Region): string {
  const parent = catalog.regions.get(region.parentId ?? '');
  return parent === undefined ? `${region.name}(${region.code})` : parent.name + region.name;
}

function suggestRegions(catalog: Catalog): readonly Suggestion[] {
  const keys = keysById(catalog.regionNames);
  return listRegions(catalog).map(({ id, name }) => ({ label: name, keys: keys.get(id) ?? [] }));
}
