import type { Catalog } from '../catalog/catalog';
import type { FormGrid, FoundHeader } from '../form/form';
import type { MappedColumns } from './actuals-form';
import type { ObservedValue, StatedObservation } from './observation';
import type { ObservationPreview } from './observation-reading';

/** As many rows as show which column is which. */
const SAMPLE_ROWS = 5;

/**
 * What a table holds, in numbers and by its first rows.
 * @example previewRows(catalog, grid, header, observations, { rows: 3, blank: 1 }).numbers // 2
 */
export function previewRows(
  catalog: Catalog,
  grid: FormGrid,
  { at, columns }: FoundHeader<MappedColumns>,
  observations: readonly StatedObservation[],
  { rows, blank }: { readonly rows: number; readonly blank: number },
): ObservationPreview {
  const count = (kind: ObservedValue['kind']): number =>
    observations.filter(({ value, measure }) => measure === 'actual' && value.kind === kind).length;
  const used = new Set(observations.map(({ row }) => row)).size;
  const regions = new Set(observations.map(({ regionId }) => regionId));
  return {
    headers: columns.labels,
    headerRow: at < 0 ? undefined : grid.firstRow + at,
    sample: grid.rows.slice(at + 1, at + 1 + SAMPLE_ROWS),
    rows,
    numbers: count('number'),
    texts: count('text'),
    notSet: count('not-set'),
    noData: count('no-data'),
    growths: observations.filter(({ measure }) => measure === 'actual_growth').length,
    blank,
    left: rows - blank - used,
    regions: [...regions].map((id) => catalog.regions.get(id)?.name ?? id),
    years: [...new Set(observations.map(({ year }) => year))].sort((one, other) => one - other),
  };
}
