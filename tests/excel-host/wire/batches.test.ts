import fc from 'fast-check';
import type { Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost, peek, write } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
});

test('one sync is one batch in the log, whatever it holds; releasing ranges afterwards is none', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A2:B2').merge();
  });
  await host.idle();
  expect(host.batches.map(({ actions }) => actions)).toEqual([['Values', 'Bold', 'Merge']]);
});

test('a member the host does not have is ApiNotFound and is reported', async () => {
  const code = await errorCode(
    inSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A1').showCard();
    }),
  );
  expect([code, host.missing, peek(host, 'A1')]).toEqual([
    'ApiNotFound',
    ['Range.showCard'],
    [[1]],
  ]);
});

test('a property the host does not have is ApiNotFound too, not an empty answer', async () => {
  const code = await errorCode(
    inSheet((sheet) => {
      sheet.load('standardWidth');
    }),
  );
  expect([code, host.missing]).toEqual(['ApiNotFound', ['Worksheet.standardWidth']]);
});

test('an error names its place, and what was done before it stays done', async () => {
  const place = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem('Sheet1').getRange('A1').values = [['done']];
    sheets.getItem('没有').getRange('A1').values = [['not done']];
    await context.sync();
  }).catch((error: OfficeExtension.Error) => [error.code, error.debugInfo.errorLocation]);
  expect(place).toEqual(['ItemNotFound', 'WorksheetCollection.getItem']);
  expect(peek(host, 'A1')).toEqual([['done']]);
});

test.each([1, 2, 3])('rejectAt(%i): earlier actions stay done, later ones are not', async (n) => {
  const target = () =>
    inSheet((sheet) => {
      for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[row]];
    });
  host.rejectAt(n);
  expect(await errorCode(target())).toBe('GeneralException');
  expect(peek(host, 'A1:A3')).toEqual([1, 2, 3].map((row) => [row < n ? row : '']));
  expect(host.batches.at(-1)?.error).toBe('GeneralException');
  expect(await errorCode(target())).toBe('none');
});

test('rejectAt beyond the end of a batch does not hit the next one', async () => {
  host.rejectAt(9);
  await write('A1', [[1]]);
  await inSheet((sheet) => {
    for (let row = 1; row <= 12; row++) sheet.getRange(`B${row}`).values = [[row]];
  });
  expect(peek(host, 'B12')).toEqual([[12]]);
});

test('an older host: what is newer is refused by the client itself', async () => {
  host = await openHost({ excelApi: '1.1' });
  const old = errorCode(
    inSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
    }),
  );
  const newer = errorCode(
    inSheet((sheet) => {
      sheet.freezePanes.freezeRows(1);
    }),
  );
  expect([await old, await newer]).toEqual(['none', 'ApiNotFound']);
  expect(host.batches.at(-1)?.actions).not.toContain('FreezeRows');
});

test('null objects: known as such, silent where asked for, an error where used', async () => {
  const answer = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject;
  });
  const used = errorCode(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('没有').getRange('A1').values = [[1]];
      await context.sync();
    }),
  );
  expect([answer, await used]).toEqual([true, 'ItemNotFound']);
});

test('a range that is held on to moves with its cells', async () => {
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B3');
    context.trackedObjects.add(range);
    range.values = [['here']];
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    range.load('address,values');
    await context.sync();
    const moved = [range.address, range.values];
    sheet.getRange('A:A').delete('Left');
    range.load('address');
    await context.sync();
    context.trackedObjects.remove(range);
    return [...moved, range.address];
  });
  expect(addresses).toEqual(['Sheet1!B5', [['here']], 'Sheet1!A5']);
});

test('one undo takes a whole batch back and one redo brings it again', async () => {
  await write('A1:B1', [[1, 2]]);
  await inSheet((sheet, context) => {
    sheet.getRange('A1:B1').values = [[3, 4]];
    sheet.getRange('A2').formulas = [['=A1+B1']];
    sheet.getRange('1:1').insert('Down');
    sheet.pageLayout.orientation = 'Landscape';
    context.workbook.names.add('两数', sheet.getRange('A2:B2'), '说明');
    context.workbook.worksheets.add('新');
  });
  const state = () => [
    peek(host, 'A1:B3', 'Formulas'),
    host.workbook.Worksheets.GetCount(),
    host.workbook.Names.all().map(({ Formula, Comment }) => [Formula, Comment]),
    host.workbook.Worksheets.GetItem('Sheet1').PageLayout.Orientation,
  ];
  const after = state();
  expect(host.undo()).toBe(true);
  expect(state()).toEqual([
    [
      [1, 2],
      ['', ''],
      ['', ''],
    ],
    1,
    [],
    'Portrait',
  ]);
  expect(host.redo()).toBe(true);
  expect(state()).toEqual(after);
});

/** All that is saved, without the number that the engine gives each state. */
const stateOf = (of: Host): string => JSON.stringify({ ...of.save(), revisionId: '' });

/** What a random batch may do; each is one request of the client's. */
const deeds: Record<string, (sheet: Excel.Worksheet, n: number) => void> = {
  value: (sheet, n) => (sheet.getCell(n % 7, n % 5).values = [[n]]),
  text: (sheet, n) => (sheet.getCell(n % 5, n % 7).values = [[`'=${n}`]]),
  formula: (sheet, n) => (sheet.getCell(n % 6, n % 3).formulas = [[`=SUM(A1:B${(n % 4) + 1})+C9`]]),
  insertRow: (sheet, n) => sheet.getRange(`${(n % 6) + 1}:${(n % 6) + 1}`).insert('Down'),
  deleteRow: (sheet, n) => sheet.getRange(`${(n % 6) + 1}:${(n % 6) + 1}`).delete('Up'),
  insertCell: (sheet, n) => sheet.getCell(n % 4, n % 4).insert('Down'),
  fill: (sheet, n) => (sheet.getCell(n % 7, n % 7).format.fill.color = '#FF0000'),
  border: (sheet, n) =>
    (sheet.getCell(n % 7, n % 7).format.borders.getItem('EdgeTop').style = 'Continuous'),
  format: (sheet, n) => (sheet.getCell(n % 7, n % 5).numberFormat = [['0.00']]),
  merge: (sheet, n) => sheet.getRangeByIndexes(n % 5, 0, 1, 2).merge(),
  unmerge: (sheet, n) => sheet.getRangeByIndexes(n % 5, 0, 1, 2).unmerge(),
  width: (sheet, n) => (sheet.getCell(0, n % 5).format.columnWidth = 50 + (n % 9)),
  page: (sheet, n) => sheet.pageLayout.setPrintArea(`A1:B${(n % 9) + 1}`),
  clear: (sheet, n) => sheet.getCell(n % 7, n % 5).clear(),
};

const batch = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.integer({ min: 0, max: 99 })),
  { minLength: 1, maxLength: 4 },
);

test('random batches are undone to what was and redone to what came of them', async () => {
  const batches = fc.sample(batch, { seed: 20_260_101, numRuns: 25 });
  const states = [stateOf(host)];
  for (const steps of batches) {
    // A refused action (two merges that cross) leaves a batch half done: that too is one step.
    await errorCode(
      inSheet((sheet) => {
        for (const [name, n] of steps) deeds[name]?.(sheet, n);
      }),
    );
    const state = stateOf(host);
    if (state !== states.at(-1)) states.push(state);
  }
  for (const state of [...states].reverse().slice(1)) {
    expect(host.undo()).toBe(true);
    expect(stateOf(host)).toBe(state);
  }
  for (const state of states.slice(1)) {
    expect(host.redo()).toBe(true);
    expect(stateOf(host)).toBe(state);
  }
}, 60_000);
