/* Excel of an older requirement set: what it knows is done whole, what it does not know is refused whole. */
import { fail } from '../../../src/core/finding/outcome';
import type { WorkbookFinding } from '../../../src/core/finding/workbook-finding';
import { readHostError } from '../../../src/workbook/excel/refusal';
import { sayWorkbookFinding } from '../../../src/wording/workbook-finding';
import { openHost, type SavedHost } from '../../support/host';
import { COMMANDS, facts } from './commands';

// A whole Excel per case: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

/** The manifest asks for 1.13; Excel LTSC 2021 is 1.14. */
const ASKED = 13;

describe.each(Object.entries(COMMANDS))('%s', (_, { prepare, run }) => {
  let saved: SavedHost;
  beforeAll(async () => {
    const host = await openHost();
    await prepare();
    await host.idle();
    saved = {
      workbook: host.save(),
      settings: Object.fromEntries(
        host.settings.keys().map((key) => [key, host.settings.get(key)]),
      ),
      parts: host.parts.ids().map((id) => host.parts.get(id) ?? ''),
    };
  });

  test.each([9, 11, 12, 13, 14])('with ExcelApi 1.%i', async (version) => {
    const excelApi = `1.${String(version)}`;
    const host = await openHost({ excelApi }, saved);
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', excelApi)).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', `1.${String(version + 1)}`)).toBe(false);
    const before = facts(host);
    // As the pane does: what is thrown before anything is sent is a finding as well.
    const done = await run(() => undefined).catch((error: unknown) =>
      fail<WorkbookFinding>({ kind: 'read-rejected', ...readHostError(error) }),
    );
    expect(done.ok || version < ASKED).toBe(true);
    if (done.ok) return;
    expect(facts(host)).toBe(before);
    expect(sayWorkbookFinding(done.finding as WorkbookFinding)).toMatch(/请用较新的 Excel/u);
  });
});
