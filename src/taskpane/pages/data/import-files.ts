import type { Catalog } from '../../../core/catalog/catalog';
import type { ObservationMapping } from '../../../core/observation/actuals-form';
import type { ObservationFileReading } from '../../../datapackage/form/read-observations';
import { readObservationFileSteps } from '../../../datapackage/form/read-observations';
import { DATA_MESSAGES, fileTitle, progressText } from './data-messages';
import { recalledText } from './mapping-messages';
import type { ChosenFile } from '../../parts/chosen-file';
import { askColumns, isAboutColumns } from './column-question';
import type { DataStep, Preview } from './data-state';
import { previewObservations } from './preview-observations';
import type { Store } from '../../pane/store';
import { recalled, remember } from './remember-columns';
import type { Services } from '../../common/services';
import { readyCatalog } from './use-observation-sheet';
import { working } from './work';

/**
 * Reads a CSV file of actual values and shows what it would bring in; nothing changes yet. Columns
 * that are not understood are read as they were for the last file of this kind, else asked for.
 * @param asked the user's own assignment, which is remembered once it fits
 * @example await importObservations(services, store, file); store.read().data.step.kind // 'preview'
 */
export async function importObservations(
  services: Services,
  store: Store,
  file: ChosenFile,
  asked?: ObservationMapping,
): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, DATA_MESSAGES.reading, async () => {
    const bytes = await bytesOf(file);
    const first = await readInSteps(store, bytes, catalog, asked ?? {}, file.name);
    if (first === undefined) return;
    const { headers } = first.preview;
    const known = asked === undefined ? await recalled(services, store, headers) : undefined;
    const reading =
      known === undefined ? first : await readInSteps(store, bytes, catalog, known, file.name);
    if (reading === undefined) return;
    const isUnclear = isAboutColumns(reading);
    if (asked !== undefined && !isUnclear) await remember(services, store, headers, asked);
    const preview = previewOf(file, reading, known);
    const region = catalog.regions.get(store.read().regionId ?? '')?.name ?? '';
    const columns = askColumns(file, reading, region, isUnclear ? preview.remarks : []);
    const step: DataStep = isUnclear
      ? { kind: 'columns', question: columns }
      : { kind: 'preview', preview: { ...preview, columns } };
    store.send({ kind: 'data-step', step });
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
  store: Store,
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
    store.send({ kind: 'data-step', step: { kind: 'working', text, share: done / total } });
    const shown = store.read().data.step;
    await pause();
    if (store.read().data.step !== shown) return undefined;
  }
}

/** Lets the page draw. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
