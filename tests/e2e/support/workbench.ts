import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core';

export const PROJECT = join(__dirname, '../../..');
const SCREENSHOTS = join(PROJECT, 'build/screenshots');

/** Chromium's own calls home would be refused, many at a time, on a machine without network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `npm start` as a person runs it, without npm. */
export class StartedCommand {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** What it printed until it was ready. */
    readonly said: string,
  ) {}

  static run(...args: string[]): Promise<StartedCommand> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts', ...args], {
      cwd: PROJECT,
    });
    return new Promise((resolve, reject) => {
      let said = '';
      const hear = (part: Buffer) => {
        said += part.toString();
        const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (url !== undefined) resolve(new StartedCommand(child, url, said));
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
    });
  }

  /** Ctrl+C; resolves with the exit code. */
  stop(): Promise<number | null> {
    return new Promise((resolve) => {
      this.child.once('exit', resolve);
      this.child.kill('SIGINT');
    });
  }
}

/** The workbench in a browser: what a test does and sees there. */
export class OpenWorkbench {
  /** what the page and the pane complained about */
  readonly complaints: string[] = [];
  /** kinds of the browser's own dialogs that came up */
  readonly questions: string[] = [];
  /** every address that was asked for */
  readonly requests: string[] = [];

  private browser: Browser | undefined;
  private opened: Page | undefined;
  /** where it is served */
  url = '';

  async open(executablePath: string, url: string): Promise<void> {
    this.url = url;
    this.browser = await chromium.launch({ executablePath, args: FLAGS });
    this.opened = await this.browser.newPage({ viewport: { width: 1440, height: 860 } });
    this.listen(this.opened);
    await this.load(url);
  }

  get page(): Page {
    if (this.opened === undefined) throw new Error('The workbench is not open.');
    return this.opened;
  }

  private listen(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        this.complaints.push(message.text());
      }
    });
    // Leaving a filled workbook is asked about; tests mean it.
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.type());
      void dialog.accept();
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('requestfailed', (request) => {
      // A page that is left while it loads gives its requests up.
      if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
      this.complaints.push(`failed: ${request.url()}`);
    });
  }

  /** Loads the page as on a first visit. */
  async load(url: string): Promise<void> {
    if (this.page.url() !== 'about:blank') {
      await this.page.evaluate(async () => {
        localStorage.clear();
        // Gone as soon as the page that has them open is left.
        for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
      });
    }
    await this.page.goto(url);
    await this.ready();
  }

  /** Waits until the add-in in the pane has started. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.workbench !== undefined);
    await this.page.frameLocator('#pane-frame').locator('body *').first().waitFor();
    await this.pane.waitForFunction(() =>
      Office.onReady().then(({ host }) => String(host) === 'Excel'),
    );
  }

  get pane(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes('/addin/taskpane.html'));
    if (frame === undefined) throw new Error('The pane is not there.');
    return frame;
  }

  openTab(name: string): Promise<void> {
    return this.pane.getByRole('tab', { name }).click();
  }

  /** A button of the pane. */
  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).click();
  }

  /** Chooses a region as a person does: types some of it and presses Enter. */
  async choose(region: string): Promise<void> {
    const box = this.pane.getByRole('combobox', { name: '地区' });
    await box.fill(region);
    await box.press('Enter');
  }

  /** Values of a range of the active sheet, when everything is calculated. */
  values(address: string): Promise<unknown[][]> {
    return this.page.evaluate(async (place) => {
      const { host } = window.workbench!;
      await host.idle();
      const sheet = host.engine.getters.getActiveSheetId();
      return host.workbook.Worksheets.GetItem(sheet).GetRange(place).Values as unknown[][];
    }, address);
  }

  /** The sentence beside an error. */
  message(address: string): Promise<string> {
    return this.page.evaluate((place) => {
      const { host } = window.workbench!;
      return host.message(host.engine.getters.getActiveSheetId(), place);
    }, address);
  }

  /** Goes to a cell through the name box, as a user does, and leaves the grid focused. */
  async goTo(address: string): Promise<void> {
    const box = this.page.locator('.o-named-range-selector input');
    const [, column = '', row = ''] = /^([A-Z])(\d+)/.exec(address) ?? [];
    for (let attempt = 1; ; attempt += 1) {
      await box.fill(address);
      await box.press('Enter');
      await this.drawn();
      // On a busy machine the box may take the key before the text; what is typed next would go astray.
      const isThere = await this.page.evaluate(
        ([left, top]) => {
          const zone = window.workbench!.host.engine.getters.getSelectedZone();
          return (
            left === '' || (zone.left === left.charCodeAt(0) - 65 && zone.top === Number(top) - 1)
          );
        },
        [column, row] as const,
      );
      if (isThere || attempt === 5) return;
    }
  }

  async typeInto(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.drawn();
    // The grid replaces a cell's old text once it has drawn the first key; faster than a hand, a
    // second key before that would be added to the old text.
    await this.page.keyboard.type(text.slice(0, 1));
    await this.drawn();
    await this.page.keyboard.type(text.slice(1));
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the page has been drawn twice. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }
}
