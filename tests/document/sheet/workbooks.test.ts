import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { contentOf, gridsOf, read, utf8 } from '../support/read';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, '../../fixtures/workbooks', name)));

const XLS = fixture('shapes.xls');
const ODS = fixture('shapes.ods');

/** The same sheet as a program writes it in the XML of 2003. */
const XML = utf8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="yi"><NumberFormat ss:Format="0!.00,,&quot;亿元&quot;"/></Style>
<Style ss:ID="wan"><NumberFormat ss:Format="0!.0,&quot;万&quot;"/></Style>
<Style ss:ID="one"><NumberFormat ss:Format="#,##0.0"/></Style>
<Style ss:ID="rate"><NumberFormat ss:Format="0.0%"/></Style>
<Style ss:ID="round"><NumberFormat ss:Format="0%"/></Style>
<Style ss:ID="day"><NumberFormat ss:Format="Long Date"/></Style></Styles>
<Worksheet ss:Name="指标"><Table><Column ss:Index="7" ss:Span="1" ss:Hidden="1"/>
<Row><Cell ss:MergeAcross="5"><Data ss:Type="String">青山区主要经济指标</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">单位：亿元</Data></Cell></Row>
<Row><Cell ss:MergeDown="1"><Data ss:Type="String">指标</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">单位</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="String">2022年</Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="String">2023年</Data></Cell></Row>
<Row><Cell ss:Index="3"><Data ss:Type="String">绝对数</Data></Cell><Cell><Data ss:Type="String">增速（%）</Data></Cell><Cell><Data ss:Type="String">绝对数</Data></Cell><Cell><Data ss:Type="String">增速（%）</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">地区生产总值</Data></Cell><Cell><Data ss:Type="String">亿元</Data></Cell><Cell ss:StyleID="one"><Data ss:Type="Number">1261.46</Data><Comment><ss:Data>快报数</ss:Data></Comment></Cell><Cell><Data ss:Type="Number">6.5</Data></Cell><Cell ss:StyleID="yi"><Data ss:Type="Number">12050000000</Data></Cell><Cell ss:StyleID="rate"><Data ss:Type="Number">0.065</Data></Cell></Row>
<Row ss:StyleID="round"><Cell><Data ss:Type="String">森林覆盖率</Data></Cell><Cell><Data ss:Type="String">%</Data></Cell><Cell ss:StyleID="rate"><Data ss:Type="Number">0.315</Data></Cell><Cell ss:Index="5"><Data ss:Type="Number">0.32</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">用水量</Data></Cell><Cell><Data ss:Type="String">万立方米</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">160<Sup>2</Sup></ss:Data></Cell><Cell ss:Index="5" ss:StyleID="wan"><Data ss:Type="Number">85000000</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">日期</Data></Cell><Cell ss:Index="5" ss:StyleID="day"><Data ss:Type="DateTime">2025-01-01T00:00:00.000</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">计算</Data></Cell><Cell ss:Index="3" ss:Formula="=RC*2"><Data ss:Type="Number">120</Data></Cell><Cell ss:Index="5"><Data ss:Type="Boolean">1</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="隐藏"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`);

describe.each([
  ['指标.xls', XLS, 'xls'],
  ['指标.et', XLS, 'xls'],
  ['指标.ods', ODS, 'ods'],
  ['指标.fods', unzipSync(ODS)['content.xml'] ?? new Uint8Array(), 'ods'],
  ['指标.xml', XML, 'xml-sheet'],
  ['另存.xls', XML, 'xml-sheet'],
])('%s', (name, bytes, format) => {
  test('cells as they are shown, a raised digit kept', async () => {
    const [grid] = await gridsOf(name, bytes);
    const lines = Array.from({ length: grid?.height ?? 0 }, (_, row) =>
      grid?.cells.filter((cell) => cell.row === row).map(({ text }) => text),
    );
    expect(lines).toEqual([
      ['青山区主要经济指标'],
      ['单位：亿元'],
      ['指标', '单位', '2022年', '2023年'],
      ['绝对数', '增速（%）', '绝对数', '增速（%）'],
      ['地区生产总值', '亿元', '1261.5', '6.5', '120.50亿元', '6.5%'],
      ['森林覆盖率', '%', '31.5%', '32%'],
      ['用水量', '万立方米', '160²', '8500.0万'],
      ['日期', '2025年1月1日'],
      ['计算', '120', 'TRUE'],
    ]);
    expect(grid?.cells.find(({ text }) => text === '1261.5')?.exact).toBe('1261.46');
    const merged = grid?.cells.filter(({ rows, columns }) => rows * columns > 1);
    expect(merged?.map(({ text, rows, columns }) => [text, rows, columns])).toEqual([
      ['青山区主要经济指标', 1, 6],
      ['指标', 2, 1],
      ['单位', 2, 1],
      ['2022年', 1, 2],
      ['2023年', 1, 2],
    ]);
  });

  test('what is hidden or not read is told', async () => {
    const content = await contentOf(name, bytes);
    expect(content).toMatchObject({
      format,
      notes: [
        { kind: 'sheets-hidden', names: ['隐藏'] },
        { kind: 'rows-hidden', sheet: '指标', count: 3 },
        { kind: 'comments-unread', sheet: '指标', count: 1 },
      ],
    });
  });
});

/** A sheet as the library writes it, before the reader gives the library its own code pages. */
function written(bookType: 'biff5' | 'xls', sheet: WorkSheet): Uint8Array {
  const book = utils.book_new(sheet, '指标');
  return new Uint8Array(write(book, { bookType, type: 'array', codepage: 936 }) as ArrayBuffer);
}

/** 地区生产总值 in the code page of Chinese Windows, put where the library wrote as many letters. */
const GBK = [0xb5, 0xd8, 0xc7, 0xf8, 0xc9, 0xfa, 0xb2, 0xfa, 0xd7, 0xdc, 0xd6, 0xb5];
const CHINESE = written('biff5', utils.aoa_to_sheet([['ABCDEFGHIJKL', 120.5]]));
CHINESE.set(GBK, Buffer.from(CHINESE).indexOf('ABCDEFGHIJKL'));
// The record that names the code page: 936 instead of 1252.
CHINESE.set(
  [0xa8, 0x03],
  Buffer.from(CHINESE).indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 0x04])) + 4,
);
const BELOW = written('xls', { '!ref': 'A1:A30000', A30000: { t: 'n', v: 1 } });

test('Chinese of the time before Unicode', async () => {
  const [grid] = await gridsOf('旧.xls', CHINESE);
  expect(grid?.cells.map(({ text }) => text)).toEqual(['地区生产总值', '120.5']);
});

const odsOf = (body: string) =>
  zipSync({
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="表">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });

test.each<[string, Uint8Array, string]>([
  ['an .xls that was cut off', XLS.slice(0, 5_000), 'document-damaged'],
  ['an .xls with a row beyond those that are read', BELOW, 'document-too-long'],
  [
    'an .ods of a million equal rows',
    odsOf(
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>',
    ),
    'document-too-long',
  ],
  [
    'an .ods without a word',
    odsOf(
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>',
    ),
    'document-wordless',
  ],
  [
    'an .ods with a password',
    zipSync({
      'META-INF/manifest.xml': strToU8('<manifest><manifest:encryption-data/></manifest>'),
      'content.xml': strToU8('x'),
    }),
    'document-encrypted',
  ],
  [
    'an .odt',
    zipSync({
      'META-INF/manifest.xml': strToU8('<manifest/>'),
      'content.xml': strToU8('<?xml version="1.0"?><office:text/>'),
    }),
    'document-foreign',
  ],
])('%s', async (_, bytes, kind) => {
  expect(await read('a.xls', bytes)).toMatchObject({ ok: false, finding: { kind } });
});
