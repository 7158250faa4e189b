import { sayFormSheetFinding } from '../../../wording/form-finding';
import { saySheetActuals } from '../../../wording/sheet-actuals';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { readSelectedForm } from '../../../workbook/form/form-sheet';
import { insertEntrySheet } from '../../page/entry-sheet';
import { readyCatalog } from '../../page/page';
import { askWorkbook, done, failed } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import type { Remark } from '../../parts/notice';
import { unreadText } from './actuals/actuals-messages';
import { previewOrigin } from './actuals/preview-origin';
import { readSource } from './actuals/read-source';
import { readBeside } from './read-beside';
import { confirmedIn, recalled, remember } from './actuals/remember';
import {
  cellsSource,
  openSource,
  type OriginFacts,
  type ReadRequest,
  type SourceReading,
} from './actuals/source';
import { askColumns, isAboutColumns, recalledText } from './columns';
import { DATA_MESSAGES, fileTitle } from './data-messages';
import { entryYearOf, working, type DataHost, type DataStep } from './data-state';

/**
 * Inserts the sheet of actual values for the plan in view and the year that is chosen. Where it is there already and lacks rows,
 * asks first.
 * @example await insertSheet(host); host.read().step.kind // 'done'
 */
export async function insertSheet(host: DataHost, addMissing = false): Promise<void> {
  const { planId } = host.common();
  const catalog = readyCatalog(host.common());
  const plan = catalog?.plans.get(planId ?? '');
  if (catalog === undefined || plan === undefined) return;
  await working(host, DATA_MESSAGES.inserting, async () => {
    const chosen = entryYearOf(host.read(), plan, host.services.now());
    const year = chosen === 'all' ? undefined : chosen;
    const request = { catalog, plan, year, addMissing };
    const { kind, sentence } = await insertEntrySheet(host.services, request);
    switch (kind) {
      case 'inserted':
        return { ...done(sentence), region: plan.regionId, year };
      case 'rows-missing':
        return { kind, sentence };
      case 'failed':
        return failed(sentence);
    }
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
    const { numbers, texts, noData, held, unread } = reading;
    // Nothing counts of what stands there: no tick before that.
    const isRefused = numbers + texts + noData === 0 && held.length + unread > 0;
    return (isRefused ? failed : done)(saySheetActuals(reading));
  });
}

/**
 * Reads a file of actual values, .xlsx or CSV, and shows what it would bring in; nothing changes yet.
 * @example await importFile(host, file); host.read().step.kind // 'preview'
 */
export async function importFile(host: DataHost, file: ChosenFile): Promise<void> {
  await working(host, DATA_MESSAGES.reading, async () => {
    const source = await openSource(file, (document) =>
      readBeside(host, 'tables', document, { name: document.name, size: document.bytes.length }),
    );
    if (source === undefined) return undefined;
    return source.ok ? read(host, { source: source.value }) : failed(source.finding);
  });
}

/**
 * Reads the selected cells in the same way.
 * @example await importCells(host); host.read().step.kind // 'preview'
 */
export async function importCells(host: DataHost): Promise<void> {
  await working(host, DATA_MESSAGES.reading, async () => {
    const selected = await askWorkbook(host.services, readSelectedForm);
    if (!selected.ok) return failed(sayWorkbookFinding(selected.finding));
    const { address, grid } = selected.value;
    return read(host, { source: cellsSource(address, grid) });
  });
}

/**
 * Reads a source again: another sheet of it, or with the user's own assignment of columns, which is
 * remembered once it fits.
 * @example await readAgain(host, { source, sheet: '2022' })
 */
export async function readAgain(host: DataHost, request: ReadRequest): Promise<void> {
  await working(host, DATA_MESSAGES.reading, () => read(host, request));
}

/**
 * Columns that are not understood are read as they were for the last table of this kind, else asked
 * for. Undefined where the user has turned to something else meanwhile.
 */
async function read(host: DataHost, request: ReadRequest): Promise<DataStep | undefined> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return undefined;
  const { source, asked } = request;
  const confirmed = await confirmedIn(host);
  const first = await readSource(host, catalog, { ...request, confirmed });
  if (first === undefined) return undefined;
  const { headers } = first.reading.preview;
  const known = asked === undefined ? await recalled(host, headers) : undefined;
  const { sheet } = first.table;
  const read =
    known === undefined
      ? first
      : await readSource(host, catalog, { source, asked: known, sheet, confirmed });
  if (read === undefined) return undefined;
  const isUnclear = isAboutColumns(read.reading);
  if (asked !== undefined && !isUnclear) await remember(host, headers, asked);
  const recall = known === undefined ? '' : recalledText(known);
  const before = remarksOf({ ...read, unread: first.unread }, recall);
  const origin = originOf(request, read);
  const preview = await previewOrigin(host, catalog, read.reading, origin, { confirmed, before });
  const { regionId } = host.common();
  const columns = askColumns(catalog, { source, sheet }, read.reading, {
    regionId,
    remarks: isUnclear ? preview.remarks : [],
  });
  return isUnclear
    ? { kind: 'columns', question: columns }
    : {
        kind: 'preview',
        preview: { ...preview, columns, tables: { source, sheet } },
      };
}

/** What is to be known of the table besides what it states. */
function remarksOf(read: SourceReading, recall: string): readonly Remark[] {
  const unread = unreadText(read);
  const isLeft = read.unread.some(({ values = 0 }) => values > 0);
  return [
    ...(recall === '' ? [] : [{ tone: 'info', sentence: recall } as const]),
    ...(unread === '' ? [] : [{ tone: isLeft ? 'warning' : 'info', sentence: unread } as const]),
    ...read.table.remarks,
  ];
}

function originOf({ source }: ReadRequest, { table, unread }: SourceReading): OriginFacts {
  const { kind, name, beside } = source;
  const { sheet } = table;
  if (kind === 'cells') {
    const read = `${DATA_MESSAGES.cells} ${name}`;
    return { name: `actuals-cells:${name}`, read, title: fileTitle(read) };
  }
  const read = sheet === '' ? name : `${name}“${sheet}”`;
  if (kind === 'submitted')
    return { name: `actuals-submitted:${name}`, read: name, title: name, beside };
  const title = fileTitle(unread.length === 0 ? name : read);
  return { name: `actuals-file:${name}`, read, title };
}
