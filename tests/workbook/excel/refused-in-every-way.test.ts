/* Whatever Excel refuses, and wherever: the workbook is as before and the sentence says what to do. */
import type { WorkbookFinding } from '../../../src/core/finding/workbook-finding';
import type { Host } from '../../../src/excel-host/host';
import { REFUSALS, type Refusal } from '../../../src/excel-host/wire/batch-log';
import { sayWorkbookFinding } from '../../../src/wording/workbook-finding';
import { openHost } from '../../support/host';
import { COMMANDS, facts } from './commands';

// A whole Excel per command: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

const KINDS = Object.keys(REFUSALS) as Refusal[];
const AT = [1, 3, 9, 22, 60];

describe.each(Object.entries(COMMANDS))('%s', (name, { prepare, run }) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost();
    await prepare();
  });

  test.each(KINDS)(
    'refused as %s, leaves the workbook as it was and says what to do',
    async (kind) => {
      const before = facts(host);
      let refused = 0;
      for (const action of AT) {
        const done = await run(() => host.rejectAt(action, kind));
        // Beyond its last request nothing refuses it; what it did is taken back by starting anew.
        if (done.ok) {
          host = await openHost();
          await prepare();
          break;
        }
        refused += 1;
        const sentence = sayWorkbookFinding(done.finding as WorkbookFinding);
        expect([action, facts(host) === before]).toEqual([action, true]);
        expect(sentence).not.toMatch(/Excel 的说明是“/u);
        expect(sentence).toMatch(/请.*。$/u);
      }
      expect(refused).toBeGreaterThan(0);
    },
  );

  test('refused what it only adds (names, settings, charts), leaves the workbook as it was', async () => {
    const before = facts(host);
    let refused = 0;
    for (const object of [1, 2, 3, 4]) {
      const done = await run(() => host.rejectAddingAt(object));
      // It adds no more than that.
      if (done.ok) break;
      refused += 1;
      expect([object, facts(host) === before]).toEqual([object, true]);
      expect(sayWorkbookFinding(done.finding as WorkbookFinding)).toMatch(/请.*。$/u);
    }
    // Formulas alone are remembered nowhere.
    expect([name, refused > 0]).toEqual([name, name !== '插入公式']);
  });
});
