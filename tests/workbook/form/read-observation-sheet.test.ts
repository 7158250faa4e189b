import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { ACTUAL } from '../../../src/core/function/row-functions';
import { composeTemplate } from '../../../src/core/observation/compose-template';
import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { readSheetActuals } from '../../../src/core/observation/sheet-actuals';
import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import type { Host } from '../../../src/excel-host/host';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { readActualsSheets } from '../../../src/workbook/form/actuals-sheets';
import { fixturePackage } from '../../support/fixture-package';
import { openHost } from '../../support/host';
import { catalog, qingshan14 } from '../support/qingshan';

const composed = composeTemplate(catalog, qingshan14);
const template = composed.ok ? composed.value : [];
/** Row of the sheet in which an indicator of a year is filled in. */
const rowOf = (code: string, year: number): number =>
  3 + template.findIndex((row) => row.code === `990121-14-${code}` && row.year === year);

let host: Host;
beforeEach(async () => {
  host = await openHost();
  await Excel.run((context) => insertObservationSheet(context, { template }));
});

const type = (code: string, year: number, column: string, text: string) => {
  host.type('实际值', `${column}${String(rowOf(code, year))}`, text);
};
const read = () => Excel.run(readActualsSheets);
async function reading() {
  const outcome = await read();
  if (!outcome.ok) throw new Error(outcome.finding.kind);
  const [one] = outcome.value.sheets;
  if (one === undefined) throw new Error('There is no sheet.');
  return { sheet: one.sheet, ...readObservationGrid(catalog, one.grid) };
}
const edit = (change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('实际值'), context);
    await context.sync();
  });

test('what nobody filled in yet is blank, in two round trips', async () => {
  host.batches.length = 0;
  const { observations, findings, preview, sheet } = await reading();
  expect(host.batches).toHaveLength(2);
  expect([observations, findings, sheet]).toEqual([[], [], '实际值']);
  expect(preview).toMatchObject({ headerRow: 2, rows: template.length, blank: template.length });
});

test('what was filled in is read with its status and source, and reaches PLAN.ACTUAL', async () => {
  type('01', 2023, 'I', '131.5');
  type('01', 2023, 'K', '初步');
  type('01', 2023, 'L', '统计公报');
  type('13', 2023, 'I', '完成');
  type('02', 2022, 'I', '无数据');
  type('03', 2022, 'I', "'--");
  const { observations, findings, preview } = await reading();
  expect(findings).toEqual([]);
  expect(preview).toMatchObject({ numbers: 1, texts: 1, noData: 1, notSet: 1 });
  expect(observations.find(({ indicatorId }) => indicatorId === 'gdp')).toMatchObject({
    row: rowOf('01', 2023),
    year: 2023,
    text: '131.5',
    status: 'P',
    source: '统计公报',
    value: { kind: 'number', value: 131.5, unit: '亿元' },
  });
  const both = buildCatalog([fixturePackage(), toObservationPackage(observations)]);
  const query = { region: '青山', indicator: 'GDP', year: 2023 };
  expect(ACTUAL.ask(both, query)).toEqual({ ok: true, value: 131.5 });
});

test.each([
  ['a percentage that Excel turned into a fraction', '03', '43.5%', 43.5],
  ['a plain number in a row of %', '03', '43.5', 43.5],
  ['a number with separators', '16', '31,234.5', 31_234.5],
  ['a number in another unit', '01', '1315000万元', 131.5],
  ['0', '20', '0', 0],
])('%s', async (_, code, text, value) => {
  type(code, 2023, 'I', text);
  expect((await reading()).observations.map((each) => each.value)).toMatchObject([
    { kind: 'number', value },
  ]);
});

test('a negative number is read, and held where the thing cannot be negative', async () => {
  type('19', 2023, 'I', '-3.25');
  const { observations, held } = await reading();
  expect(observations).toEqual([]);
  expect(held).toMatchObject([{ observation: { value: { value: -3.25 } } }]);
});

test('the result of a formula counts, rounded to what a number can carry', async () => {
  type('01', 2023, 'I', '=130.1+0.2');
  expect((await reading()).observations[0]).toMatchObject({ text: '130.3' });
});

test.each([
  ['an error of a formula', '=1/0', 'value-unreadable', { why: 'error' }],
  ['what became a date', '3-4', 'value-unreadable', { why: 'date' }],
  ['a word in a row of numbers', '完成', 'value-unreadable', { why: 'text' }],
  ['a bound', '突破130', 'value-inexact', { why: 'bound' }],
  ['a share of money', '12%', 'unit-unfit', { unit: '%', expected: '亿元' }],
])('%s is said with its row and column', async (_, text, kind, more) => {
  type('01', 2023, 'I', text);
  const { observations, findings } = await reading();
  expect(observations).toEqual([]);
  expect(findings).toMatchObject([{ kind, row: rowOf('01', 2023), column: '实际值', ...more }]);
});

test('renamed, sorted, with columns moved and rows deleted and added, it is still read', async () => {
  type('01', 2023, 'I', '131.5');
  type('05', 2023, 'I', '1.2');
  await edit((sheet) => {
    const body = sheet.getRange(`A3:P${String(2 + template.length)}`);
    body.sort.apply([
      { key: 1, ascending: true },
      { key: 2, ascending: false },
    ]);
    sheet.getRange('C:C').insert(Excel.InsertShiftDirection.right);
    sheet.getRange('C2:C3').values = [['责任单位'], ['发改局']];
    sheet.getRange('5:6').delete(Excel.DeleteShiftDirection.up);
    sheet.getRange('1:1').insert(Excel.InsertShiftDirection.down);
    sheet.name = '2023 监测';
    const below = String(2 + template.length);
    sheet.getRange(`A${below}:J${below}`).values = [
      ['青山', '调查失业率', '', "'2023年", '', '', '', '', '', '4.9%'],
    ];
  });
  const { observations, sheet } = await reading();
  expect(sheet).toBe('2023 监测');
  expect(observations.map(({ indicatorId, text }) => [indicatorId, text]).sort()).toEqual([
    ['gdp', '131.5'],
    ['new-jobs', '1.2'],
    ['surveyed-unemployment', '4.9%'],
  ]);
});

test('a row whose 编码 and names were parted says so', async () => {
  type('01', 2023, 'I', '131.5');
  type('01', 2023, 'B', '城镇新增就业人数');
  expect((await reading()).findings).toMatchObject([
    {
      kind: 'code-contradicts',
      row: rowOf('01', 2023),
      column: '指标',
      code: '990121-14-01',
      coded: '地区生产总值（GDP）',
      named: '城镇新增就业人数',
    },
  ]);
});

test('without the header there is a finding, and no guess', async () => {
  await edit((sheet) => sheet.getRange('1:2').delete(Excel.DeleteShiftDirection.up));
  expect((await reading()).findings).toMatchObject([{ kind: 'header-missing' }]);
});

test('a sheet found by its title alone is read too', async () => {
  type('01', 2023, 'I', '131.5');
  await Excel.run(async (context) => {
    context.workbook.names.getItem('PLAN_actuals').delete();
    await context.sync();
  });
  expect((await reading()).observations).toHaveLength(1);
});

test('no sheet at all', async () => {
  await edit((sheet) => sheet.delete());
  expect(await read()).toEqual({ ok: true, value: { sheets: [], ids: [] } });
});

test('the sheets of single years are read, renamed or copied too; words beside an entry are no part of it', async () => {
  const ofYear = template.filter(({ year }) => year === 2023);
  await edit((sheet) => sheet.delete());
  for (const year of [2022, 2023]) {
    const rows = template.filter((row) => row.year === year);
    await Excel.run((context) => insertObservationSheet(context, { template: rows, year }));
  }
  host.type('实际值2022', 'I3', '125');
  host.type('实际值2023', 'I3', '131.5');
  host.type('实际值2023', 'N3', '统计局');
  host.type('实际值2023', 'O3', '上半年停产');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('实际值2023');
    // The local host cannot copy a sheet; a copy has all of the cells, and no name of ours.
    const copy = context.workbook.worksheets.add('实际值2023 (2)');
    copy.getRange('A1').copyFrom(sheet.getRange('A1:P30'));
    sheet.name = '去年';
    // Known by its name alone.
    sheet.getRange('A1:C1').unmerge();
    sheet.getRange('A1').values = [['']];
    await context.sync();
  });
  const outcome = await read();
  if (!outcome.ok) throw new Error(outcome.finding.kind);
  const { sheets } = outcome.value;
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['实际值2022', '去年', '实际值2023 (2)']);
  const actuals = readSheetActuals(catalog, sheets);
  expect([actuals.numbers, actuals.years, actuals.findings]).toEqual([2, [2022, 2023], []]);
  expect(actuals.further.at(-1)).toMatchObject({ passed: ofYear.length, differing: 0 });
});
