import { readObservationFileSteps } from '../../datapackage/observation/read-observations';
import { DATA_MESSAGES, fileTitle, progressText } from '../messages/data';
import { previewObservations } from '../state/preview-observations';
import type { Store } from '../state/store';
import { readyCatalog } from './use-observation-sheet';
import { working } from './work';

/** A file as the page hands it over; `File` is one. */
export interface ChosenFile {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/**
 * Reads a CSV file of actual values and shows what it would bring in; nothing changes yet.
 * @example await importObservations(store, file); store.read().data.step.kind // 'preview'
 */
export async function importObservations(store: Store, file: ChosenFile): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined) return;
  await working(store, DATA_MESSAGES.reading, async () => {
    const steps = readObservationFileSteps(await bytesOf(file), catalog, {}, file.name);
    let step = steps.next();
    while (step.done !== true) {
      const text = progressText(step.value.done, step.value.total);
      store.send({ kind: 'data-step', step: { kind: 'working', text } });
      await pause();
      step = steps.next();
    }
    const preview = previewObservations(
      step.value,
      `actuals-file:${file.name}`,
      fileTitle(file.name),
    );
    store.send({ kind: 'data-step', step: { kind: 'preview', preview } });
  });
}

/**
 * The bytes of a chosen file.
 * @example await bytesOf(file)
 */
export async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Lets the page draw. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
