import { asHtml, asText, plainTable } from '../../../src/workbook/block/plain-table';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { comparisonWords } from '../../../src/wording/comparison';
import { compared } from '../support/compared';

const { catalog, comparison } = compared([['床位数', 2023, '63.2']]);
const block = composeComparison(catalog, comparison, comparisonWords);
const table = plainTable(block);

test('a page takes the columns that people read, not the row key or the arithmetic', () => {
  const headings = table.columns.map(({ heading }) => heading);
  expect(headings).toEqual(expect.arrayContaining(['指标', '目标进度', '判定']) as string[]);
  expect(headings.filter((each) => ['说明', '出处', '编码', '时间进度'].includes(each))).toEqual(
    [],
  );
});

test('as text, every row is a line of as many cells', () => {
  const lines = asText(table, ['甲。']).split('\n');
  const cells = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t').length);
  expect(lines[0]).toBe('甲。');
  expect(cells).toEqual(Array.from({ length: table.rows.length + 1 }, () => table.columns.length));
});

test.each([
  ['<script>', '&lt;script&gt;'],
  ['"a" & b', '&quot;a&quot; &amp; b'],
  ['一\n二', '一<br>二'],
])('%j is text in HTML', (text, expected) => {
  const html = asHtml({ ...table, rows: [[text]] }, [text]);
  expect(html.split(expected).length).toBe(3);
});
