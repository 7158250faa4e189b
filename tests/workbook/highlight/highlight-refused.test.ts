import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { clearHighlights, highlightCells } from '../../../src/workbook/highlight/highlight-cells';
import { openHost } from '../../support/host';
import { blockOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
  const anchor = { kind: 'cell', sheet: 'Sheet1', row: 0, column: 0 } as const;
  await Excel.run((context) => insertBlock(context, { block: blockOf(), mode: 'values', anchor }));
});

const highlight = () => Excel.run((context) => highlightCells(context, () => 'printed'));
const clear = () => Excel.run(clearHighlights);

/** Every mark with its place, whoever made it. */
const marks = () =>
  host.workbook.Worksheets.GetItem('Sheet1')
    .GetRange('A1:Z99')
    .ConditionalFormats.all()
    .map((format) => JSON.stringify([format.Id, format.Type]))
    .sort();

test.each(['再着色', '去掉着色'])(
  '%s refused at any request is whole: all as before, or all as meant',
  async (what) => {
    await highlight();
    const count = marks().length;
    let refused = 0;
    for (const action of [1, 2, 3, 4, 5, 8, 13, 20, 21, 22, 23, 24, 25, 30]) {
      const before = marks();
      host.rejectAt(action);
      const done = what === '再着色' ? await highlight() : await clear();
      if (!done.ok) {
        refused += 1;
        expect([action, done.finding]).toEqual([
          action,
          expect.objectContaining({ kind: 'marks-rejected', isWhole: true }),
        ]);
        expect([action, marks()]).toEqual([action, before]);
      } else expect([action, marks().length]).toEqual([action, what === '再着色' ? count : 1]);
      if (done.ok) await highlight();
    }
    expect(refused).toBeGreaterThan(0);
  },
);
