import { loadClient, type ClientOptions } from '../../src/excel-host/client/load-client';
import { createHost, type Host } from '../../src/excel-host/host';
import {
  decodePart,
  encodePart,
  readPart,
  type KeptKey,
} from '../../src/workbook/setting/kept-part';

/** A workbook as the host saves it; the host keeps settings apart. */
export interface SavedHost {
  readonly workbook: object;
  readonly settings: Readonly<Record<string, unknown>>;
  /** XML parts; workbooks of 0.1 have none. */
  readonly parts?: readonly string[];
}

/**
 * A fresh local Excel with Microsoft's real client in this test file's realm: afterwards `Excel`, `Office` and
 * `CustomFunctions` are globals and talk to the returned host. May be called once a file or before each test; the last one
 * called is the one the globals belong to.
 *
 * @example
 *   let host: Host;
 *   beforeEach(async () => { host = await openHost(); });
 *   test('…', async () => {
 *     await Excel.run(async (context) => {
 *       context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
 *       await context.sync();
 *     });
 *     expect(host.batches).toHaveLength(1);
 *   });
 */
export async function openHost(
  options: Partial<ClientOptions> = {},
  saved?: SavedHost,
): Promise<Host> {
  const host = createHost({ workbook: saved?.workbook });
  for (const [key, value] of Object.entries(saved?.settings ?? {})) host.settings.set(key, value);
  for (const xml of saved?.parts ?? []) host.parts.add(xml);
  await loadClient(host, { realm: 'this', ...options });
  return host;
}

/** Reads one property of a range of the host, as the client would load it, without a batch. */
export function peek(
  host: Host,
  address: string,
  property: 'Values' | 'Formulas' | 'Text' | 'ValueTypes' | 'NumberFormat' = 'Values',
  sheet = 'Sheet1',
): unknown {
  return host.workbook.Worksheets.GetItem(sheet).GetRange(address)[property];
}

/**
 * One Excel.run on a sheet, with a sync at its end.
 *
 * @example const range = await inSheet((sheet) => { const r = sheet.getRange('A1'); r.load('values'); return r; });
 */
export function inSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  name = 'Sheet1',
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });
}

/** Writes values or formulas through the client; the address must have the shape of the array. */
export async function write(address: string, values: unknown[][]): Promise<void> {
  await inSheet((sheet) => {
    sheet.getRange(address).formulas = values;
  });
}

/** The code of the error that some work with the client ends with; `none` where it succeeds. */
export async function errorCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

/** What the workbook keeps under a key in its parts, undefined where it keeps nothing there. */
export function keptIn(host: Host, key: KeptKey): unknown {
  return host.parts
    .ids()
    .map((id) => decodePart(host.parts.get(id) ?? ''))
    .find((part) => part?.key === key)?.value;
}

/** The same, waiting for what is being kept at this moment. */
export async function keptSoon(host: Host, key: KeptKey): Promise<unknown> {
  for (let turn = 0; turn < 500 && keptIn(host, key) === undefined; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return keptIn(host, key);
}

const blockPart = (host: Host, id: string): string | undefined =>
  host.parts.ids().find((part) => readPart(host.parts.get(part) ?? '')?.key === id);

/** What the workbook remembers of a block, undefined where it remembers nothing. */
export function blockIn(host: Host, id = 'b1'): unknown {
  return readPart(host.parts.get(blockPart(host, id) ?? '') ?? '')?.value;
}

/** Has the workbook remember something else of a block. */
export function setBlock(host: Host, value: unknown, id = 'b1'): void {
  const xml = encodePart({ key: id, value, at: '2026' }, `urn:plan-indicators:block:${id}`);
  const part = blockPart(host, id);
  if (part === undefined) host.parts.add(xml);
  else host.parts.set(part, xml);
}
