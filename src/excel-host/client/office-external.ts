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

const list = (items: readonly unknown[]) => ({
  toArray: () => items,
  getItem: (index: number) => items[index],
  dimensions: () => 1,
});

/**
 * `window.external` of desktop Excel, as much of it as office.js touches. With it, `Office.onReady` answers
 * `{ host: 'Excel', platform: 'PC' }`.
 *
 * @example window.external = officeExternal(CHINESE_EXCEL)
 */
export function officeExternal({ locale, requirements }: Personality): object {
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
    GetHostFullVersion: () => '16.0.17000.0',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => '{}',
  };
  return {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$3`,
    Execute: (_id: number, _parameters: unknown, done: Callback) => done(list([0])),
    RegisterEvent: (_id: number, _target: unknown, _handler: unknown, done: Callback) => done(0),
    UnregisterEvent: (_id: number, _target: unknown, done: Callback) => done(0),
  };
}
