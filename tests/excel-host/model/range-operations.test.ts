import type { Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost, peek, write } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
  await write('A1:B3', [
    [1, 10],
    [2, 20],
    [3, 30],
  ]);
});

const sheetAfter = async (work: (sheet: Excel.Worksheet) => void, address: string) => {
  await inSheet(work);
  return peek(host, address, 'Formulas');
};

test.each<[string, (sheet: Excel.Worksheet) => void, unknown[][]]>([
  [
    'insert a row',
    (s) => s.getRange('2:2').insert('Down'),
    [
      [1, 10],
      ['', ''],
      [2, 20],
      [3, 30],
    ],
  ],
  [
    'delete a row',
    (s) => s.getRange('2:2').delete('Up'),
    [
      [1, 10],
      [3, 30],
      ['', ''],
      ['', ''],
    ],
  ],
  [
    'insert a cell',
    (s) => s.getRange('A2').insert('Down'),
    [
      [1, 10],
      ['', 20],
      [2, 30],
      [3, ''],
    ],
  ],
  [
    'delete a cell',
    (s) => s.getRange('A2').delete('Up'),
    [
      [1, 10],
      [3, 20],
      ['', 30],
      ['', ''],
    ],
  ],
  [
    'insert to the right',
    (s) => s.getRange('A2').insert('Right'),
    [
      [1, 10],
      ['', 2],
      [3, 30],
      ['', ''],
    ],
  ],
  [
    'insert a column',
    (s) => s.getRange('A:A').insert('Right'),
    [
      ['', 1],
      ['', 2],
      ['', 3],
      ['', ''],
    ],
  ],
  [
    'clear contents',
    (s) => s.getRange('A1:A3').clear('Contents'),
    [
      ['', 10],
      ['', 20],
      ['', 30],
      ['', ''],
    ],
  ],
  [
    'copy',
    (s) => s.getRange('A4').copyFrom('A1:B1'),
    [
      [1, 10],
      [2, 20],
      [3, 30],
      [1, 10],
    ],
  ],
  [
    'sort',
    (s) => s.getRange('A1:B3').sort.apply([{ key: 0, ascending: false }]),
    [
      [3, 30],
      [2, 20],
      [1, 10],
      ['', ''],
    ],
  ],
])('%s', async (_what, work, expected) => {
  expect(await sheetAfter(work, 'A1:B4')).toEqual(expected);
});

test('formulas follow what moves', async () => {
  await write('D1:D2', [['=A2'], ['=SUM(A1:A3)']]);
  const formulas = await sheetAfter((sheet) => void sheet.getRange('2:2').insert('Down'), 'D1:D3');
  expect(formulas).toEqual([['=A3'], [''], ['=SUM(A1:A4)']]);
});

test('copied formulas are shifted; copied values are not formulas', async () => {
  await write('C1', [['=A1*2']]);
  const formulas = await sheetAfter((sheet) => {
    sheet.getRange('C2:C3').copyFrom('C1');
    sheet.getRange('D1').copyFrom('C1', 'Values');
  }, 'C1:D3');
  expect(formulas).toEqual([
    ['=A1*2', 2],
    ['=A2*2', ''],
    ['=A3*2', ''],
  ]);
});

test('sort keeps the header, puts blanks last and takes formulas along', async () => {
  await write('F1:G5', [
    ['名称', '值'],
    ['乙', '=A1'],
    ['', 5],
    [3, '=A2'],
    ['甲', 7],
  ]);
  await inSheet((sheet) => {
    sheet.getRange('F1:G5').sort.apply([{ key: 0 }], false, true);
  });
  expect((peek(host, 'F1:F5') as unknown[][]).flat()).toEqual(['名称', 3, '甲', '乙', '']);
});

test('merge keeps the first value only; unmerge takes it apart; values go to the first cell', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A1:B1').values = [['title', 'lost']];
  });
  expect(peek(host, 'A1:B1')).toEqual([['title', '']]);
  const merged = await inSheet(async (sheet, context) => {
    const areas = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
    areas.load('address');
    await context.sync();
    sheet.getRange('B1').unmerge();
    const none = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
    none.load('address');
    await context.sync();
    return [areas.address, none.isNullObject];
  });
  expect(merged).toEqual(['Sheet1!A1:B1', true]);
});

test('merged areas that begin outside are not told of', async () => {
  const told = await inSheet(async (sheet, context) => {
    sheet.getRange('A1:C1').merge();
    await context.sync();
    const areas = sheet.getRange('B1:F9').getMergedAreasOrNullObject();
    areas.load('address');
    await context.sync();
    return areas.isNullObject;
  });
  expect(told).toBe(true);
});

test('merge across makes one area a row', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B3').merge(true);
  });
  expect(peek(host, 'A1:B3')).toEqual([
    [1, ''],
    [2, ''],
    [3, ''],
  ]);
});

test('cells far out are there, as in a sheet without end', async () => {
  await write('AZ5000', [['far']]);
  expect([peek(host, 'AZ5000'), peek(host, 'XFD1048576')]).toEqual([[['far']], [['']]]);
});

test('a formula that names cells far out keeps naming them when they are written', async () => {
  await write('D1:D2', [['=C3000'], ['=SUM(Sheet1!$C$1:C3000)&"C9999"']]);
  await write('C3000', [[7]]);
  expect(peek(host, 'D1:D2')).toEqual([[7], ['7C9999']]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ['above the first row', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
  ['beyond the last column', (sheet) => sheet.getRange('XFD1').getOffsetRange(0, 1)],
  ['no height', (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
])('a range %s is refused', async (_what, work) => {
  const code = await errorCode(
    inSheet((sheet) => {
      (work(sheet) as Excel.Range).load('address');
    }),
  );
  expect(code).toBe('InvalidArgument');
});

test('a range whose cells were deleted is not found', async () => {
  const code = await errorCode(
    inSheet(async (sheet, context) => {
      const range = sheet.getRange('A2');
      context.trackedObjects.add(range);
      range.load('address');
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      range.load('values');
      await context.sync();
    }),
  );
  expect(code).toBe('ItemNotFound');
});

test('rows and columns can be hidden', async () => {
  const hidden = await inSheet(async (sheet, context) => {
    sheet.getRange('2:3').rowHidden = true;
    const [two, mixed] = [sheet.getRange('A2'), sheet.getRange('A1:A2')];
    for (const range of [two, mixed]) range.load('rowHidden,columnHidden');
    await context.sync();
    return [two.rowHidden, two.columnHidden, mixed.rowHidden];
  });
  expect(hidden).toEqual([true, false, null]);
});
