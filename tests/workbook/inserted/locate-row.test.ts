import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import type { Block } from '../../../src/workbook/block/block';
import { locateRow } from '../../../src/workbook/inserted/locate-blocks';
import { jumpToCell } from '../../../src/workbook/selection/selection';
import { inSheet, openHost, peek } from '../../support/host';
import { comparedBlock } from '../support/compared';
import { blockOf } from '../support/qingshan';

jest.setTimeout(60_000);

const table = blockOf();
const comparison = comparedBlock([]);
const [shared = ''] = comparison.rows.map(({ key }) => key);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const insert = (block: Block, row: number) =>
  Excel.run((context) =>
    insertBlock(context, {
      block,
      mode: 'values',
      anchor: { kind: 'cell', sheet: 'Sheet1', row, column: 0 },
    }),
  );
const locate = (key: string, kind: 'plan-table' | 'comparison' = 'comparison') =>
  Excel.run((context) => locateRow(context, key, kind));
/** The 编码 in the row of the cell that an answer names. */
const keyAt = async (key: string) => {
  const located = await locate(key);
  if (!located.ok) return '';
  const row = located.value.replace(/\D+\d*!\D+/u, '');
  return (peek(host, `A${row}:Z${row}`) as unknown[][])[0]?.find((value) => value === key);
};

test('a workbook without tables says so', async () => {
  expect(await locate(shared)).toEqual({
    ok: false,
    finding: { kind: 'row-not-inserted', key: shared },
  });
});

test('the row is found by its 编码, also when rows were inserted above', async () => {
  await insert(comparison, 0);
  const before = host.batches.length;
  expect(await keyAt(shared)).toBe(shared);
  expect(host.batches.length - before).toBe(2);
  await inSheet((sheet) => sheet.getRange('1:3').insert('Down'));
  expect(await keyAt(shared)).toBe(shared);
});

test('the cell is selected', async () => {
  await insert(comparison, 0);
  const located = await locate(shared);
  expect(located.ok).toBe(true);
  if (!located.ok) return;
  await Excel.run((context) => jumpToCell(context, located.value));
  const selected = await inSheet((_, context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    return range;
  });
  expect(selected.address).toBe(located.value);
});

test('another plan’s row is not taken for this one', async () => {
  await insert(table, 0);
  expect(await locate('000000-14-99')).toMatchObject({ ok: false });
});

test('of two tables with the row the wanted kind counts, then the newest', async () => {
  await insert(comparison, 0);
  await insert(comparison, 60);
  const located = await locate(shared);
  expect(located.ok && Number(/\d+$/.exec(located.value)?.[0])).toBeGreaterThan(60);
});
