import { exportXlsx } from '../../../src/excel-host/xlsx/export-xlsx';
import { convertWithLibreOffice, hasLibreOffice } from '../../support/office-file';
import { fullBook } from './full-book';

const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76';
const withLibreOffice = hasLibreOffice ? test : test.skip;

if (!hasLibreOffice)
  process.stderr.write('LibreOffice is not installed: its reading of .xlsx is NOT tested.\n');

withLibreOffice(
  'LibreOffice opens the file and shows the same',
  async () => {
    const file = await exportXlsx(await fullBook(), { customFunctions: 'values' });
    const csv = convertWithLibreOffice(file, CSV, 'csv');
    const rows = csv.split('\n');
    expect(rows[0]).toContain('仓山区“十四五”<主要> & 指标');
    expect(rows.slice(1, 4)).toEqual(['007,=1+1,TRUE,868.90', '1737.8,#DIV/0!,1500,#N/A', ',,,']);
    // Column D spills SEQUENCE, which older LibreOffice does not know and calculates anew.
    expect(rows.slice(4, 6).map((row) => row.split(',').slice(0, 2))).toEqual([
      ['地区', '2025'],
      ['仓山', '868.9'],
    ]);
    expect(csv).toContain('17%,"line one\nline two",=still text,-2.5');
  },
  120_000,
);
