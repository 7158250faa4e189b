import type { Catalog } from '../../core/catalog/catalog';
import { resolveRegion } from '../../core/catalog/resolve-plan';
import { newRegion, unlistedRegion, type Region } from '../../core/region/region';
import { hashBytes } from '../file/decode-text';
import { cleanCell, type CellsByColumn } from './package-draft';

const CODE =
  /^(?:\d{6}(?:\d{3}|\d{6})?|LOCAL:[0-9A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff_.-]{0,29})$/u;

/**
 * The region of a draft: by its code, else by its name in the catalogue, else a new one. A name of
 * several regions finds none of them. A code made here depends on the name alone, so that the next
 * version of a plan replaces the one before.
 * @example draftRegion({ name: '仓山区', code: '' }, catalog).id // '350104'
 * @example draftRegion({ name: '云山新区', code: '' }, catalog).id // 'LOCAL:云山新区'
 */
export function draftRegion(
  { name, code }: { readonly name: string; readonly code: string },
  catalog: Catalog,
): Region {
  const called = cleanCell(name);
  const asked = cleanCell(code).normalize('NFKC');
  const isCode = CODE.test(asked);
  const known = isCode ? regionOfCode(catalog, asked) : undefined;
  if (known !== undefined) return known;
  if (!isCode) {
    const found = resolveRegion(catalog, called);
    if (found.ok) return found.value;
  }
  const id = isCode ? asked : localCode(called);
  return newRegion(id, called === '' ? id : called);
}

function regionOfCode(catalog: Catalog, code: string): Region | undefined {
  return (
    catalog.regions.get(code) ?? [...catalog.regions.values()].find((each) => each.code === code)
  );
}

/** The name itself where an id can hold it; else what it can hold and a mark of the whole name. */
function localCode(name: string): string {
  const plain = name.normalize('NFKC').replace(/\s/gu, '');
  const unlisted = unlistedRegion(plain);
  if (unlisted !== undefined) return unlisted.id;
  const kept = plain.replace(/[^0-9A-Za-z\u4e00-\u9fff]/gu, '').slice(0, 20);
  const mark = hashBytes(new TextEncoder().encode(name))
    .replace(/^sha256:/u, '')
    .slice(0, 8);
  return kept === '' ? `LOCAL:${mark}` : `LOCAL:${kept}-${mark}`;
}

/**
 * A region as regions.csv holds it.
 * @example regionCells(cangshan).code_scheme // 'GB/T 2260'
 */
export function regionCells(region: Region): CellsByColumn {
  return {
    region_id: region.id,
    code: region.code,
    code_scheme: region.codeScheme,
    name: region.name,
    short_name: region.shortName,
    level: region.level,
    parent_id: region.parentId ?? '',
  };
}
