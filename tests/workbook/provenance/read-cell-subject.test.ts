import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { Host } from '../../../src/excel-host/host';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import type { BlockMode } from '../../../src/workbook/block/block';
import type { CellMeaning, TableAround } from '../../../src/workbook/provenance/cell-subject';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { readCellSubject } from '../../../src/workbook/provenance/read-cell-subject';
import type { Entry } from '../../support/entries';
import { openHost, peek } from '../../support/host';
import { comparedBlock } from '../support/compared';
import { blockOf, catalog, planOf } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(60_000);

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const STATED: readonly Entry[] = [['床位数', 2023, '63.2']];

const insert = (block = blockOf(), mode: BlockMode = 'values', row = 0) =>
  Excel.run((context) =>
    insertBlock(context, {
      block,
      mode,
      anchor: { kind: 'cell', sheet: 'Sheet1', row, column: 0 },
    }),
  );

const edit = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
  });

async function ask(address: string, sheet = 'Sheet1', around?: TableAround) {
  host.select(sheet, address);
  const read = await Excel.run((context) =>
    readCellSubject(context, (key) => catalog.rowsByCode.has(key), around),
  );
  if (!read.ok) throw new Error(read.finding.kind);
  return read.value;
}

const meaning = async (address: string) => (await ask(address)).meaning;

/** What matters of a meaning, short enough to stand in a table. */
function short(found: CellMeaning): unknown {
  switch (found.kind) {
    case 'block-cell':
      return [found.key, found.column, found.cell.isTypedOver];
    case 'block-words':
      return [found.part, found.column];
    case 'block-other':
      return ['other', found.key];
    case 'calls':
      return found.calls.map((each) =>
        each.kind === 'call' ? [each.call.name, ...each.call.arguments] : [each.name, each.unknown],
      );
    case 'keyed':
      return [found.key, found.heading];
    case 'entry':
      return ['entry', found.isBlank];
    case 'none':
      return found.isBlank;
  }
}

test('two round trips, for a cell of a block, a formula, and a word; one for a blank cell', async () => {
  await insert();
  host.type('Sheet1', 'N1', '=PLAN.BASE(A1,B1)');
  host.type('Sheet1', 'N2', '别的');
  const asked = { F4: 2, N1: 2, N2: 2, P9: 1 };
  for (const [address, syncs] of Object.entries(asked)) {
    const before = host.batches.length;
    await ask(address);
    expect([address, host.batches.length - before]).toEqual([address, syncs]);
  }
});

describe('asked along with the table that the cell before stood in', () => {
  const others: readonly [string, string, (sheet: Excel.Worksheet) => void, number][] = [
    ['another cell of it', 'F5', () => undefined, 1],
    ['a formula of it', 'G6', () => undefined, 1],
    ['a blank cell outside it', 'P9', () => undefined, 1],
    ['a cell of it after it has moved', 'F7', (sheet) => sheet.getRange('1:1').insert('Down'), 2],
  ];
  it.each(others)('%s %s: the same answer as without', async (_, address, meanwhile, syncs) => {
    await insert(blockOf(), 'formulas');
    const { around } = await ask('F4');
    expect(around).toBeDefined();
    await edit(meanwhile);
    const before = host.batches.length;
    const along = await ask(address, 'Sheet1', around);
    expect(host.batches.length - before).toBe(syncs);
    expect(host.batches[before]?.length).toBeLessThanOrEqual(2048);
    expect(along).toEqual(await ask(address));
  });

  test('its sheet gone: the cell answers for itself', async () => {
    await insert();
    const { around } = await ask('F4');
    await edit((sheet) => {
      sheet.context.workbook.worksheets.add('Sheet2');
      sheet.delete();
    });
    expect((await ask('A1', 'Sheet2', around)).meaning.kind).toBe('none');
  });
});

test('nothing is written', async () => {
  await insert();
  const before = host.batches.length;
  await ask('F4');
  const written = host.batches.slice(before).flatMap(({ actions }) => actions);
  expect(written).toEqual([]);
});

test.each([
  ['F4', ['990121-14-01', '目标值', false]],
  ['C4', ['990121-14-01', '指标', false]],
  ['A1', ['title', undefined]],
  ['F3', ['heading', '目标值']],
  ['A28', ['sourceLine', undefined]],
  ['A40', true],
])('%s of a plan’s table', async (address, expected) => {
  await insert();
  expect(short(await meaning(address))).toEqual(expected);
});

test('it follows the table: sorted, moved by a row, with a column put in, on a renamed sheet', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('A4:J26').sort.apply([{ key: 9, ascending: false }]);
    sheet.getRange('1:2').insert(Excel.InsertShiftDirection.down);
    sheet.getRange('C:C').insert(Excel.InsertShiftDirection.right);
    sheet.name = '我的 表';
  });
  const [[key]] = peek(host, 'K6', 'Values', '我的 表') as [[string]];
  expect(key).toMatch(/^990121-14-/);
  const target = await ask('G6', '我的 表');
  expect([target.address, short(target.meaning)]).toEqual(["'我的 表'!G6", [key, '目标值', false]]);
});

test('what the user typed over is told', async () => {
  await insert();
  host.type('Sheet1', 'F4', '999');
  expect(short(await meaning('F4'))).toEqual(['990121-14-01', '目标值', true]);
});

test('a column of the user’s in the table is his, unless it holds a formula of ours', async () => {
  await insert();
  await edit((sheet) => sheet.getRange('G:G').insert(Excel.InsertShiftDirection.right));
  host.type('Sheet1', 'G4', '我的备注');
  host.type('Sheet1', 'G5', '=PLAN.BASE("青山县",C5)');
  expect(short(await meaning('G4'))).toEqual(['other', '990121-14-01']);
  expect(short(await meaning('G5'))).toEqual([['BASE', '青山县', expect.any(String)]]);
});

test('a verdict brings the cells of its row along', async () => {
  await insert(comparedBlock(STATED, 'formulas'), 'formulas');
  const found = await meaning('J4');
  if (found.kind !== 'block-cell') throw new Error(found.kind);
  const actual = found.row.get('实际值');
  expect([found.column, actual?.address, actual?.entry, actual?.isTypedOver]).toEqual([
    expect.any(String),
    expect.stringMatching(/^Sheet1![A-Z]4$/),
    { kind: 'formula', text: expect.stringContaining('PLAN.DETAIL(') as string },
    false,
  ]);
});

test('a formula of functions over cells, on another sheet too, and over a name', async () => {
  host.workbook.Worksheets.Add('名单');
  host.type('名单', 'B2', '青山县');
  host.type('Sheet1', 'A1', '地区生产总值');
  host.type('Sheet1', 'A2', '2025');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    context.workbook.names.add('指标名', range);
    await context.sync();
  });
  host.type('Sheet1', 'C1', '=PLAN.TARGET(名单!B2,指标名,A2,"十四五")');
  expect(short(await meaning('C1'))).toEqual([
    ['TARGET', '青山县', '地区生产总值', '2025', '十四五'],
  ]);
});

test('what only Excel can work out is named, not guessed', async () => {
  host.type('Sheet1', 'C1', '=PLAN.TARGET(A1&"县","GDP",2020+5)');
  expect(short(await meaning('C1'))).toEqual([['TARGET', ['A1&"县"', '2020+5']]]);
});

test('a copied table still says what its rows and columns are', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('A40').copyFrom(sheet.getRange('A1:J35'));
  });
  expect(short(await meaning('F43'))).toEqual(['990121-14-01', '2025年目标值']);
});

test('what the user fills in on the sheet of actual values is his', async () => {
  const template = composeTemplate(catalog, planOf('990121-14'));
  if (!template.ok) throw new Error(template.finding.kind);
  await Excel.run((context) => insertObservationSheet(context, { template: template.value }));
  const subjects = [await ask('D4', '实际值'), await ask('A3', '实际值')];
  expect(subjects.map((subject) => short(subject.meaning))).toEqual([
    ['entry', expect.any(Boolean)],
    ['entry', false],
  ]);
});

test('a cell of nobody’s is none of ours, a blank one is blank', async () => {
  host.type('Sheet1', 'B2', '别的');
  expect([short(await meaning('B2')), short(await meaning('B3'))]).toEqual([false, true]);
});
