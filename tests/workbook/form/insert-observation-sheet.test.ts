import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { Host } from '../../../src/excel-host/host';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { openHost, peek } from '../../support/host';
import { catalog, planOf, qingshan14 } from '../support/qingshan';

const HEADER = ['地区', '指标', '单位', '年份', '实际值', '状态', '来源', '编码', '增速'];
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

const cells = (address: string, sheet = '实际值') => peek(host, address, 'Values', sheet);
const sheets = () => host.workbook.Worksheets.all().map(({ Name }) => Name);
const edit = (change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('实际值'), context);
    await context.sync();
  });

test('every indicator of the plan has a row for each of its years, in two round trips', async () => {
  expect(await insert()).toEqual({
    ok: true,
    value: { sheet: '实际值', added: rows, present: 0 },
  });
  expect(rows).toBe(5 * (catalog.rows.get(qingshan14.id)?.length ?? 0));
  expect(host.batches).toHaveLength(2);
  expect(host.batches.map(({ actions }) => actions.length > 0)).toEqual([false, true]);
  expect(cells('A2:I3')).toEqual([
    HEADER,
    ['青山县', '地区生产总值（GDP）', '亿元', 2021, '', '', '', '990121-14-01', ''],
  ]);
  expect(cells(`D${String(rows + 2)}`)).toEqual([[2025]]);
});

test('cells to fill in are marked and empty, the head is frozen', async () => {
  await insert();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('实际值');
    const fills = ['D3', 'E3', 'F3', 'G3', 'H3', 'I3', 'I5'].map((address) => {
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
    expect(frozen.address).toContain('1:2');
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
  expect(await insert()).toEqual({ ok: true, value: { sheet: '实际值', added: 0, present: rows } });
  expect(host.batches.map(({ actions }) => actions.length)).toEqual([0]);
});

test('rows of another plan are announced first, and then added below what is there', async () => {
  await insert();
  host.type('实际值', 'E3', '131.5');
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
  expect(cells('E3')).toEqual([[131.5]]);
  expect(cells(`A${String(rows + 3)}:H${String(rows + 3)}`)).toEqual([
    ['青山县', '地区生产总值', '亿元', 2016, '', '', '', '990121-13-01'],
  ]);
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
    value: { sheet: '监测数据', added: 2, present: rows - 2 },
  });
  expect(cells(`A${String(rows + 1)}:J${String(rows + 2)}`, '监测数据')).toEqual([
    ['', '青山县', '人均地区生产总值', '万元', '', 2021, '', '', '', '990121-14-02'],
    ['', '青山县', '服务业增加值占GDP比重', '%', '', 2021, '', '', '', '990121-14-03'],
  ]);
  expect(sheets()).toEqual(['Sheet1', '监测数据']);
});

test('a row is known by its names where its 编码 is gone', async () => {
  await insert();
  await edit((sheet) => sheet.getRange('H:H').delete(Excel.DeleteShiftDirection.left));
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
  expect(cells('A2:I2')).toEqual([HEADER]);
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
  };
  await insert({ template: [evil] });
  expect(peek(host, 'A3:H3', 'Formulas', '实际值')).toEqual([
    ['@A1', '+1', '-1', 2021, '', '', '', '=1+1'],
  ]);
  expect(peek(host, 'A3:H3', 'ValueTypes', '实际值')).toEqual([
    ['String', 'String', 'String', 'Double', 'Empty', 'Empty', 'Empty', 'String'],
  ]);
});

test.each([1, 5, 20, 40, 60])('refused at action %d, nothing is left behind', async (action) => {
  host.rejectAt(action);
  expect(await insert()).toMatchObject({ ok: false, finding: { kind: 'write-rejected' } });
  expect(sheets()).toEqual(['Sheet1']);
  expect(await insert()).toMatchObject({ ok: true, value: { added: rows } });
});

test('refused while rows are added, what was there stays and nothing is added', async () => {
  await insert();
  host.type('实际值', 'E3', '131.5');
  const before = cells('A1:H200');
  host.rejectAt(12);
  const other = templateOf('990121-13');
  expect(await insert({ template: other, addMissing: true })).toMatchObject({
    ok: false,
    finding: { kind: 'write-rejected' },
  });
  expect(cells('A1:H200')).toEqual(before);
});
