import { auditObservations } from '../audit/audit';
import type { AuditedObservations, HeldObservation } from '../audit/finding';
import type { Catalog } from '../catalog/catalog';
import type { FormFinding } from '../form/finding';
import type { FormGrid } from '../form/form';
import type { ObservationMapping } from './actuals-form';
import type { FoundTable } from './find-table';
import type { ObservedValue, StatedObservation } from './observation';

/** What a table holds, to be shown before anything is done with it. */
export interface ObservationPreview {
  /** Labels of the columns, each once; a column without a header, or with another's, has its number. */
  readonly headers: readonly string[];
  /** Row number of the header; undefined where none was found. */
  readonly headerRow: number | undefined;
  /** The first rows below the header, as they stand there. */
  readonly sample: readonly (readonly string[])[];
  /** Rows that are not empty: those that count, those that state nothing, those that are left out. */
  readonly rows: number;
  /** Rows whose 实际值 and 增速 are blank. */
  readonly blank: number;
  /** Rows with an error, and rows that another row replaces; those that are held are none of them. */
  readonly left: number;
  /** What the rows that count state as 实际值: a number, words, `--`, 无数据. */
  readonly numbers: number;
  readonly texts: number;
  readonly notSet: number;
  readonly noData: number;
  /** What they state as 增速. */
  readonly growths: number;
  /** Names of the regions and the years that the accepted rows speak of, in order. */
  readonly regions: readonly string[];
  readonly years: readonly number[];
}

/** A table of actual values, read. */
export interface ObservationReading {
  /** What counts: free of errors and not unusual, one for each indicator and year, in their order. */
  readonly observations: readonly StatedObservation[];
  /** What is free of errors, but does not count before somebody confirms it (see `auditObservations`). */
  readonly held: readonly HeldObservation[];
  /** Errors first, then warnings, then infos; each in the order of the rows. */
  readonly findings: readonly FormFinding[];
  /** The columns that were used, by label: what to pass for the next file of this kind. */
  readonly mapping: ObservationMapping;
  readonly preview: ObservationPreview;
}

/** How far a reading has come, in rows. */
export interface ObservationProgress {
  readonly done: number;
  readonly total: number;
}

/** As many rows as show which column is which. */
const SAMPLE_ROWS = 5;

/**
 * What a table holds, in numbers and by its first rows.
 * @example previewRows(catalog, grid, header, audited, { rows: 3, blank: 1 }).numbers // 2
 */
export function previewRows(
  catalog: Catalog,
  grid: FormGrid,
  { at, last, columns }: FoundTable,
  audited: AuditedObservations,
  { rows, blank }: { readonly rows: number; readonly blank: number },
): ObservationPreview {
  const stated = [...audited.taken, ...audited.held.map(({ observation }) => observation)];
  const used = new Set(stated.map(({ row }) => row)).size;
  return {
    headers: columns.labels,
    headerRow: at < 0 ? undefined : grid.firstRow + at,
    sample: grid.rows.slice(last + 1, last + 1 + SAMPLE_ROWS),
    rows,
    blank,
    left: rows - blank - used,
    ...countTaken(catalog, audited.taken),
  };
}

/** What the values that count are, and what they speak of. */
function countTaken(
  catalog: Catalog,
  taken: readonly StatedObservation[],
): Omit<ObservationPreview, 'headers' | 'headerRow' | 'sample' | 'rows' | 'blank' | 'left'> {
  const count = (kind: ObservedValue['kind']): number =>
    taken.filter(({ value, measure }) => measure === 'actual' && value.kind === kind).length;
  const regions = new Set(taken.map(({ regionId }) => regionId));
  return {
    numbers: count('number'),
    texts: count('text'),
    notSet: count('not-set'),
    noData: count('no-data'),
    growths: taken.filter(({ measure }) => measure === 'actual_growth').length,
    regions: [...regions].map((id) => catalog.regions.get(id)?.name ?? id),
    years: [...new Set(taken.map(({ year }) => year))].sort((one, other) => one - other),
  };
}

/**
 * A reading once more values are confirmed: all of them are audited again, because a confirmed value
 * may be what makes its neighbours look right.
 * @param confirmed all keys that are confirmed by now (see `auditObservations`)
 * @example confirmReading(catalog, reading, new Set([confirmationKey(first)])).held.length // 0
 */
export function confirmReading<
  Reading extends Pick<ObservationReading, 'observations' | 'held' | 'preview'>,
>(catalog: Catalog, reading: Reading, confirmed: ReadonlySet<string>): Reading {
  const waiting = reading.held.map(({ observation }) => observation);
  const all = [...reading.observations, ...waiting].sort((one, other) => one.row - other.row);
  const { taken, held } = auditObservations(catalog, all, confirmed);
  const preview = { ...reading.preview, ...countTaken(catalog, taken) };
  return { ...reading, observations: taken, held, preview };
}
