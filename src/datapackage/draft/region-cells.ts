import type { Region } from '../../core/region/region';
import type { CellsByColumn } from './draft-figures';

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
