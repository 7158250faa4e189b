import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { composePlanTemplate } from '../../../src/core/form/plan-template';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { readTemplate } from '../../../src/datapackage/form/read-template';
import type { Host } from '../../../src/excel-host/host';
import { insertTemplateSheet } from '../../../src/workbook/form/template-sheet';
import { readTemplateSheet } from '../../../src/workbook/form/template-sheet';
import { openHost, peek } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const template = composePlanTemplate({ region: '仓山区', code: '350104', period: undefined });
const insert = (another = false) =>
  Excel.run((context) => insertTemplateSheet(context, { template, another }));
const read = () => Excel.run(readTemplateSheet);
const sheets = () => host.workbook.Worksheets.all().map(({ Name }) => Name);
const edit = (title: string, change: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(title));
    await context.sync();
  });
const FIRST_ROW = 10;

test('the sheet is inserted in two round trips, head and all', async () => {
  expect(await insert()).toEqual({ ok: true, value: { sheet: '规划模板', pageRefused: false } });
  expect(host.batches).toHaveLength(2);
  expect(peek(host, 'A2:B4', 'Values', '规划模板')).toEqual([
    ['地区', '仓山区'],
    ['代码', '350104'],
    ['规划期', ''],
  ]);
  expect(peek(host, 'A9:D9', 'Values', '规划模板')).toEqual([['序号', '类别', '所属指标', '指标']]);
});

test('types of targets are chosen from a list', async () => {
  await insert();
  const { DataValidation } = host.workbook.Worksheets.GetItem('规划模板').GetRange('J10:J69');
  expect(peek(host, 'J9', 'Values', '规划模板')).toEqual([['目标类型']]);
  expect(DataValidation.Rule).toEqual({
    list: { inCellDropDown: true, source: '水平,比重,保持,增速,累计,降幅,比照,构成,任务' },
  });
});

test('filled in, renamed and moved down, it is read back as a plan', async () => {
  await insert();
  await edit('规划模板', (sheet) => {
    sheet.name = '我的规划';
    sheet.getRange('B4').values = [['十五五']];
    sheet.getRange(`D${String(FIRST_ROW)}:H${String(FIRST_ROW)}`).values = [
      ['GDP', '亿元', '预期性', '1500', '2000以上'],
    ];
    sheet.getRange('1:2').insert(Excel.InsertShiftDirection.down);
  });
  const found = await read();
  if (!found.ok) throw new Error(found.finding.kind);
  expect(found.value.sheet).toBe('我的规划');
  const { draft, findings } = readTemplate(found.value, buildCatalog([shippedPackage()]));
  expect(findings).toEqual([]);
  expect(draft?.rows).toMatchObject([
    { name: 'GDP', figures: [{ text: '1500' }, { text: '2000以上' }] },
  ]);
});

test('where one is there, nothing is written until another is agreed; the first stays as it is', async () => {
  await insert();
  await edit('规划模板', (sheet) => {
    sheet.getRange(`D${String(FIRST_ROW)}`).values = [['GDP']];
  });
  expect(await insert()).toMatchObject({
    ok: false,
    finding: { kind: 'form-sheet-there', sheet: '规划模板' },
  });
  expect(await insert(true)).toEqual({
    ok: true,
    value: { sheet: '规划模板2', pageRefused: false },
  });
  expect(peek(host, `D${String(FIRST_ROW)}`, 'Values', '规划模板')).toEqual([['GDP']]);
  expect(await read()).toMatchObject({ ok: true, value: { sheet: '规划模板2' } });
});

test("a user's own sheet of that title is not ours", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('规划模板').getRange('A1').values = [['我的']];
    await context.sync();
  });
  expect(await read()).toMatchObject({ ok: false, finding: { kind: 'form-sheet-missing' } });
  expect(await insert()).toEqual({
    ok: true,
    value: { sheet: '规划模板2', pageRefused: false },
  });
  expect(peek(host, 'A1', 'Values', '规划模板')).toEqual([['我的']]);
});

test('a sheet that was deleted can be inserted again', async () => {
  await insert();
  await edit('规划模板', (sheet) => sheet.delete());
  expect(await read()).toMatchObject({ ok: false });
  expect(await insert()).toEqual({ ok: true, value: { sheet: '规划模板', pageRefused: false } });
});

test('Excel refusing half-way leaves the workbook as it was', async () => {
  const before = sheets();
  host.rejectAt(12);
  expect(await insert()).toMatchObject({ ok: false, finding: { kind: 'write-rejected' } });
  expect(sheets()).toEqual(before);
});

test('refused at any request, another one leaves the first to be found, and nothing beside it', async () => {
  await insert();
  await edit('规划模板', (sheet) => {
    sheet.name = '我的规划';
  });
  const names = () => host.workbook.Names.all().map(({ Name, Formula }) => [Name, Formula]);
  const before = [sheets(), names(), await read()];
  const total = (host.batches[1]?.actions ?? []).length + 2;
  for (const action of [1, 2, total - 6, total - 5, total - 4, total - 3, total - 2, total - 1]) {
    host.rejectAt(action);
    const done = await insert(true);
    if (done.ok) break;
    expect([action, sheets(), names(), await read()]).toEqual([action, ...before]);
  }
});

test('hostile names stand as text', async () => {
  const hostile = composePlanTemplate({ region: '=1+1', code: '', period: undefined });
  await Excel.run((context) => insertTemplateSheet(context, { template: hostile }));
  expect(peek(host, 'B2', 'Formulas', '规划模板')).toEqual([['=1+1']]);
  expect(peek(host, 'B2', 'Values', '规划模板')).toEqual([['=1+1']]);
});
