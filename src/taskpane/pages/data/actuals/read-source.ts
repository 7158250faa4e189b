import type { Catalog } from '../../../../core/catalog/catalog';
import type { ObservationFileReading } from '../../../../datapackage/form/read-observations';
import { progressText } from '../data-messages';
import type { DataHost } from '../data-state';
import type { ReadRequest, SourceReading, SourceTable } from './source';

interface ReadQuestion extends ReadRequest {
  /** Keys of unusual values that the user has confirmed. */
  readonly confirmed: ReadonlySet<string>;
}

/**
 * Reads a source with pauses, in which the page draws and the user may cancel: then undefined. Of
 * several sheets the first counts that has actual values, else the first that has columns of them.
 * @example (await readSource(host, catalog, { source, confirmed }))?.reading.observations.length // 20
 */
export async function readSource(
  host: DataHost,
  catalog: Catalog,
  { source, asked = {}, sheet, confirmed }: ReadQuestion,
): Promise<SourceReading | undefined> {
  const chosen = sheet === undefined ? undefined : source.tables.find((one) => one.sheet === sheet);
  const region = catalog.regions.get(host.common().regionId ?? '')?.name;
  const readings: { readonly table: SourceTable; readonly reading: ObservationFileReading }[] = [];
  for (const table of chosen === undefined ? source.tables : [chosen]) {
    const reading = await readInSteps(host, table.read(catalog, { asked, region, confirmed }));
    if (reading === undefined) return undefined;
    readings.push({ table, reading });
  }
  const found =
    readings.find(({ reading }) => reading.observations.length > 0) ??
    readings.find(({ reading }) => reading.preview.headerRow !== undefined) ??
    readings[0];
  if (found === undefined) return undefined;
  const unread = source.tables
    .filter((table) => table !== found.table)
    .map((table) => {
      const read = readings.find((one) => one.table === table)?.reading;
      return { sheet: table.sheet, values: read?.observations.length };
    });
  return { ...found, unread };
}

async function readInSteps(
  host: DataHost,
  steps: ReturnType<SourceTable['read']>,
): Promise<ObservationFileReading | undefined> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    const text = progressText(done, total);
    host.send({ kind: 'step', step: { kind: 'working', text, share: done / total } });
    const shown = host.read().step;
    await pause();
    if (host.read().step !== shown) return undefined;
  }
}

/** Lets the page draw. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
