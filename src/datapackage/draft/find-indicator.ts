import type { Catalog } from '../../core/catalog/catalog';
import { conceptId, findConcepts } from '../../core/catalog/same-concept';
import { nameVariants, underParent } from '../../core/name/name';
import type { Indicator } from '../../core/indicator/indicator';
import type { DraftRow } from './package-draft';

/**
 * The concept that a row's name is the exact name or an alias of; undefined for a name that is only
 * alike, one of several concepts, or one whose unit is of another kind (a level and a share of it
 * are two things). A sub-row's name counts together with its parent's.
 * @example findIndicator({ name: '地区生产总值（GDP）', parentName: '', unit: '亿元' }, catalog)?.id // 'gdp'
 * @example findIndicator({ name: '地区生产总值占全市比重', parentName: '', unit: '%' }, catalog) // undefined
 */
export function findIndicator(
  { name, parentName, unit }: Pick<DraftRow, 'name' | 'parentName' | 'unit'>,
  catalog: Catalog,
): Indicator | undefined {
  const variants = nameVariants(underParent(parentName, name));
  const [found, another] = findConcepts(catalog, undefined, variants);
  if (found === undefined || another !== undefined) return undefined;
  const id = conceptId(catalog, found.id);
  // A name that merely some plan prints for the concept is not one of its names.
  const isNamed = variants.some(({ key }) =>
    catalog.indicatorNames
      .get(key)
      ?.some((naming) => naming.rank < 3 && conceptId(catalog, naming.id) === id),
  );
  return isNamed && isSameKind(found.unit, unit) ? found : undefined;
}

function isSameKind(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  return isShare(one) === isShare(other);
}

function isShare(unit: string): boolean {
  return /^(?:[%％‰]|个?百分点)$/u.test(unit.trim());
}
