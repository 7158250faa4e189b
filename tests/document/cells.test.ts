import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { makePdf } from './support/make-pdf';
import { makeXlsx } from './support/make-xlsx';
import { extractFrom, gridsOf, utf8 } from './support/read';

/** Rows whose cells hold what text layouts part cells by. Line ends are those of paragraphs. */
const HEAD = ['序号', '指标', '单位', '2025年', '2030年', '属性'];
const XS = [40, 80, 240, 320, 400, 480, 560];

async function docx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (texts) =>
        new TableRow({
          children: texts.map(
            (text) =>
              new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) }),
          ),
        }),
    ),
  });
  const document = new Document({ sections: [{ children: [new Paragraph('前文。'), table] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

function html(rows: readonly (readonly string[])[]): Uint8Array {
  const row = (texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<td>${text.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`;
  return utf8(`<html><p>前文。</p><table>${rows.map(row).join('')}</table></html>`);
}

function pdf(rows: readonly (readonly string[])[]): Uint8Array {
  const top = (row: number) => 780 - row * 40;
  const lines = [
    ...Array.from({ length: rows.length + 1 }, (_, row) => [40, top(row), 560, top(row)] as const),
    ...XS.map((x) => [x, top(0), x, top(rows.length)] as const),
  ];
  const texts = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text
        .split('\n')
        .map((line, at) => [(XS[column] ?? 0) + 3, top(row) - 14 - at * 14, line] as const)
        .filter(([, , line]) => line !== ''),
    ),
  );
  return makePdf([{ lines, texts }]);
}

test('the cells of a Word table keep their spans and their places', async () => {
  const cell = (text: string, spans = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...spans });
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('指标', { rowSpan: 2 }), cell('目标', { columnSpan: 2 })] }),
      new TableRow({ children: [cell('2025年'), cell('2030年')] }),
    ],
  });
  const document = new Document({ sections: [{ children: [new Paragraph('前文'), table] }] });
  const [grid] = await gridsOf('a.docx', new Uint8Array(await Packer.toBuffer(document)));
  expect(grid).toMatchObject({ width: 3, height: 2 });
  const spans = grid?.cells.map(({ text, row: at, column, rows, columns, place }) => [
    text,
    [at, column, rows, columns],
    place?.kind === 'table-cell' ? [place.row, place.cell, place.paragraph] : place,
  ]);
  expect(spans).toEqual([
    ['指标', [0, 0, 2, 1], [1, 1, 2]],
    ['目标', [0, 1, 1, 2], [1, 2, 3]],
    ['2025年', [1, 1, 1, 1], [2, 1, 4]],
    ['2030年', [1, 2, 1, 1], [2, 2, 5]],
  ]);
});

const xlsx = (rows: readonly (readonly string[])[]) => makeXlsx([{ name: '表', rows }]);

const FORMATS: readonly [
  string,
  (rows: readonly (readonly string[])[]) => Uint8Array | Promise<Uint8Array>,
][] = [
  ['a.docx', docx],
  ['a.html', html],
  ['a.pdf', pdf],
  ['a.xlsx', xlsx],
];

describe.each(FORMATS)('%s: a cell stays its own with', (name, make) => {
  test.each<[what: string, printed: string, read: string]>([
    ['an ellipsis', '其他…', '其他…'],
    ['numbers in circles', '企业①②', '企业①②'],
    ['quotation marks', '“专精特新”企业', '“专精特新”企业'],
    ['a dash', 'PM2.5–10', 'PM2.5–10'],
    ['a blank', '企业 总数', '企业 总数'],
    ['line ends', '全社会研发\n经费投入\n增长', '全社会研发经费投入增长'],
    ['a bar', '企业|个体', '企业|个体'],
    ['a comma', '企业，个体', '企业，个体'],
    ['a word of headers', '单位', '单位'],
  ])('%s', async (_, printed, expected) => {
    const rows = [
      HEAD,
      ['1', printed, '家', '', '60…', '预期性'],
      ['2', '就业', '万人', '1', '', ''],
    ];
    const [table] = (await extractFrom(name, await make(rows))).tables;
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['1', expected, '家', '', '60…', '预期性'],
      ['2', '就业', '万人', '1', '', ''],
    ]);
  });
});

test.each(FORMATS.filter(([name]) => name === 'a.docx' || name === 'a.xlsx'))(
  '%s: tabs, many blanks and characters beyond the first plane part nothing',
  async (name, make) => {
    const rows = [
      HEAD,
      ['1', '𠮷林\t总数', '家', '', '6   左右', '预期性'],
      ['2', '就业', '', '', '3', ''],
    ];
    const [table] = (await extractFrom(name, await make(rows))).tables;
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '1',
      '𠮷林 总数',
      '家',
      '',
      '6 左右',
      '预期性',
    ]);
  },
);

test('a value merged over two rows is read in both, and marked as one', async () => {
  const page = utf8(
    '<html><table><tr><td>指标<td>单位<td>2030年目标<tr><td>企业<td>家<td rowspan=2>60<tr><td>个体<td>家</table></html>',
  );
  const [table] = (await extractFrom('a.html', page)).tables;
  expect(table?.rows.map(({ name, cells }) => [name, cells[2]?.text, cells[2]?.covered])).toEqual([
    ['企业', '60', false],
    ['个体', '60', true],
  ]);
});

test('a table that goes on behind an empty paragraph is one, another header begins another', async () => {
  const half = (...rows: string[]) =>
    `<table>${rows.map((row) => `<tr><td>${row.replaceAll(' ', '<td>')}`).join('')}</table>`;
  const page = utf8(
    `<html>${half('指标 单位 2030年目标', '企业 家 60')}${half('指标 单位 2030年目标', '个体 家 70')}${half('就业 万人 5')}${half('项目名称 投资额 责任单位', '大桥 3 交通局')}</html>`,
  );
  const { tables } = await extractFrom('a.html', page);
  expect(tables.map(({ rows }) => rows.map(({ name }) => name))).toEqual([
    ['企业', '个体', '就业'],
    ['大桥'],
  ]);
});
