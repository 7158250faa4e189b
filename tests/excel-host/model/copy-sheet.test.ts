import type { Host } from '../../../src/excel-host/host';
import { errorCode, inSheet, openHost, write } from '../../support/host';

let host: Host;

beforeEach(async () => {
  host = await openHost();
});

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work);

describe('a sheet copied', () => {
  beforeEach(async () => {
    await write('A1:B3', [
      ['指标', '值'],
      ['甲', '=1+1'],
      ['乙', '=B2*2'],
    ]);
    await inSheet((sheet) => {
      sheet.getRange('D1:E2').merge();
      sheet.getRange('A2').format.fill.color = '#D9D9D9';
      sheet.getRange('2:2').rowHidden = true;
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      const { custom } = sheet
        .getRange('A1:B3')
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=$B1>1';
      sheet.getRange('B2').dataValidation.rule = {
        list: { inCellDropDown: true, source: '是,否' },
      };
      sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
    });
  });
  const seenOn = (name: string) => {
    const sheet = host.workbook.Worksheets.GetItem(name);
    const range = sheet.GetRange('A1:E3');
    return {
      formulas: range.Formulas,
      values: range.Values,
      fill: host.engine.getters.getCell({ sheetId: sheet.Id, col: 0, row: 1 })?.style?.fillColor,
      merges: host.engine.getters.getMerges(sheet.Id).map(({ left, bottom }) => [left, bottom]),
      isHidden: sheet.GetRange('2:2').RowHidden,
      page: sheet.PageLayout.Orientation,
      marks: range.ConditionalFormats.all().map(({ Custom }) => Custom.Rule.Formula),
      list: sheet.GetRange('B2').DataValidation.Rule,
      charts: sheet.Charts.all().length,
      isProtected: sheet.Protection.Protected,
    };
  };

  test.each<[how: string, copy: (sheet: Excel.Worksheet) => void, order: readonly string[]]>([
    ['left to Excel', (sheet) => sheet.copy(), ['Sheet1 (2)', 'Sheet1', '另表']],
    ['to the end', (sheet) => sheet.copy('End'), ['Sheet1', '另表', 'Sheet1 (2)']],
    ['before itself', (sheet) => sheet.copy('Before', sheet), ['Sheet1 (2)', 'Sheet1', '另表']],
    ['after itself', (sheet) => sheet.copy('After', sheet), ['Sheet1', 'Sheet1 (2)', '另表']],
  ])('%s stands where it was asked for and is like the first one', async (_, copy, order) => {
    await run(async ({ workbook }) => {
      workbook.worksheets.add('另表');
      await workbook.context.sync();
    });
    const before = seenOn('Sheet1');
    await inSheet(copy);
    expect(host.workbook.Worksheets.all().map(({ Name }) => Name)).toEqual(order);
    expect([seenOn('Sheet1'), seenOn('Sheet1 (2)')]).toEqual([before, before]);
    host.undo();
    expect(host.workbook.Worksheets.all()).toHaveLength(2);
  });

  test('though protected, is protected too; what is done to it leaves the first one alone', async () => {
    await inSheet((sheet) => sheet.protection.protect());
    const before = seenOn('Sheet1');
    await inSheet((sheet) => {
      const copy = sheet.copy('End');
      copy.protection.unprotect();
      copy.getRange('A1:B3').conditionalFormats.clearAll();
      copy.getRange('B2').values = [[9]];
      copy.charts.getItemAt(0).delete();
    });
    expect(seenOn('Sheet1')).toEqual(before);
    expect(seenOn('Sheet1 (2)')).toMatchObject({ marks: [], charts: 0, isProtected: false });
  });

  test('a second copy, of a long name, and a place without its sheet', async () => {
    await inSheet((sheet) => {
      sheet.name = '长'.repeat(31);
      sheet.copy('End');
      sheet.copy('End');
    });
    const { Worksheets } = host.workbook;
    expect(Worksheets.all().map(({ Name }) => Name.slice(-5))).toEqual(
      ['长长长长长', '长 (2)', '长 (3)'].map((end) => end.padStart(5, '长')),
    );
    const misplaced = run(async ({ workbook }) => {
      workbook.worksheets.getFirst().copy('Before');
      await workbook.context.sync();
    });
    expect(await errorCode(misplaced)).toBe('InvalidArgument');
  });
});
