import type { Catalog } from '../catalog/catalog';
import type { FormGrid } from '../form/form';
import { findHeader, type ObservationMapping } from './actuals-form';
import type { ObservationProgress, ObservationReading } from './observation-reading';
import { beginReading } from './table-reading';

/** Rows between two reports of progress: a few hundredths of a second of work. */
const CHUNK = 2_000;

/**
 * Reads a table of actual values step by step: yields after every 2,000 rows, so that whoever shows
 * progress can pause there, and returns the reading at the end. Nothing is kept or written; rows
 * with errors are left out and said, the others are given out.
 * @param asked columns assigned by their label; the rest is found by name
 * @example const steps = readObservationSteps(catalog, grid); steps.next().value // { done: 2000, total: 99999 }
 */
export function* readObservationSteps(
  catalog: Catalog,
  grid: FormGrid,
  asked: ObservationMapping = {},
): Generator<ObservationProgress, ObservationReading> {
  const header = findHeader(grid, asked);
  const reading = beginReading(catalog, grid, header);
  const first = header.at + 1;
  const total = grid.rows.length - first;
  for (let done = 0; done < total; done += CHUNK) {
    const next = Math.min(total, done + CHUNK);
    if (!reading.read(first + done, first + next)) break;
    if (next < total) yield { done: next, total };
  }
  return reading.finish();
}

/**
 * Reads a table of actual values in one go; see `readObservationSteps`.
 * @example readObservationGrid(catalog, { rows: [['地区', '指标', '年份', '实际值'], …], firstRow: 1 })
 */
export function readObservationGrid(
  catalog: Catalog,
  grid: FormGrid,
  asked: ObservationMapping = {},
): ObservationReading {
  const steps = readObservationSteps(catalog, grid, asked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
