import type { Host } from '../../../src/excel-host/host';
import { exportXlsx } from '../../../src/excel-host/xlsx/export-xlsx';
import { partOf } from '../../support/office-file';
import { errorCode, inSheet, openHost, write } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
  await write('A1:A4', [[1], [5], ['超前'], ['滞后']]);
});

/** The fill that the grid shows, with conditional formats applied. */
function shown(row: number): string | undefined {
  const getters = host.engine.getters as unknown as {
    getCellComputedStyle(position: object): { fillColor?: string };
  };
  const sheetId = host.workbook.Worksheets.GetItem('Sheet1').Id;
  return getters.getCellComputedStyle({ sheetId, col: 0, row }).fillColor;
}

const cellValue = (operator: string, formula1: string, formula2?: string) =>
  inSheet((sheet) => {
    const format = sheet.getRange('A1:A4').conditionalFormats.add('CellValue');
    format.cellValue.format.fill.color = '#FFC7CE';
    format.cellValue.rule = {
      operator: operator as Excel.ConditionalCellValueOperator,
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
    };
  });

test.each<[string, string, string | undefined, number[]]>([
  ['GreaterThan', '=3', undefined, [1]],
  ['LessThanOrEqual', '5', undefined, [0, 1]],
  ['Between', '2', '9', [1]],
  ['EqualTo', '="滞后"', undefined, [3]],
])('cell value %s %s %s', async (operator, formula1, formula2, rows) => {
  await cellValue(operator, formula1, formula2);
  expect([0, 1, 2, 3].filter((row) => shown(row) === '#FFC7CE')).toEqual(rows);
});

test('a formula is relative to the first cell', async () => {
  await inSheet((sheet) => {
    const format = sheet.getRange('A1:A4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A1="超前"';
    format.custom.format.fill.color = '#C6EFCE';
  });
  expect([0, 1, 2, 3].map(shown)).toEqual([undefined, undefined, '#C6EFCE', undefined]);
});

test('letters can be underlined once; what the engine cannot draw is refused', async () => {
  const underline = (kind: 'Single' | 'Double') =>
    inSheet((sheet) => {
      const format = sheet.getRange('A1:A4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$A1=5';
      format.custom.format.font.underline = kind;
    });
  await underline('Single');
  const getters = host.engine.getters as unknown as {
    getCellComputedStyle(position: object): { underline?: boolean };
  };
  const sheetId = host.workbook.Worksheets.GetItem('Sheet1').Id;
  const drawn = [0, 1].map(
    (row) => getters.getCellComputedStyle({ sheetId, col: 0, row }).underline,
  );
  expect(drawn).toEqual([undefined, true]);
  expect(await errorCode(underline('Double'))).toBe('InvalidArgument');
});

test('they move with their cells, are undone, and are cleared', async () => {
  await cellValue('GreaterThan', '=3');
  await inSheet((sheet) => {
    sheet.getRange('1:1').insert('Down');
  });
  expect(shown(2)).toBe('#FFC7CE');
  await inSheet((sheet) => {
    sheet.getRange('A3').conditionalFormats.clearAll();
  });
  expect(shown(2)).toBeUndefined();
  host.undo();
  expect(shown(2)).toBe('#FFC7CE');
});

test('they can be listed, read and deleted', async () => {
  await cellValue('Between', '2', '9');
  const seen = await inSheet(async (sheet, context) => {
    const { conditionalFormats } = sheet.getRange('A2');
    conditionalFormats.load('items/type,items/id');
    const count = conditionalFormats.getCount();
    await context.sync();
    const [first] = conditionalFormats.items;
    first?.cellValue.load('rule');
    await context.sync();
    const rule = first?.cellValue.rule;
    first?.delete();
    const left = sheet.getRange('A2').conditionalFormats.getCount();
    await context.sync();
    return [first?.type, count.value, rule?.operator, rule?.formula2, left.value];
  });
  expect(seen).toEqual(['CellValue', 1, 'Between', '9', 0]);
});

test.each<[string, () => Promise<unknown>]>([
  ['a rule without its second value', () => cellValue('Between', '2')],
  ['a rule that is a broken formula', () => cellValue('EqualTo', '=1+')],
])('%s is refused', async (_what, work) => {
  expect(await errorCode(work())).toBe('InvalidArgument');
});

test('kinds that the host does not draw are reported', async () => {
  const code = await errorCode(
    inSheet((sheet) => {
      sheet.getRange('A1').conditionalFormats.add('IconSet');
    }),
  );
  expect([code, host.missing]).toEqual([
    'ApiNotFound',
    ['ConditionalFormatCollection.add(IconSet)'],
  ]);
});

test('they are written to xlsx', async () => {
  await cellValue('EqualTo', '="滞后"');
  const bytes = await exportXlsx(host, { customFunctions: 'values' });
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<conditionalFormatting sqref="A1:A4"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal">' +
      '<formula>&quot;滞后&quot;</formula></cfRule></conditionalFormatting>',
  );
  expect(await partOf(bytes, 'xl/styles.xml')).toContain('<bgColor rgb="FFFFC7CE"/>');
});
