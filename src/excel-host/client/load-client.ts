import type { Host } from '../host';
import { savedFile } from '../xlsx/export-xlsx';
import { officeFile } from './office-files';
import { ownRealm, thisRealm, type Realm } from './realm';
import { CHINESE_EXCEL, stubWindow, type Personality } from './window-stubs';

/** The text of a script and the name to show in stack traces. */
export interface Script {
  name: string;
  text: string;
}

export interface ClientOptions {
  /** `this`: globals of the caller's realm (unit tests); `own`: a realm of its own (a built add-in). */
  realm: 'this' | 'own';
  /** Run after office.js, before `Office.onReady` is answered: the add-in. */
  scripts?: readonly Script[];
  /** Finds the text of a script that these fetch later, by its path. */
  findScript?: (path: string) => string | undefined;
  personality?: Partial<Personality>;
  /** The host is of this older version of ExcelApi, and the client refuses all that is newer, as it does there. */
  excelApi?: string;
}

/** The client's globals: `Office`, `Excel`, `CustomFunctions`, and whatever the scripts define. */
type ClientGlobals = Readonly<Record<string, unknown>>;

interface OfficeGlobal {
  onReady(): Promise<{ host: unknown; platform: unknown }>;
}

interface FunctionRuntime {
  _setResultsDelayMillis: number;
  _minContextSyncIntervalMills: number;
  _smallerMinContextSyncIntervalMills: number;
}

interface OfficeExtensionGlobal {
  CommonUtility: { _doApiNotSupportedCheck: boolean };
}

/** So much time has office.js to become ready; it takes a tenth of a second. */
const READY_WITHIN_MS = 10_000;

function personalityOf({ personality, excelApi }: ClientOptions): Personality {
  const own = { ...CHINESE_EXCEL, ...personality };
  if (excelApi === undefined) return own;
  return { ...own, requirements: { ...own.requirements, excelapi: excelApi } };
}

/** The runtime holds results back to spare a real Excel: 50 ms, and 200 ms between messages. Here nothing is spared. */
function quicken(globals: ClientGlobals): void {
  const runtime = globals.customFunctionProxy as FunctionRuntime | undefined;
  if (!runtime) return;
  runtime._setResultsDelayMillis = 0;
  runtime._minContextSyncIntervalMills = 0;
  runtime._smallerMinContextSyncIntervalMills = 0;
}

async function ready(globals: ClientGlobals, absent: ReadonlySet<string>): Promise<void> {
  const office = globals.Office as OfficeGlobal;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const files = [...absent].join(', ');
    const fail = () => reject(new Error(`Office.onReady did not answer; absent files: ${files}`));
    timer = setTimeout(fail, READY_WITHIN_MS);
  });
  try {
    await Promise.race([office.onReady(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs Microsoft's unmodified office.js against the host and waits for `Office.onReady`. Throws when that does not come.
 *
 * @returns the globals of the realm
 * @example
 *   await loadClient(host, { realm: 'this' });
 *   await Excel.run(async (context) => { … });
 */
export async function loadClient(host: Host, options: ClientOptions): Promise<ClientGlobals> {
  const realm: Realm = options.realm === 'this' ? thisRealm() : ownRealm();
  const absent = new Set<string>();
  host.takeFile = () => savedFile(host);
  const find = (path: string) => {
    // Telemetry has nowhere to go here; office.js takes a missing file calmly.
    const office = path.startsWith('telemetry/') ? undefined : officeFile(path);
    const text = office ?? options.findScript?.(path);
    if (text === undefined) absent.add(path);
    return text;
  };
  stubWindow(realm, host.bridge, personalityOf(options), find, host);
  try {
    await withoutLog(realm.globals, async () => {
      realm.run(find('office.debug.js') ?? '', 'office.debug.js');
      for (const { name, text } of options.scripts ?? []) realm.run(text, name);
      await ready(realm.globals, absent);
    });
  } finally {
    realm.settle();
  }
  quicken(realm.globals);
  if (options.excelApi !== undefined) {
    const { CommonUtility } = realm.globals.OfficeExtension as OfficeExtensionGlobal;
    CommonUtility._doApiNotSupportedCheck = true;
  }
  return realm.globals;
}

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/**
 * Runs `work` with a silent console: office.js reports missing telemetry and its own version while it starts.
 *
 * @example await withoutLog(globalThis, () => start())
 */
async function withoutLog<T>(globals: Record<string, unknown>, work: () => Promise<T>): Promise<T> {
  const log = globals.console as Record<string, unknown>;
  const before = METHODS.map((method) => [method, log[method]] as const);
  for (const method of METHODS) log[method] = () => undefined;
  try {
    return await work();
  } finally {
    for (const [method, write] of before) log[method] = write;
  }
}
