import { strFromU8, unzipSync } from 'fflate';
import type { Host } from '../../../src/excel-host/host';
import { exportXlsx } from '../../../src/excel-host/xlsx/export-xlsx';
import { forgetFrozen, thawWorkbook } from '../../../src/workbook/freeze/thaw-workbook';
import { freezeWorkbook, previewFreeze } from '../../../src/workbook/freeze/freeze-workbook';
import { repairWorkbook } from '../../../src/workbook/freeze/repair-workbook';
import { inSheet, openHost, peek, write } from '../../support/host';

jest.setTimeout(60_000);

const METADATA = ['BASE', 'INFO', 'TABLE', 'SLOW'].map((id) => ({
  id,
  name: id,
  parameters: [{ name: 'a', type: 'any', optional: true }],
  result: id === 'TABLE' ? { type: 'any', dimensionality: 'matrix' } : { type: 'any' },
}));

let host: Host;
let base = 100;
beforeEach(async () => {
  base = 100;
  host = await openHost();
  host.registerFunctions('PLAN', METADATA);
  CustomFunctions.associate('BASE', (a: unknown) => base + Number(a ?? 0));
  CustomFunctions.associate('INFO', () => '[6.5]');
  CustomFunctions.associate('TABLE', () => [
    ['指标', '目标'],
    ['甲', 5],
  ]);
  CustomFunctions.associate('SLOW', () => new Promise(() => undefined));
  await write('A1:D4', [
    ['我的', '=PLAN.BASE(A4)', '=PLAN.INFO()', '=SUM(B1:B3)'],
    ['', '=PLAN.BASE(A$4)', '=PLAN.INFO()', ''],
    ['', '=PLAN.BASE(1)*2', '=PLAN.INFO()', '="PLAN.BASE("'],
    [7, '', '', ''],
  ]);
  await write('F1', [['=PLAN.TABLE()']]);
  await host.idle();
});

const formulas = (address: string, sheet = 'Sheet1') => peek(host, address, 'Formulas', sheet);
const values = (address: string) => peek(host, address);
const freeze = () => Excel.run(freezeWorkbook);
const thaw = () => Excel.run(thawWorkbook);
const WHOLE = 'A1:G4';
const FROZEN = [
  ['我的', 107, '[6.5]', '=SUM(B1:B3)', '', '指标', '目标'],
  ['', 107, '[6.5]', '', '', '甲', 5],
  ['', 202, '[6.5]', '="PLAN.BASE("', '', '', ''],
  [7, '', '', '', '', '', ''],
];

test('the preview counts the formulas of ours and writes nothing', async () => {
  const before = formulas(WHOLE);
  expect(await Excel.run(previewFreeze)).toEqual({
    ok: true,
    value: { sheets: [{ name: 'Sheet1', formulas: 7 }] },
  });
  expect(formulas(WHOLE)).toEqual(before);
});

test('every formula of ours becomes what it showed; the others and the user’s cells stay', async () => {
  const before = host.batches.length;
  expect(await freeze()).toMatchObject({ ok: true });
  expect(host.batches.length - before).toBe(5);
  expect(formulas(WHOLE)).toEqual(FROZEN);
});

test('afterwards the file holds no formula with a function of ours', async () => {
  await freeze();
  const parts = unzipSync(await exportXlsx(host, { customFunctions: 'formulas' }));
  const xml = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('');
  const left = [...xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula]) => formula);
  expect(left).toEqual(['SUM(B1:B3)', '&quot;PLAN.BASE(&quot;']);
  expect(xml).not.toContain('_xldudf');
});

test('freezing is one step to undo', async () => {
  const before = formulas(WHOLE);
  await freeze();
  host.undo();
  await host.idle();
  expect(formulas(WHOLE)).toEqual(before);
});

test('thawing puts every formula back, with three round trips, and forgets them', async () => {
  const before = formulas(WHOLE);
  await freeze();
  const count = host.batches.length;
  expect(await thaw()).toEqual({ ok: true, value: { restored: 7, left: [] } });
  expect(host.batches.length - count).toBe(3);
  await host.idle();
  expect(formulas(WHOLE)).toEqual(before);
  expect(await thaw()).toEqual({ ok: false, finding: { kind: 'nothing-frozen' } });
});

test('thawed formulas calculate again', async () => {
  await freeze();
  base = 500;
  await thaw();
  // Excel calculates a formula that is written; the local host has the former answer at hand.
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  await host.idle();
  expect(values('B1')).toEqual([[507]]);
});

test('they find their cells when rows and columns were inserted before them', async () => {
  await freeze();
  await inSheet((sheet) => {
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A:A').insert('Right');
  });
  expect(await thaw()).toMatchObject({ ok: true, value: { restored: 7, left: [] } });
  await host.idle();
  expect(formulas('C3:C5')).toEqual([['=PLAN.BASE(B6)'], ['=PLAN.BASE(B$6)'], ['=PLAN.BASE(1)*2']]);
  expect(values('G3:H4')).toEqual([
    ['指标', '目标'],
    ['甲', 5],
  ]);
});

test('a row inserted between them keeps what the user wrote there', async () => {
  await freeze();
  await inSheet((sheet) => {
    const row = sheet.getRange('3:3').insert('Down');
    row.getCell(0, 1).values = [['我的小计']];
  });
  const thawed = await thaw();
  expect(thawed).toMatchObject({ ok: true });
  await host.idle();
  expect(formulas('B3:B4')).toEqual([['我的小计'], ['=PLAN.BASE(1)*2']]);
});

test('a value the user changed stays, and its formula is told and kept', async () => {
  await freeze();
  await write('B3', [[999]]);
  expect(await thaw()).toEqual({
    ok: true,
    value: { restored: 6, left: [{ address: 'Sheet1!B3', formula: '=PLAN.BASE(1)*2' }] },
  });
  expect(formulas('B3')).toEqual([[999]]);
  await write('B3', [[202]]);
  expect(await thaw()).toMatchObject({ ok: true, value: { restored: 1, left: [] } });
  expect(formulas('B3')).toEqual([['=PLAN.BASE(1)*2']]);
});

test('what is left over can be forgotten', async () => {
  await freeze();
  await write('B3', [[999]]);
  await thaw();
  expect(await Excel.run(forgetFrozen)).toEqual({ ok: true, value: 1 });
  expect(await thaw()).toEqual({ ok: false, finding: { kind: 'nothing-frozen' } });
});

test('formulas added after a freezing are frozen beside the others', async () => {
  await freeze();
  await write('A9', [['=PLAN.BASE(2)']]);
  await host.idle();
  expect(await freeze()).toMatchObject({ ok: true, value: { sheets: [{ formulas: 1 }] } });
  expect(await thaw()).toMatchObject({ ok: true, value: { restored: 8, left: [] } });
  expect(formulas('A9')).toEqual([['=PLAN.BASE(2)']]);
});

test('while a function has not answered nothing is written', async () => {
  await write('A9', [['=PLAN.SLOW()']]);
  const before = formulas(WHOLE);
  expect(await freeze()).toMatchObject({
    ok: false,
    finding: { kind: 'functions-unanswered', cells: [{ address: 'Sheet1!A9' }] },
  });
  expect(formulas(WHOLE)).toEqual(before);
});

test('a protected sheet is told by name', async () => {
  await inSheet((sheet) => sheet.protection.protect());
  expect(await freeze()).toEqual({
    ok: false,
    finding: { kind: 'sheet-protected', sheet: 'Sheet1' },
  });
});

test.each([1, 2, 4])('refused at request %i of the writing, all is as it was', async (action) => {
  const before = formulas(WHOLE);
  host.rejectAt(action);
  expect(await freeze()).toMatchObject({ ok: false, finding: { kind: 'write-rejected' } });
  await host.idle();
  expect(formulas(WHOLE)).toEqual(before);
  expect(await thaw()).toEqual({ ok: false, finding: { kind: 'nothing-frozen' } });
});

test.each([3, 6])(
  'thawing refused at request %i leaves the values, and can be tried again',
  async (action) => {
    const before = formulas(WHOLE);
    await freeze();
    host.rejectAt(action);
    expect(await thaw()).toMatchObject({ ok: false, finding: { kind: 'write-rejected' } });
    expect(formulas(WHOLE)).toEqual(FROZEN);
    expect(await thaw()).toMatchObject({ ok: true, value: { restored: 7 } });
    await host.idle();
    expect(formulas(WHOLE)).toEqual(before);
  },
);

test('foreign spellings are put right; a workbook without them is told so', async () => {
  expect(await Excel.run(repairWorkbook)).toEqual({
    ok: false,
    finding: { kind: 'nothing-to-repair' },
  });
  await write('A9', [['=_xldudf_PLAN_BASE(3)']]);
  const before = host.batches.length;
  expect(await Excel.run(repairWorkbook)).toEqual({
    ok: true,
    value: [
      {
        address: 'Sheet1!A9',
        former: expect.stringMatching(/^=_xldudf_PLAN_BASE\(3\)$/i) as string,
        formula: '=PLAN.BASE(3)',
      },
    ],
  });
  expect(host.batches.length - before).toBe(4);
  await host.idle();
  expect(values('A9')).toEqual([[103]]);
});
