import type { Realm } from './realm';

const ORIGIN = 'https://localhost';
const LOCATION = {
  href: `${ORIGIN}/`,
  origin: ORIGIN,
  protocol: 'https:',
  host: 'localhost',
  hostname: 'localhost',
  pathname: '/',
  search: '',
  hash: '',
};
const nothing = (): void => undefined;

interface ScriptElement {
  src?: string;
  onload?: () => void;
  onerror?: () => void;
}

/** Finds the text of a script that is wanted, by its path beside office.js or beside the page. */
type FindScript = (path: string) => string | undefined;

/** office.js and an add-in add script elements to the head; here they are run from file instead. */
function headOf(realm: Realm, find: FindScript) {
  return {
    appendChild: (element: ScriptElement) => {
      setTimeout(() => {
        if (!element.src) return;
        const path = new URL(element.src, ORIGIN).pathname.slice(1);
        const text = find(path);
        if (text === undefined) return element.onerror?.();
        realm.run(text, path);
        element.onload?.();
      }, 0);
    },
  };
}

function documentOf(realm: Realm, find: FindScript) {
  const script = { src: `${ORIGIN}/office.debug.js`, getAttribute: () => null };
  const head = headOf(realm, find);
  const elements: Record<string, object[]> = { head: [head], script: [script] };
  return {
    head,
    URL: `${ORIGIN}/`,
    readyState: 'complete',
    visibilityState: 'visible',
    cookie: '',
    // The engine measures an element when it finds a document; here nothing has a size.
    body: { appendChild: nothing, removeChild: nothing },
    hasFocus: () => true,
    addEventListener: nothing,
    removeEventListener: nothing,
    getElementsByTagName: (tag: string) => elements[tag] ?? [],
    getElementById: () => null,
    createElement: () => ({
      style: {},
      setAttribute: nothing,
      getBoundingClientRect: () => ({ width: 0, height: 0 }),
    }),
  };
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/**
 * Gives a realm without a page the few parts of a browser window that office.js touches. What a realm already has of the
 * document (as in jsdom) stays, except where office.js looks for its own script.
 *
 * @example stubWindow(realm, bridge, CHINESE_EXCEL, officeFile)
 */
export function stubWindow(
  realm: Realm,
  bridge: object,
  personality: Personality,
  find: FindScript,
  book: ServedBook,
): void {
  const { globals } = realm;
  const stubs: Record<string, unknown> = {
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0)', language: 'zh-CN' },
    location: LOCATION,
    history: {},
    name: '',
    external: officeExternal(personality, book),
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: nothing,
    removeEventListener: nothing,
    attachEvent: nothing,
    alert: nothing,
    confirm: nothing,
    prompt: nothing,
    document: documentOf(realm, find),
    window: globals,
    self: globals,
    parent: globals,
    top: globals,
    _richApiNativeBridge: bridge,
  };
  for (const [name, value] of Object.entries(stubs))
    Object.defineProperty(globals, name, { value, configurable: true, writable: true });
}

/** What office.js asks its host window for. */
export interface Personality {
  /** Language of the Office user interface. */
  locale: string;
  /** The highest requirement sets the host claims, as office.js wants them: lower-case names. */
  requirements: Readonly<Record<string, string>>;
}

/** This client package knows ExcelApi up to 1.15, so claiming more would promise what cannot be called. */
export const CHINESE_EXCEL: Personality = {
  locale: 'zh-CN',
  requirements: {
    excelapi: '1.15',
    sharedruntime: '1.2',
    customfunctionsruntime: '1.4',
    customfunctions: '1.9',
    ribbonapi: '1.2',
    dialogapi: '1.2',
    addincommands: '1.1',
  },
};

type Callback = (result: unknown) => void;
type EventHandler = (event: number, payload: object) => void;

/** What office.js asks of the workbook beside its batches. */
interface ServedBook {
  /** What the host would save: the bytes of an .xlsx. */
  takeFile(): Promise<Uint8Array>;
  /** Tells the add-in that somebody else has changed its settings; absent while nobody listens. */
  tellSettings: (() => void) | undefined;
}

/** The client's number of `SettingsChanged`. */
const SETTINGS_CHANGED = 1;

const list = (items: readonly unknown[]) => ({
  toArray: () => items,
  getItem: (index: number) => items[index],
  dimensions: () => 1,
});

/**
 * `window.external` of desktop Excel, as much of it as office.js touches. With it, `Office.onReady` answers
 * `{ host: 'Excel', platform: 'PC' }`.
 *
 * @example window.external = officeExternal(CHINESE_EXCEL, host)
 */
export function officeExternal({ locale, requirements }: Personality, book: ServedBook): object {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'add-in',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => 'C:\\Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    // Parsed as XML for its telemetry; an empty text would make a page's parser build an error page with styles.
    GetSolutionToken: () => '<t/>',
    GetSupportedMatrix: () => JSON.stringify(requirements),
    // Of a version whose undo list stands what an add-in does, as here.
    GetHostFullVersion: () => '16.0.18730.0',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => '{}',
  };
  const copies: FileCopies = new Map();
  return {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$3`,
    Execute: (id: number, parameters: readonly unknown[], done: Callback) => {
      const answer = FILE_CALLS[id];
      if (answer === undefined) return done(list([SUCCESS]));
      answer(copies, parameters, book).then(
        (result) => done(list(result)),
        () => done(list([FAILED])),
      );
    },
    RegisterEvent: (id: number, _target: unknown, handler: EventHandler, done: Callback) => {
      if (id === SETTINGS_CHANGED) book.tellSettings = () => handler(SETTINGS_CHANGED, list([]));
      done(0);
    },
    UnregisterEvent: (id: number, _target: unknown, done: Callback) => {
      if (id === SETTINGS_CHANGED) book.tellSettings = undefined;
      done(0);
    },
  };
}

const SUCCESS = 0;
/** The client's code for what went wrong without a reason of its own. */
const FAILED = 5001;

/** Copies of the file that were handed out and not yet given back. */
type FileCopies = Map<number, Uint8Array>;

/** As Excel, which holds two copies at most; a third is refused until one is given back. */
const MOST_COPIES = 2;

/** `getFileAsync`, `getSliceAsync` and `closeAsync`, by the numbers the client has for them. */
const FILE_CALLS: Readonly<
  Record<
    number,
    | ((
        copies: FileCopies,
        parameters: readonly unknown[],
        book: ServedBook,
      ) => Promise<readonly unknown[]>)
    | undefined
  >
> = {
  77: async (copies, _parameters, book) => {
    if (copies.size >= MOST_COPIES) return [FAILED];
    const bytes = await book.takeFile();
    const handle = Math.max(0, ...copies.keys()) + 1;
    copies.set(handle, bytes);
    return [SUCCESS, list([handle, bytes.length])];
  },
  80: (copies, [handle, offset, size]) => {
    const bytes = copies.get(Number(handle));
    if (bytes === undefined) return Promise.resolve([FAILED]);
    const slice = bytes.slice(Number(offset), Number(offset) + Number(size));
    return Promise.resolve([SUCCESS, list([list([...slice]), slice.length])]);
  },
  81: (copies, [handle]) => {
    copies.delete(Number(handle));
    return Promise.resolve([SUCCESS]);
  },
};
