import type { Catalog } from '../../core/catalog/catalog';
import type { FormFinding } from '../../core/form/finding';
import type { ObservationMapping } from '../../core/observation/actuals-form';
import { findHeader } from '../../core/observation/find-table';
import type {
  ObservationProgress,
  ObservationReading,
} from '../../core/observation/observation-reading';
import { readObservationSteps } from '../../core/observation/read-observation-grid';
import { readFormFile, type FormFileFinding } from './read-form-file';

/** A CSV file of actual values, read; see `ObservationReading`. */
export interface ObservationFileReading extends Omit<ObservationReading, 'findings'> {
  /** What was found in the file as a whole comes first. */
  readonly findings: readonly (FormFileFinding | FormFinding)[];
}

const MAX_BYTES = 50_000_000;

/**
 * Reads actual values from a CSV file (see `readFormFile`). The header may stand below a title and
 * name its columns in any order and in everyday words. Nothing is kept: the observations go on to
 * `toObservationPackage` once the user agrees.
 * @param asked columns assigned by label, such as the `mapping` of an earlier reading
 * @param file name that findings call the file by
 * @param region holds where the file names no region
 * @param confirmed keys of values that somebody has confirmed (see `auditObservations`)
 * @example readObservations(utf8('地区,指标,年份,实际值\n仓山,GDP,2023,1100'), catalog).observations
 * // [{ row: 2, regionId: '350104', indicatorId: 'gdp', year: 2023, text: '1100', … }]
 */
export function readObservations(
  bytes: Uint8Array,
  catalog: Catalog,
  asked: ObservationMapping = {},
  file = '这个文件',
  region?: string,
  confirmed?: ReadonlySet<string>,
): ObservationFileReading {
  const steps = readObservationFileSteps(bytes, catalog, asked, file, region, confirmed);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The same, step by step: yields after every 2,000 rows, so that whoever shows progress can pause.
 * @example for (let step = steps.next(); !step.done; step = steps.next()) await show(step.value)
 */
export function* readObservationFileSteps(
  bytes: Uint8Array,
  catalog: Catalog,
  asked: ObservationMapping = {},
  file = '这个文件',
  region?: string,
  confirmed?: ReadonlySet<string>,
): Generator<ObservationProgress, ObservationFileReading> {
  const read = readFormFile(bytes, {
    file,
    maxBytes: MAX_BYTES,
    named: (grid) => findHeader(grid, asked).columns.at.size,
  });
  if (!read.ok) return { ...NOTHING, findings: [read.finding] };
  const { grid, findings } = read.value;
  const reading = yield* readObservationSteps(catalog, grid, asked, region, confirmed);
  return { ...reading, findings: [...findings, ...reading.findings] };
}

const NOTHING: ObservationReading = {
  observations: [],
  held: [],
  findings: [],
  mapping: {},
  preview: {
    headers: [],
    headerRow: undefined,
    sample: [],
    ...{ rows: 0, numbers: 0, texts: 0, notSet: 0, noData: 0, growths: 0, blank: 0, left: 0 },
    regions: [],
    years: [],
  },
};
