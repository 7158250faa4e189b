import type { Host } from '../../../src/excel-host/host';
import { openHost } from '../../support/host';

/** One workbook with everything the export must keep. */
export async function fullBook(): Promise<Host> {
  const host = await openHost();
  host.registerFunctions('DEMO', [
    { id: 'GOAL', name: 'GOAL', parameters: [{ name: 'which' }] },
    { id: 'BLOCK', name: 'BLOCK' },
  ]);
  CustomFunctions.associate('GOAL', (which: string) => {
    if (which === 'none')
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有');
    return 1500;
  });
  CustomFunctions.associate('BLOCK', () => [
    ['地区', 2025],
    ['仓山', 868.9],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['仓山区“十四五”<主要> & 指标']];
    sheet.getRange('A1:D1').merge();
    sheet.getRange('A2:D2').values = [["'007", "'=1+1", true, 868.9]];
    sheet.getRange('A3:D3').formulas = [
      ['=SUM(D2:D2)*2', '=1/0', '=DEMO.GOAL("a")', '=DEMO.GOAL("none")'],
    ];
    sheet.getRange('A5').formulas = [['=DEMO.BLOCK()']];
    sheet.getRange('D5').formulas = [['=SEQUENCE(2)']];
    sheet.getRange('A8:B8').values = [['17%', 'line one\nline two']];
    sheet.getRange('C8').numberFormat = [['@']];
    sheet.getRange('C8').values = [['=still text']];
    const title = sheet.getRange('A1:D1').format;
    title.font.name = '黑体';
    title.font.size = 16;
    title.font.bold = true;
    title.font.color = '#1F4E78';
    title.fill.color = '#DDEBF7';
    title.horizontalAlignment = 'Center';
    title.verticalAlignment = 'Center';
    title.rowHeight = 30;
    sheet.getRange('D2').numberFormat = [['#,##0.00']];
    sheet.getRange('D8').numberFormat = [['0.0_ ;[Red]-0.0 ']];
    sheet.getRange('D8').values = [[-2.5]];
    sheet.getRange('B8').format.wrapText = true;
    sheet.getRange('B8').format.indentLevel = 2;
    const top = sheet.getRange('A2:D2').format.borders.getItem('EdgeTop');
    top.style = 'Continuous';
    top.weight = 'Thick';
    sheet.getRange('A2:D3').format.borders.getItem('InsideHorizontal').style = 'Dot';
    sheet.getRange('A:A').format.columnWidth = 105;
    sheet.getRange('F:F').columnHidden = true;
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea('A1:D8');
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    context.workbook.names.add('目标值', sheet.getRange('D2'), '说明');
    context.workbook.worksheets.add('资料 表').visibility = 'Hidden';
    await context.sync();
  });
  await host.idle();
  return host;
}
