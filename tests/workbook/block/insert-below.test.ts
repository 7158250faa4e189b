import { exportXlsx } from '../../../src/excel-host/xlsx/export-xlsx';
import type { Host } from '../../../src/excel-host/host';
import type { TableKind } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { KINDS } from '../../../src/workbook/kind/kinds';
import { comparisonWords } from '../../../src/wording/comparison';
import { partOf } from '../../support/office-file';
import { CANGSHAN, catalog, openCounties } from '../support/counties';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(120_000);

let host: Host;
beforeEach(async () => {
  host = await openCounties();
});

async function insert(kind: TableKind, row: number) {
  const plan = catalog.plans.get(CANGSHAN);
  if (plan === undefined) throw new Error(CANGSHAN);
  const asked = { year: 2023, scheduleMargin: 0.05, growthMargin: 0.5 };
  const given = { catalog, plan, words: comparisonWords, asked, choice: {} };
  const block = KINDS[kind].compose({ ...given, mode: 'values' });
  if (!block.ok) throw new Error(block.finding.kind);
  const anchor = { kind: 'cell', sheet: 'Sheet1', row, column: 0 } as const;
  const done = await Excel.run((context) =>
    insertBlock(context, { block: block.value, mode: 'values', anchor }),
  );
  if (!done.ok) throw new Error(done.finding.kind);
  return done.value.address;
}
/** Points of the first columns; 0 of a hidden one. */
const widths = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const columns = Array.from({ length: 14 }, (_, index) => {
      const column = sheet.getCell(0, index).getEntireColumn();
      column.load(['format/columnWidth', 'columnHidden']);
      return column;
    });
    await context.sync();
    return columns.map(({ columnHidden, format }) => (columnHidden ? 0 : format.columnWidth));
  });
const lastRow = (address: string) => Number(/\d+$/.exec(address)?.[0]);

test.each<[TableKind, TableKind]>([
  ['unreported', 'comparison'],
  ['plan-table', 'comparison'],
  ['comparison', 'plan-table'],
])('below %s, %s has the widths that both need, on a page of its own', async (above, below) => {
  await insert(below, 0);
  const alone = await widths();
  host = await openCounties();
  const first = await insert(above, 0);
  const before = await widths();
  const row = lastRow(first) + 1;
  await insert(below, row);
  const after = await widths();
  const key = before.indexOf(0);
  for (const [column, points] of before.entries())
    if (column < key) expect(after[column]).toBeGreaterThanOrEqual(points);
  // On another page the type may be smaller, and a name may take lines more.
  for (const [column, points] of alone.slice(0, alone.indexOf(0)).entries())
    expect(after[column]).toBeGreaterThan(0.5 * points);
  const sheet = await partOf(
    await exportXlsx(host, { customFunctions: 'values' }),
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet).toContain(`<brk id="${String(row)}"`);
  expect(sheet).toContain('fitToHeight="0"');
});
