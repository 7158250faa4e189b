import type { Host } from '../../../src/excel-host/host';
import { exportXlsx } from '../../../src/excel-host/xlsx/export-xlsx';
import { partOf } from '../../support/office-file';
import { errorCode, inSheet, openHost, peek } from '../../support/host';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const allow = (address: string, source: string) =>
  inSheet((sheet) => {
    sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source } };
  });

const rule = (address: string) => {
  const sheet = host.workbook.Worksheets.GetItem('Sheet1');
  const { Type, Rule } = sheet.GetRange(address).DataValidation;
  return [Type, Rule];
};

test('a list is kept with its cells and moves with them', async () => {
  await allow('B2:B4', '水平,累计');
  const list = { list: { inCellDropDown: true, source: '水平,累计' } };
  expect(rule('B3')).toEqual(['List', list]);
  expect(rule('C3')).toEqual(['None', {}]);
  await inSheet((sheet) => {
    sheet.getRange('1:2').insert(Excel.InsertShiftDirection.down);
  });
  expect(rule('B6')).toEqual(['List', list]);
});

test('it stands in the file', async () => {
  await allow('B2:B4', '水平,累计');
  const bytes = await exportXlsx(host, { customFunctions: 'values' });
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain(
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B4"><formula1>&quot;水平,累计&quot;</formula1></dataValidation></dataValidations>',
  );
});

test('a number between two may be asked for and not demanded, in the file too', async () => {
  await inSheet((sheet) => {
    const { dataValidation } = sheet.getRange('B2:B4');
    dataValidation.rule = { decimal: { formula1: -10, formula2: 10, operator: 'Between' } };
    dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
  });
  const decimal = { formula1: -10, formula2: 10, operator: 'Between' };
  expect(rule('B3')).toEqual(['Decimal', { decimal }]);
  const xml = await partOf(
    await exportXlsx(host, { customFunctions: 'values' }),
    'xl/worksheets/sheet1.xml',
  );
  expect(xml).toContain(
    'type="decimal" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="B2:B4"><formula1>-10</formula1><formula2>10</formula2>',
  );
});

test('a list longer than Excel takes is refused', async () =>
  expect(await errorCode(allow('A1', '甲'.repeat(256)))).toBe('InvalidArgument'));

test('a rule of another kind is not known here', async () => {
  const asked = inSheet((sheet) => {
    sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
  });
  expect(await errorCode(asked)).toBe('ApiNotFound');
  expect(peek(host, 'A1')).toEqual([['']]);
});
