import type { Alias, Indicator } from '../../core/indicator/indicator';
import type { Source } from '../../core/plan/source';
import type { Region } from '../../core/region/region';
import type { Row } from '../csv/row';

/** A row of regions.csv. Where no code is given the id is one. */
export function toRegion({ cell }: Row): Region {
  const id = cell('region_id');
  return {
    id,
    code: cell('code') || id,
    codeScheme: cell('code_scheme') as Region['codeScheme'],
    name: cell('name'),
    shortName: cell('short_name') || cell('name'),
    level: cell('level'),
    parentId: cell('parent_id') || undefined,
  };
}

/** A row of indicators.csv. */
export function toIndicator({ cell }: Row): Indicator {
  return {
    id: cell('indicator_id'),
    name: cell('name'),
    unit: cell('unit'),
    direction: cell('direction') as Indicator['direction'],
    nature: cell('nature') as Indicator['nature'],
    priceBasis: cell('price_basis') as Indicator['priceBasis'],
  };
}

/** A row of names.csv. */
export function toAlias({ cell }: Row): Alias {
  return { kind: cell('kind') as Alias['kind'], id: cell('id'), name: cell('name') };
}

/** A row of sources.csv. */
export function toSource({ cell }: Row): Source {
  return {
    id: cell('source_id'),
    title: cell('title'),
    issuer: cell('issuer'),
    documentNo: cell('document_no'),
    date: cell('date'),
    file: cell('file'),
    sha256: cell('sha256'),
  };
}
