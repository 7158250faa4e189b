import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { onlyRows } from '../../../src/core/comparison/summarise';
import type { Host } from '../../../src/excel-host/host';
import { comparisonWords } from '../../../src/wording/comparison';
import type { Block, BlockMode } from '../../../src/workbook/block/block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { printEntry } from '../../../src/workbook/inserted/entry';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { applyRefresh } from '../../../src/workbook/refresh/apply-refresh';
import { entries, type Entry } from '../../support/entries';
import { openHost, peek } from '../../support/host';
import { knowFunctions } from '../../support/plan-functions';
import { progressPackage } from '../../support/progress-package';
import { compared, comparedBlock } from '../support/compared';
import { agreed, composing, DATE, edit, preview, refresh, WORKBOOK } from './user';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

const STATED: readonly Entry[] = [
  ['床位数', 2023, '63.2'],
  ['平均浓度', 2023, '22.5'],
];
const stating = (beds: string) =>
  buildCatalog([
    progressPackage(),
    entries('990121-14', [
      ['床位数', 2023, beds],
      ['平均浓度', 2023, '22.5'],
    ]),
  ]);
const [now, later] = [stating('63.2'), stating('64')];

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

/** At B2: header in row 4, rows 01–14 in 5–18, columns B to O; 实际值 of 床位数 is H5. */
const insert = (mode: BlockMode = 'values', block: Block = comparedBlock(STATED, mode)) =>
  Excel.run((context) =>
    insertBlock(context, {
      block,
      mode,
      anchor: { kind: 'cell', sheet: 'Sheet1', row: 1, column: 1 },
    }),
  );

/** What 床位数 shows in a column. */
function cell(heading: string): unknown {
  const grid = peek(host, 'A1:Z60') as unknown[][];
  const header = grid.find((line) => line.includes('判定')) ?? [];
  const row = grid.find((line) => line.includes('990121-14-01')) ?? [];
  return row[header.map((word) => String(word).replace('\n', '')).indexOf(heading)];
}
const shown = () => ['2023年实际值', '目标进度', '判定'].map(cell);

test('数值: a value typed over is followed by its row, marked there, and never lost', async () => {
  await insert();
  host.type('Sheet1', 'H5', '60.5');
  const [plan] = await preview(now);
  expect(plan?.remarks).toMatchObject([
    { kind: 'edited-by-user', column: '实际值', isFollowed: true, change: { written: 63.2 } },
  ]);
  await refresh(now);
  expect(shown()).toEqual([60.5, 0.1, '滞后']);
  expect(cell('说明')).toContain('实际值为表中改填，收录的是63.2');
  expect(cell('出处')).toContain('实际：表中改填');
  // Once more: it is still the user's, also when the packages come to know another value.
  expect((await preview(now))[0]?.changes).toEqual([]);
  await refresh(later);
  expect(shown()).toEqual([60.5, 0.1, '滞后']);
});

test('数值: a value that the user gives up takes what followed it along', async () => {
  await insert();
  host.type('Sheet1', 'H5', '60.5');
  await refresh(now);
  const consent = { ...agreed(await preview(later)), adopted: ['Sheet1!H5'] };
  await Excel.run((context) => applyRefresh(context, composing(later), WORKBOOK, consent, DATE));
  expect(shown()).toEqual([64, 0.8, '达到序时进度']);
  expect(cell('说明')).not.toContain('改填');
});

test.each([
  ['', true, '无法判断'],
  ['无数据', true, '无法判断'],
  ['很多', true, '待核实'],
  ['640', true, '待核实'],
])('数值: %p over the actual value', async (typed, isFollowed, verdict) => {
  await insert();
  host.type('Sheet1', 'H5', typed);
  const [plan] = await preview(now);
  expect(plan?.remarks).toMatchObject([{ column: '实际值', isFollowed }]);
  await refresh(now);
  expect(cell('判定')).toBe(verdict);
});

test('what is written into cells that were made text counts, and is told', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('H5:I5').numberFormat = [['@', '@']];
  });
  const [plan] = await preview(later);
  const formats = plan?.changes.map(({ address, numberFormat }) => [address, numberFormat]);
  expect(formats).toEqual(
    expect.arrayContaining([
      ['Sheet1!H5', '0"   "'],
      ['Sheet1!I5', '0.0%'],
    ]),
  );
  await refresh(later);
  expect(peek(host, 'H5', 'ValueTypes')).toEqual([['Double']]);
  expect(shown()).toEqual([64, 0.8, '达到序时进度']);
});

test('a comparison of some rows says so, and stays about them', async () => {
  const { catalog, comparison } = compared(STATED);
  const some = onlyRows(comparison, ['990121-14-01', '990121-14-02']);
  const block = composeComparison(catalog, some, comparisonWords);
  expect([block.rows.length, block.notes[0]]).toEqual([
    2,
    expect.stringContaining('14 项指标中的 2 项'),
  ]);
  await insert('values', block);
  const [plan] = await preview(later);
  expect(plan?.additions).toEqual([]);
  await refresh(later);
  expect(shown()[0]).toBe(64);
});

const formulas = (address: string) => (peek(host, address, 'Formulas') as unknown[][]).flat();

test('公式: where the column of actual values was deleted, its formulas ask the packages', async () => {
  // Excel follows cells only in formulas that it can read.
  knowFunctions();
  await insert('formulas');
  await edit((sheet) => sheet.getRange('H:H').delete('Left'));
  expect(String(formulas('H5')[0])).toContain('#REF!');
  const [plan] = await preview(later);
  expect(plan?.remarks).toEqual([{ kind: 'column-deleted', column: '实际值' }]);
  await refresh(later);
  expect(formulas('H5:N18').filter((each) => String(each).includes('#REF!'))).toEqual([]);
  expect(formulas('H5')).toEqual(['=PLAN.DETAIL($B$3,"床位数",$D$3,"目标进度","","十四五")']);
  expect((await preview(later))[0]?.changes).toEqual([]);
});

test('公式: a column of actual values that was typed anew under another heading is still the one', async () => {
  await insert('formulas');
  await edit((sheet) => {
    sheet.getRange('H4').values = [['完成数']];
    sheet.getRange('H5:H18').values = Array.from({ length: 14 }, (_, row) => [60 + row]);
  });
  const [plan] = await preview(now);
  expect(plan?.remarks.filter(({ kind }) => kind === 'column-deleted')).toEqual([]);
  const cells = plan?.changes.filter(({ what }) => what.kind === 'cell') ?? [];
  expect(cells.filter(({ old, written }) => printEntry(old) !== written)).toEqual([]);
  await refresh(now);
  expect(formulas('H4:H6')).toEqual(['完成数', 60, 61]);
  expect(String(formulas('K5')[0])).toContain('IF(H5=');
});
