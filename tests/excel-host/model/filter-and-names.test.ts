/* What Excel does behind an add-in's back: filters hide rows, copied sheets bring names of their own, and the user goes on typing. */
import type { Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost, peek, write } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
  await write('A1:B5', [
    ['地区', '值'],
    ['甲', 1],
    ['乙', 2],
    ['甲', 3],
    ['丙', 4],
  ]);
});

const filterBy = (...values: string[]) =>
  inSheet((sheet) => {
    sheet.autoFilter.apply('A1:B5', 0, { filterOn: Excel.FilterOn.values, values });
  });
const hiddenRows = () =>
  [1, 2, 3, 4, 5].filter(
    (row) => host.workbook.Worksheets.GetItem('Sheet1').GetRange(`${row}:${row}`).RowHidden,
  );
const values = () => (peek(host, 'B1:B5') as unknown[][]).flat();

test('a filter hides the rows that it does not let through, is known by its cells, moves with them and is undone', async () => {
  await filterBy('甲');
  expect(hiddenRows()).toEqual([3, 5]);
  await inSheet((sheet) => sheet.getRange('1:1').insert('Down'));
  const seen = await inSheet((sheet) => {
    sheet.autoFilter.load(['enabled', 'isDataFiltered']);
    return { filter: sheet.autoFilter, range: sheet.autoFilter.getRange().load('address') };
  });
  expect([seen.filter.enabled, seen.filter.isDataFiltered, seen.range.address]).toEqual([
    true,
    true,
    'Sheet1!A2:B6',
  ]);
  host.undo();
  await inSheet((sheet) => sheet.autoFilter.clearCriteria());
  expect(hiddenRows()).toEqual([]);
  await inSheet((sheet) => sheet.autoFilter.remove());
  expect(await errorCode(inSheet((sheet) => sheet.autoFilter.reapply()))).toBe('ItemNotFound');
  host.undo();
  host.undo();
  expect(hiddenRows()).toEqual([3, 5]);
});

test('an array written across rows that a filter hides does not come to stand where it was meant to', async () => {
  await filterBy('甲');
  await write('B2:B5', [[10], [20], [30], [40]]);
  expect(values()).toEqual(['值', 10, 2, 10, 4]);
  // Cell by cell it does, in sight or not.
  for (const row of [2, 3, 4, 5]) await write(`B${row}`, [[row * 10]]);
  expect(values()).toEqual(['值', 20, 30, 40, 50]);
  await inSheet((sheet) => sheet.autoFilter.clearCriteria());
  await write('B2:B5', [[1], [2], [3], [4]]);
  expect(values()).toEqual(['值', 1, 2, 3, 4]);
});

test('sorting leaves rows that a filter hides where they are; cells cannot be shifted among them', async () => {
  await filterBy('甲', '丙');
  await inSheet((sheet) => sheet.getRange('A2:B5').sort.apply([{ key: 1, ascending: false }]));
  expect(values()).toEqual(['值', 4, 2, 3, 1]);
  const shift = inSheet((sheet) => sheet.getRange('A2:A4').insert('Down'));
  expect(await errorCode(shift)).toBe('FilteredRangeConflict');
});

test('a copied sheet has the filter, and names of its own that the workbook does not list', async () => {
  await filterBy('甲');
  await inSheet((sheet, { workbook }) => {
    workbook.names.add('值', sheet.getRange('B2:B5')).visible = false;
    workbook.worksheets.add('另表');
    sheet.copy('End').name = '副本';
    workbook.worksheets.getItem('副本').getRange('1:1').insert('Down');
  });
  const seen = await inSheet((copy, { workbook }) => {
    const load = 'items/name, items/scope, items/formula, items/visible';
    const lists = [copy.names, workbook.names].map((names) => names.load(load));
    const ranges = [copy.getRange('值'), workbook.worksheets.getItem('另表').getRange('值')];
    return {
      lists,
      ranges: ranges.map((range) => range.load('address')),
      filter: copy.autoFilter.getRange().load('address'),
    };
  }, '副本');
  const own = ['值', 'Worksheet', '=副本!$B$3:$B$6', false];
  const common = ['值', 'Workbook', '=Sheet1!$B$2:$B$5', false];
  expect(
    seen.lists.map(({ items }) =>
      items.map(({ name, scope, formula, visible }): unknown[] => [name, scope, formula, visible]),
    ),
  ).toEqual([[own, common], [common]]);
  expect(seen.ranges.map(({ address }) => address)).toEqual(['副本!B3:B6', 'Sheet1!B2:B5']);
  expect(seen.filter.address).toBe('副本!A2:B6');
  await inSheet((sheet) => sheet.delete());
  expect(host.workbook.Names.all()).toEqual([]);
});

test('while a request is on its way the user types, and the request finds it', async () => {
  host.whileOnTheWay(2, () => host.type('Sheet1', 'B2', '7'));
  const first = await inSheet((sheet) => sheet.getRange('B2').load('values'));
  const second = await inSheet((sheet) => sheet.getRange('B2').load('values'));
  const third = await inSheet((sheet) => sheet.getRange('B2').load('values'));
  expect([first, second, third].map((range) => range.values)).toEqual([[[1]], [[7]], [[7]]]);
});
