import JSZip from 'jszip';
import { readReport } from '../../../src/cli/arguments/read-report';
import { writeDocx } from '../../../src/cli/report/write-docx';
import { comparisonWords } from '../../../src/wording/comparison';
import { sayReport } from '../../../src/wording/report-text';
import { plainTable } from '../../../src/workbook/block/plain-table';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { compared } from '../../workbook/support/compared';

const { catalog, comparison } = compared([['床位数', 2023, '63.2']]);
const table = plainTable(composeComparison(catalog, comparison, comparisonWords));

async function documentOf(): Promise<string> {
  const zip = await JSZip.loadAsync(await writeDocx(table, sayReport(comparison)));
  return (await zip.file('word/document.xml')?.async('text')) ?? '';
}

test('the paragraphs stand before the table, and every row of the plan is in it', async () => {
  const document = await documentOf();
  expect(document).toMatch(/截至2023年，时间进度为60\.0 %。.*<w:tbl>.*床位数.*63\.2/su);
  // The heading is a row too, and repeated on every page.
  expect(document.match(/<w:tr>|<w:tr /gu)).toHaveLength(comparison.rows.length + 1);
  expect(document).toContain('<w:tblHeader');
});

test('the table is as wide as the text of an A4 page in upright format', async () => {
  const document = await documentOf();
  const columns = [...document.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) =>
    Number(width),
  );
  const whole = columns.reduce((sum, width) => sum + width, 0);
  // 156 mm in twentieths of a point, less what rounding takes of each column.
  expect([columns.length, whole > 8_800, whole <= 8_844]).toEqual([
    table.columns.length,
    true,
    true,
  ]);
});

test('a Word file by another name is refused before anything is written', () => {
  expect(() => readReport(['--region', '仓山', '--out', 'a.xlsx', '--docx', 'a.doc'])).toThrow(
    '.docx 结尾',
  );
});
