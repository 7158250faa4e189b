import {
  readColumnMemory,
  recallColumns,
  rememberColumns,
  type RememberedColumns,
} from '../../../core/observation/column-memory';
import { keepColumns, readColumns, readConfirmed } from '../../../workbook/setting/setting';
import type { Catalog } from '../../../core/catalog/catalog';
import type { ObservationMapping } from '../../../core/observation/actuals-form';
import { composeTemplate } from '../../../core/observation/compose-template';
import { formFileSeverity } from '../../../datapackage/form/read-form-file';
import {
  readObservationFileSteps,
  type ObservationFileReading,
} from '../../../datapackage/form/read-observations';
import { sayHeld } from '../../../wording/audit';
import { sayFormFinding, sayFormSheetFinding } from '../../../wording/form-finding';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { saySheetActuals } from '../../../wording/sheet-actuals';
import { insertObservationSheet } from '../../../workbook/form/actuals-sheet';
import { readyCatalog } from '../../page/page';
import { askWorkbook, done, failed } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import { askColumns, isAboutColumns, recalledText } from './columns';
import {
  DATA_MESSAGES,
  fileTitle,
  heldText,
  observationFacts,
  progressText,
  sheetInsertedText,
} from './data-messages';
import { working, type DataHost, type Preview } from './data-state';

/**
 * Inserts the sheet of actual values for the plan in view. Where it is there already and lacks rows,
 * asks first.
 * @example await insertSheet(host); host.read().step.kind // 'done'
 */
export async function insertSheet(host: DataHost, addMissing = false): Promise<void> {
  const { planId } = host.common();
  const catalog = readyCatalog(host.common());
  const plan = catalog?.plans.get(planId ?? '');
  if (catalog === undefined || plan === undefined) return;
  await working(host, DATA_MESSAGES.inserting, async () => {
    const template = composeTemplate(catalog, plan);
    if (!template.ok) return failed(sayLookupFinding(template.finding));
    const request = { template: template.value, addMissing };
    const inserted = await askWorkbook(host.services, (context) =>
      insertObservationSheet(context, request),
    );
    if (inserted.ok) return done(sheetInsertedText(inserted.value));
    const sentence = sayFormSheetFinding(inserted.finding);
    return inserted.finding.kind === 'form-rows-missing'
      ? { kind: 'rows-missing', sentence }
      : failed(sentence);
  });
}

/**
 * Reads the sheets of actual values now, for whoever does not want to wait for it, and says what was
 * taken.
 * @example await readSheet(host); host.read().step // { kind: 'done', sentence: '实际值表：读入 12 个数值。' }
 */
export async function readSheet(host: DataHost): Promise<void> {
  await working(host, DATA_MESSAGES.reading, async () => {
    await host.pane.readActuals();
    const { reading, problem } = host.common().actuals;
    if (problem !== '') return failed(problem);
    if (reading === undefined)
      return failed(sayFormSheetFinding({ kind: 'form-sheet-missing', title: '实际值' }));
    return done(saySheetActuals(reading));
  });
}

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
    const confirmed = await confirmedIn(host);
    const read = (mapping: ObservationMapping) =>
      readInSteps(host, bytes, catalog, mapping, file.name, confirmed);
    const first = await read(asked ?? {});
    if (first === undefined) return undefined;
    const { headers } = first.preview;
    const known = asked === undefined ? await recalled(host, headers) : undefined;
    const reading = known === undefined ? first : await read(known);
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
  confirmed: ReadonlySet<string>,
): Promise<ObservationFileReading | undefined> {
  const steps = readObservationFileSteps(bytes, catalog, asked, name, undefined, confirmed);
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

/**
 * A table of actual values, read, as the user is shown it before anything changes.
 * @param name under which it would be kept: one of the same name is replaced
 * @example previewObservations(reading, 'actuals-file:2023.csv', '实际值（2023.csv）').facts // ['可采用：3 个数值。', …]
 */
function previewObservations(
  { observations, held, findings, preview }: ObservationFileReading,
  name: string,
  title: string,
): Preview {
  return {
    title,
    facts: observationFacts(preview),
    remarks: [
      ...held.map((each) => ({ tone: 'warning', sentence: heldText(sayHeld(each)) }) as const),
      ...findings.map((finding) => ({
        tone: formFileSeverity(finding),
        sentence: sayFormFinding(finding, 'actuals'),
      })),
    ],
    offer:
      observations.length === 0 ? undefined : { kind: 'observations', name, title, observations },
  };
}

/**
 * How the columns of files with such a header were assigned: as the workbook says, else as this
 * browser does; undefined where neither knows.
 * @example await recalled(host, ['区县', '年度', '完成值']) // { 地区: '区县', … }
 */
async function recalled(
  host: DataHost,
  headers: readonly string[],
): Promise<ObservationMapping | undefined> {
  const ofWorkbook = await inWorkbook(host);
  return recallColumns(ofWorkbook, headers) ?? recallColumns(inBrowser(host), headers);
}

/**
 * Remembers an assignment in both places. That it cannot be kept is no reason to stop: it is only
 * asked again.
 * @example await remember(host, ['区县', '年度'], { 地区: '区县', 年份: '年度' })
 */
async function remember(
  host: DataHost,
  headers: readonly string[],
  mapping: ObservationMapping,
): Promise<void> {
  const memory = rememberColumns(inBrowser(host), headers, mapping);
  host.services.columns.write(JSON.stringify(memory));
  if (!host.common().connected) return;
  const kept = rememberColumns(await inWorkbook(host), headers, mapping);
  await askWorkbook(host.services, (context) => keepColumns(context, kept));
}

/** What the user has confirmed in this workbook; where it cannot be read, all is asked again. */
async function confirmedIn(host: DataHost): Promise<ReadonlySet<string>> {
  if (!host.common().connected) return new Set();
  const kept = await askWorkbook(host.services, readConfirmed);
  return new Set(kept.ok ? kept.value : []);
}

async function inWorkbook(host: DataHost): Promise<readonly RememberedColumns[]> {
  if (!host.common().connected) return [];
  const kept = await askWorkbook(host.services, readColumns);
  return kept.ok ? kept.value : [];
}

function inBrowser({ services }: DataHost): readonly RememberedColumns[] {
  try {
    const value: unknown = JSON.parse(services.columns.read() ?? '[]');
    return readColumnMemory(value);
  } catch {
    // Someone else's text: as good as nothing.
    return [];
  }
}
