import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import {
  NO_TRUST_PROMPT,
  takeBackBlock,
} from '../../../src/workbook/destination/restore-destination';
import { openHost } from '../../support/host';
import { blockOf } from '../support/qingshan';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const insert = async (row: number) => {
  const anchor = { kind: 'cell', sheet: 'Sheet1', row, column: 0 } as const;
  const inserted = await Excel.run((context) =>
    insertBlock(context, { block: blockOf(), mode: 'formulas', anchor }),
  );
  if (!inserted.ok) throw new Error(inserted.finding.kind);
  return inserted.value;
};

test.each([
  ['the only table with formulas', [0], 0, false],
  ['the first of two', [0, 60], 0, true],
  ['the last of two', [0, 60], 1, true],
])(
  'taken back %s, others keep that nobody is asked for trust: %j, %j',
  async (_, rows, at, stays) => {
    const tables = [];
    for (const row of rows) tables.push(await insert(row));
    const { destination, id } = tables[at]!;
    expect(await Excel.run((context) => takeBackBlock(context, destination, id))).toMatchObject({
      ok: true,
    });
    expect(host.settings.get(NO_TRUST_PROMPT) === true).toBe(stays);
  },
);
