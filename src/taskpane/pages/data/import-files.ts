import type { Catalog } from '../../../core/catalog/catalog';
import type { ObservationMapping } from '../../../core/observation/actuals-form';
import {
  readObservationFileSteps,
  type ObservationFileReading,
} from '../../../datapackage/form/read-observations';
import { DATA_MESSAGES, fileTitle, progressText } from './data-messages';
import { recalledText } from './mapping-messages';
import type { ChosenFile } from '../../parts/chosen-file';
import { askColumns, isAboutColumns } from './column-question';
import { readyCatalog } from '../../common/page';
import { working, type DataHost, type Preview } from './data-state';
import { previewObservations } from './preview-observations';
import { recalled, remember } from './remember-columns';

/**
 * Reads a CSV file of actual values and shows what it would bring in; nothing changes yet. Columns
 * that are not understood are read as they were for the last file of this kind, else asked for.
 * @param asked the user's own assignment, which is remembered once it fits
 * @example await importObservations(host, file); host.read().step.kind // 'preview'
 */
export async function importObservations(
  host: DataHost,
  file: ChosenFile,
  asked?: ObservationMapping,
): Promise<void> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return;
  await working(host, DATA_MESSAGES.reading, async () => {
    const bytes = await bytesOf(file);
    const first = await readInSteps(host, bytes, catalog, asked ?? {}, file.name);
    if (first === undefined) return undefined;
    const { headers } = first.preview;
    const known = asked === undefined ? await recalled(host, headers) : undefined;
    const reading =
      known === undefined ? first : await readInSteps(host, bytes, catalog, known, file.name);
    if (reading === undefined) return undefined;
    const isUnclear = isAboutColumns(reading);
    if (asked !== undefined && !isUnclear) await remember(host, headers, asked);
    const preview = previewOf(file, reading, known);
    const region = catalog.regions.get(host.common().regionId ?? '')?.name ?? '';
    const columns = askColumns(file, reading, region, isUnclear ? preview.remarks : []);
    return isUnclear
      ? { kind: 'columns', question: columns }
      : { kind: 'preview', preview: { ...preview, columns } };
  });
}

function previewOf(
  file: ChosenFile,
  reading: ObservationFileReading,
  known: ObservationMapping | undefined,
): Preview {
  const name = `actuals-file:${file.name}`;
  const preview = previewObservations(reading, name, fileTitle(file.name));
  if (known === undefined) return preview;
  const remark = { tone: 'info', sentence: recalledText(known) } as const;
  return { ...preview, remarks: [remark, ...preview.remarks] };
}

/**
 * The bytes of a chosen file.
 * @example await bytesOf(file)
 */
export async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Reads with pauses, in which the page draws and the user may cancel: then undefined. */
async function readInSteps(
  host: DataHost,
  bytes: Uint8Array,
  catalog: Catalog,
  asked: ObservationMapping,
  name: string,
): Promise<ObservationFileReading | undefined> {
  const steps = readObservationFileSteps(bytes, catalog, asked, name);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    const text = progressText(step.value.done, step.value.total);
    const { done, total } = step.value;
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
