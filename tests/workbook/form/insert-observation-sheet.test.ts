import { ENTRY_COLUMNS } from '../../../src/workbook/form/write-actuals';
import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { Host } from '../../../src/excel-host/host';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { openHost, peek } from '../../support/host';
import { catalog, planOf, qingshan14 } from '../support/qingshan';

/** The cells of a row from the first column to the key. */
const row = (number: number) => cells(`A${String(number)}:P${String(number)}`)[0];
const NOWHERE = { rows: 0, sheets: [] };
const template = templateOf('990121-14');
const rows = template.length;

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

function templateOf(id: string) {
  const composed = composeTemplate(catalog, planOf(id));
  if (!composed.ok) throw new Error(composed.finding.kind);
  return composed.value;
}

const insert = (over: { addMissing?: boolean; template?: typeof template } = {}) =>
  Excel.run((context) => insertObservationSheet(context, { template, ...over }));

const cells = (address: string, sheet = '实际值') =>
  peek(host, address, 'Values', sheet) as unknown[][];
const sheets = () => host.workbook.Worksheets.all().map(({ Name }) => Name);
const edit = (change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('实际值'), context);
    await context.sync();
  });

test('every indicator of the plan has a row for each of its years, in three round trips', async () => {
  expect(await insert()).toEqual({
    ok: true,
    value: { sheet: '实际值', added: rows, present: 0, elsewhere: NOWHERE, pageRefused: false },
  });
  expect(rows).toBe(5 * (catalog.rows.get(qingshan14.id)?.length ?? 0));
  expect(host.batches).toHaveLength(3);
  expect(host.batches.map(({ actions }) => actions.length > 0)).toEqual([false, false, true]);
  expect(row(2)).toEqual([...ENTRY_COLUMNS]);
  expect(row(3)?.slice(0, 4)).toEqual(['青山县', '地区生产总值（GDP）', 2021, '亿元']);
  expect(row(3)?.slice(8)).toEqual(['', '', '', '', '', '', '', '990121-14-01']);
  expect(cells(`C${String(rows + 2)}`)).toEqual([[2025]]);
});

test('cells to fill in are marked and empty, the head is frozen', async () => {
  await insert();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('实际值');
    const fills = ['C3', 'I3', 'K3', 'L3', 'P3', 'J3', 'J5'].map((address) => {
      const { fill } = sheet.getRange(address).format;
      fill.load('color');
      return fill;
    });
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    await context.sync();
    expect(fills.map(({ color }) => color !== '#FFFFFF' && color !== '')).toEqual([
      ...[false, true, true, true],
      ...[false, true, false],
    ]);
    expect(frozen.address).toContain('A1:B2');
  });
});

test('one undo takes the sheet away', async () => {
  await insert();
  host.undo();
  expect(sheets()).toEqual(['Sheet1']);
});

test('a second time nothing is missing and nothing is written', async () => {
  await insert();
  host.batches.length = 0;
  expect(await insert()).toEqual({
    ok: true,
    value: { sheet: '实际值', added: 0, present: rows, elsewhere: NOWHERE, pageRefused: false },
  });
  expect(host.batches.map(({ actions }) => actions.length)).toEqual([0, 0]);
});

test('rows of another plan are announced first, and then added below what is there', async () => {
  await insert();
  host.type('实际值', 'I3', '131.5');
  const other = templateOf('990121-13');
  expect(await insert({ template: other })).toEqual({
    ok: false,
    finding: {
      kind: 'form-rows-missing',
      sheet: '实际值',
      present: 0,
      missing: other.length,
    },
  });
  expect(cells(`A${String(rows + 3)}`)).toEqual([['']]);
  const added = await insert({ template: other, addMissing: true });
  expect(added).toMatchObject({ ok: true, value: { added: other.length } });
  expect(cells('I3')).toEqual([[131.5]]);
  expect(row(rows + 3)?.slice(0, 4)).toEqual(['青山县', '地区生产总值', 2016, '亿元']);
  expect(row(rows + 3)?.at(-1)).toBe('990121-13-01');
});

test('deleted rows come back where columns were moved, into the columns they are in now', async () => {
  await insert();
  await edit((sheet) => {
    sheet.getRange('4:5').delete(Excel.DeleteShiftDirection.up);
    sheet.getRange('A:A').insert(Excel.InsertShiftDirection.right);
    sheet.getRange('E:E').insert(Excel.InsertShiftDirection.right);
    sheet.getRange('A2').values = [['备注']];
    sheet.name = '监测数据';
  });
  expect(await insert({ addMissing: true })).toEqual({
    ok: true,
    value: {
      sheet: '监测数据',
      added: 2,
      present: rows - 2,
      elsewhere: NOWHERE,
      pageRefused: false,
    },
  });
  const added = cells(`A${String(rows + 1)}:R${String(rows + 2)}`, '监测数据');
  expect(added.map((line) => [...line.slice(0, 6), line.at(-1)])).toEqual([
    ['', '青山县', '人均地区生产总值', 2021, '', '万元', '990121-14-02'],
    ['', '青山县', '服务业增加值占GDP比重', 2021, '', '%', '990121-14-03'],
  ]);
  expect(sheets()).toEqual(['Sheet1', '监测数据']);
});

test('a row is known by its names where its 编码 is gone', async () => {
  await insert();
  await edit((sheet) => sheet.getRange('P:P').delete(Excel.DeleteShiftDirection.left));
  expect(await insert()).toMatchObject({ ok: true, value: { added: 0, present: rows } });
});

test('a sheet of the same title that holds something else is left alone', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('实际值').getRange('B2').values = [['别人的表']];
    await context.sync();
  });
  expect(await insert({ addMissing: true })).toEqual({
    ok: false,
    finding: { kind: 'form-sheet-foreign', sheet: '实际值', title: '实际值' },
  });
});

test('an empty sheet of the same title is used', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('实际值');
    await context.sync();
  });
  expect(await insert()).toMatchObject({ ok: true, value: { added: rows } });
  expect(row(2)).toEqual([...ENTRY_COLUMNS]);
});

test('a sheet that was deleted is inserted anew', async () => {
  await insert();
  await edit((sheet) => sheet.delete());
  expect(await insert()).toMatchObject({ ok: true, value: { added: rows, present: 0 } });
  expect(sheets()).toEqual(['Sheet1', '实际值']);
});

test('texts of a package never become formulas', async () => {
  const evil = {
    code: '=1+1',
    region: '@A1',
    indicator: '+1',
    unit: '-1',
    year: 2021,
    hasGrowth: false,
    responsibleUnit: '=3+3',
    beside: {
      基期值: { kind: 'text', text: '=2+2' },
      目标值: { kind: 'text', text: '@B1' },
      '本年应达（时序值，推算）': { kind: 'blank' },
      上年实际: { kind: 'text', text: '--' },
    },
  } as const;
  await insert({ template: [evil] });
  expect(peek(host, 'A3:H3', 'Formulas', '实际值')).toEqual([
    ['@A1', '+1', 2021, '-1', '=2+2', '@B1', '', '--'],
  ]);
  expect(peek(host, 'A3:H3', 'ValueTypes', '实际值')).toEqual([
    ['String', 'String', 'Double', 'String', 'String', 'String', 'Empty', 'String'],
  ]);
  expect(peek(host, 'N3:P3', 'Formulas', '实际值')).toEqual([['=3+3', '', '=1+1']]);
});

test.each([1, 5, 20, 40, 60])('refused at action %d, nothing is left behind', async (action) => {
  host.rejectAt(action);
  expect(await insert()).toMatchObject({ ok: false, finding: { kind: 'write-rejected' } });
  expect(sheets()).toEqual(['Sheet1']);
  expect(await insert()).toMatchObject({ ok: true, value: { added: rows } });
});

test('refused while rows are added, what was there stays and nothing is added', async () => {
  await insert();
  host.type('实际值', 'I3', '131.5');
  const before = cells('A1:H200');
  host.rejectAt(12);
  const other = templateOf('990121-13');
  expect(await insert({ template: other, addMissing: true })).toMatchObject({
    ok: false,
    finding: { kind: 'write-rejected' },
  });
  expect(cells('A1:H200')).toEqual(before);
});

describe('责任单位', () => {
  const named = template.map((each) =>
    each.indicator.startsWith('地区生产总值') ? { ...each, responsibleUnit: '县发改局' } : each,
  );

  test('stands in a new sheet as the plan names it', async () => {
    await insert({ template: named });
    expect(cells('N3:N4')).toEqual([['县发改局'], ['']]);
  });

  test('fills what is blank in a sheet that is there; what the user wrote stays and is told', async () => {
    await insert();
    const [first, second] = named.flatMap((each, at) =>
      each.responsibleUnit === '' ? [] : [at + 3],
    );
    host.type('实际值', `N${String(first)}`, '县统计局');
    const again = await insert({ template: named });
    expect(again).toMatchObject({
      value: {
        added: 0,
        units: { blank: { length: 4 }, other: [{ indicator: '地区生产总值（GDP）' }] },
      },
    });
    expect(cells(`N${String(first)}`)).toEqual([['县统计局']]);
    expect(cells(`N${String(second)}`)).toEqual([['县发改局']]);
    expect(cells('N4')).toEqual([['']]);
  });

  test('refused half-way, what was blank is blank again', async () => {
    await insert();
    const before = cells('A1:P40');
    host.rejectAt(4);
    expect(await insert({ template: named })).toMatchObject({ ok: false });
    expect(cells('A1:P40')).toEqual(before);
  });
});
