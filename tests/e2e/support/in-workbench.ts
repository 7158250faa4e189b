import { inBrowser } from './in-browser';
import { OpenWorkbench, StartedCommand } from './workbench';

/** What serves the workbench. */
interface Started {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

interface WorkbenchOptions {
  /** Nothing is loaded anew between tests. */
  readonly isKept?: boolean;
  /** Another add-in's workbench; left out, ours as `npm start` serves it. */
  readonly start?: () => Promise<Started>;
}

type Tests = (bench: OpenWorkbench) => void;

/**
 * A group of tests over one workbench in a browser, started before them and closed afterwards. Each
 * begins with an empty workbook; nothing may be complained about in any of them.
 *
 * @param tests receives the workbench, open by the time a test runs
 */
export const inWorkbench = (name: string, tests: Tests) => inWorkbenchOf({}, name, tests);

/** The same where each test goes on where the one before ended. */
export const inOneWorkbench = (name: string, tests: Tests) =>
  inWorkbenchOf({ isKept: true }, name, tests);

/** The same with all that can be said about it. */
export function inWorkbenchOf(
  { isKept = false, start = startCommand }: WorkbenchOptions,
  name: string,
  tests: Tests,
): void {
  inBrowser(name, (executablePath) => {
    const bench = new OpenWorkbench();
    let started: Started | undefined;
    // It builds first when sources have changed.
    beforeAll(async () => {
      started = await start();
      await bench.open(executablePath, started.url);
    }, 500_000);
    afterAll(async () => {
      await bench.close();
      await started?.stop();
    });
    if (!isKept) beforeEach(() => bench.load(bench.url));
    afterEach(() => expect(bench.complaints).toEqual([]));
    tests(bench);
  });
}

async function startCommand(): Promise<Started> {
  const command = await StartedCommand.run('--port', '0');
  const stop = async () => {
    // Windows has no Ctrl+C for another process: it just ends there.
    expect(await command.stop()).toBe(process.platform === 'win32' ? null : 0);
  };
  return { url: command.url, stop };
}
