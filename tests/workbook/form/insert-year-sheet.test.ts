import { ENTRY_COLUMNS, type EntryColumn } from '../../../src/workbook/form/write-actuals';
import { FORM_TYPE } from '../../../src/workbook/form/write-head';
import { composeTemplate } from '../../../src/core/observation/compose-template';
import type { Host } from '../../../src/excel-host/host';
import { insertObservationSheet } from '../../../src/workbook/form/actuals-sheet';
import { openHost, peek } from '../../support/host';
import { catalog, planOf, qingshan14 } from '../support/qingshan';

const rows = (catalog.rows.get(qingshan14.id) ?? []).length * 5;

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

function templateOf(id: string, year?: number) {
  const composed = composeTemplate(catalog, planOf(id), year);
  if (!composed.ok) throw new Error(composed.finding.kind);
  return composed.value;
}

/** The letter of a column, as the sheet is inserted. */
const at = (column: EntryColumn) => 'ABCDEFGHIJKLMNOP'.charAt(ENTRY_COLUMNS.indexOf(column));
const insert = (over: { addMissing?: boolean; template?: TemplateRows; year?: number } = {}) =>
  Excel.run((context) =>
    insertObservationSheet(context, { template: templateOf('990121-14'), ...over }),
  );
type TemplateRows = ReturnType<typeof templateOf>;
const cells = (address: string, sheet = '实际值') =>
  peek(host, address, 'Values', sheet) as unknown[][];
const sheets = () => host.workbook.Worksheets.all().map(({ Name }) => Name);
const inYear = (year: number, over: { addMissing?: boolean } = {}) =>
  insert({ template: templateOf('990121-14', year), year, ...over });

test('a year has a sheet of its own, with what there is to go by', async () => {
  expect(await inYear(2023)).toMatchObject({ ok: true, value: { sheet: '实际值2023' } });
  const line = (number: number) => cells(`A${String(number)}:H${String(number)}`, '实际值2023')[0];
  expect([line(3), line(5)]).toEqual([
    ['青山县', '地区生产总值（GDP）', 2023, '亿元', 120.5, 180, 153.31, ''],
    ['青山县', '服务业增加值占GDP比重', 2023, '%', 41, 45, 43.4, ''],
  ]);
  expect(await inYear(2023)).toMatchObject({ ok: true, value: { added: 0, present: rows / 5 } });
  expect(await inYear(2024)).toMatchObject({ ok: true, value: { sheet: '实际值2024' } });
});

test('what is printed of it can be read: on a page across, narrower margins, few enough columns', async () => {
  await inYear(2023);
  const sheet = host.workbook.Worksheets.GetItem('实际值2023');
  const shown = ENTRY_COLUMNS.filter((column) => column !== '编码');
  const width = shown.reduce(
    (all, column) => all + (sheet.GetRange(`${at(column)}3`).Format.ColumnWidth ?? 0),
    0,
  );
  const { LeftMargin, RightMargin, Orientation } = sheet.PageLayout;
  const page = 842 - LeftMargin - RightMargin;
  // Where the font of Excel is missing, columns come out wider than their text by two fifths.
  expect(Orientation).toBe('Landscape');
  expect((FORM_TYPE * page) / (width * 1.4)).toBeGreaterThanOrEqual(8);
});

test('what may be chosen is offered, a word in place of a number is asked about and not refused', async () => {
  await inYear(2023);
  const sheet = host.workbook.Worksheets.GetItem('实际值2023');
  const rule = (column: EntryColumn) => {
    const { Rule, ErrorAlert } = sheet.GetRange(`${at(column)}3`).DataValidation;
    return [Rule, ErrorAlert];
  };
  const list = (source: string) => ({ list: { inCellDropDown: true, source } });
  const asks = expect.objectContaining({ style: 'Warning' }) as unknown;
  expect(rule('状态')).toEqual([list('初步,最终,预计,未公布,不公开'), asks]);
  expect(rule('核实')).toEqual([list('是'), asks]);
  expect(rule('实际值')).toEqual([
    { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } },
    asks,
  ]);
  expect(sheet.GetRange(`${at('编码')}:${at('编码')}`).ColumnHidden).toBe(true);
});

test('rows that another sheet has are filled in there alone', async () => {
  await inYear(2023);
  const elsewhere = { rows: rows / 5, sheets: ['实际值2023'] };
  expect(await insert()).toMatchObject({ value: { added: (rows / 5) * 4, elsewhere } });
  expect(await inYear(2022)).toEqual({
    ok: true,
    value: {
      ...{ sheet: '实际值', added: 0, present: 0, pageRefused: false },
      elsewhere: { rows: rows / 5, sheets: ['实际值'] },
    },
  });
  expect(sheets()).toEqual(['Sheet1', '实际值2023', '实际值']);
});

test('what the user wrote beside an entry stays when rows are added', async () => {
  await inYear(2023);
  host.type('实际值2023', `${at('原因与措施')}4`, '上半年停产');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('实际值2023');
    sheet.getRange('3:3').delete(Excel.DeleteShiftDirection.up);
    await context.sync();
  });
  expect(await inYear(2023)).toMatchObject({ finding: { kind: 'form-rows-missing', missing: 1 } });
  expect(await inYear(2023, { addMissing: true })).toMatchObject({ value: { added: 1 } });
  expect(cells(`${at('原因与措施')}3`, '实际值2023')).toEqual([['上半年停产']]);
});

test('a sheet of an earlier version is added to in its own columns', async () => {
  const old = ['地区', '指标', '单位', '年份', '实际值', '状态', '来源', '编码', '增速', '核实'];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('实际值');
    sheet.getRange('A1:J2').values = [['实际值：请填写。', ...old.slice(1).map(() => '')], old];
    await context.sync();
  });
  expect(await insert({ addMissing: true })).toMatchObject({ value: { added: rows } });
  expect(cells('A3:J3')).toEqual([
    ['青山县', '地区生产总值（GDP）', '亿元', 2021, '', '', '', '990121-14-01', '', ''],
  ]);
});
