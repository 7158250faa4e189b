import { placeOfCell } from '../../../src/core/document/part';
import { makeXlsx, type MadeCell, type MadeSheet } from '../support/make-xlsx';
import { contentOf, extractFrom, gridsOf, read, textOf } from '../support/read';

const linesOf = async (sheet: MadeSheet) => (await textOf('a.xlsx', makeXlsx([sheet]))).split('\n');

const valueOf = async (cell: MadeCell) =>
  (await gridsOf('a.xlsx', makeXlsx([{ name: '表', rows: [['x', cell]] }])))[0]?.cells[1]?.text;

test.each<[string, MadeCell, string]>([
  ['text', '地区生产总值', '地区生产总值'],
  ['text with signs of markup', 'a<b>&"c"', 'a<b>&"c"'],
  ['a number', 1261.5, '1261.5'],
  ['zero', 0, '0'],
  ['a percentage', { number: 0.085, format: '0.0%' }, '8.5%'],
  ['rounded as shown', { number: 1261.46, format: '0.0' }, '1261.5'],
  ['decimals that are shown stay', { number: 7.5, format: '0.00' }, '7.50'],
  ['thousands', { number: 12345, format: '#,##0' }, '12345'],
  ['a date', { number: 45658, format: 'yyyy"年"m"月"d"日"' }, '2025年1月1日'],
  ['a unit in the format', { number: 60, format: '0"家"' }, '60家'],
  ['a sum of five years', { number: 12, format: '"["0"]"' }, '[12]'],
  [
    'a unit of 亿 behind an escaped point',
    { number: 12050000000, format: '0!.00,,"亿元"' },
    '120.50亿元',
  ],
  ['a unit of 万, and ! in quotes', { number: 85000000, format: '0!.0,"万!"' }, '8500.0万!'],
  ['a format that is none', { number: 60, format: '[[[' }, '60'],
  ['the result of a formula', { formula: 'A1*2', result: '120' }, '120'],
  ['truth', true, 'TRUE'],
])('%s', async (_, cell, value) => expect(await valueOf(cell)).toBe(value));

test.each([
  ['shared', 's="0" t="s"', '<v>0</v>'],
  ['of the cell', 't="inlineStr"', '<is>RUNS</is>'],
])('a raised mark of a note does not run into the number: %s', async (_, type, inside) => {
  const runs =
    '<r><t>160</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><r><t>亩</t></r>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const bytes = makeXlsx([{ name: '表', rows: [['x']] }], {
    'xl/sharedStrings.xml': `<sst ${main}><si>${runs}</si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" ${type}>${inside.replace('RUNS', runs)}</c></row></sheetData></worksheet>`,
  });
  expect((await gridsOf('a.xlsx', bytes))[0]?.cells[0]?.text).toBe('160²亩');
});

test.each<[string, MadeCell, string | undefined]>([
  ['one that shows all of it', { number: 1261.5, format: '0.0' }, undefined],
  ['one that rounds it', { number: 1261.46, format: '#,##0' }, '1261.46'],
  ['one that rounds its percentage', { number: 0.08471, format: '0.0%' }, '8.471%'],
  ['one that rounds it before a unit', { number: 60.4, format: '0"家"' }, '60.4家'],
  ['a date', { number: 45658, format: 'yyyy"年"m"月"d"日"' }, undefined],
  ['one that shows it in thousands', { number: 123400, format: '0.0,' }, undefined],
])('what a cell holds is kept beside what it shows: %s', async (_, cell, exact) => {
  const [grid] = await gridsOf('a.xlsx', makeXlsx([{ name: '表', rows: [['x', cell]] }]));
  expect(grid?.cells[1]?.exact).toBe(exact);
});

test('comments on cells are not read, and told', async () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const bytes = makeXlsx([{ name: '表', rows: [['x']] }], {
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relation}" Target="../comments1.xml"/></Relationships>`,
    'xl/comments1.xml':
      '<comments><commentList><comment ref="A1"/><comment ref="B1"/></commentList></comments>',
  });
  const { notes } = await contentOf('a.xlsx', bytes);
  expect(notes).toEqual([{ kind: 'comments-unread', sheet: '表', count: 2 }]);
});

test('a formula without a result is blank, and told', async () => {
  const sheet: MadeSheet = { name: '表', rows: [['x', { formula: 'A1' }, 'y']] };
  expect(await linesOf(sheet)).toEqual(['x\t\ty']);
  const { notes } = await contentOf('a.xlsx', makeXlsx([sheet]));
  expect(notes).toEqual([{ kind: 'formulas-unsaved', sheet: '表', count: 1 }]);
});

test('several sheets, hidden ones and hidden rows are read and told', async () => {
  const rows = [['一'], ['二']];
  const bytes = makeXlsx([
    { name: '甲', rows, hiddenRows: [2] },
    { name: '乙', rows, state: 'hidden' },
    { name: '丙', rows, state: 'veryHidden' },
  ]);
  const { notes } = await contentOf('a.xlsx', bytes);
  expect((await gridsOf('a.xlsx', bytes)).map(({ sheet }) => sheet?.name)).toEqual([
    '甲',
    '乙',
    '丙',
  ]);
  expect(notes).toEqual([
    { kind: 'sheets-hidden', names: ['乙', '丙'] },
    { kind: 'rows-hidden', sheet: '甲', count: 1 },
  ]);
});

test('merged cells are spread, a title is not; the table is read', async () => {
  const bytes = makeXlsx([
    {
      name: '指标',
      rows: [
        ['甲县“十五五”主要指标', null, null, null, null],
        ['类别', '指标', '规划目标', null, '属性'],
        [null, null, '2025年', '2030年', null],
        ['经济', '地区生产总值（亿元）', 90, 150, '预期性'],
        [null, '企业（家）', 40, 60, null],
      ],
      merged: ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'A4:A5', 'E4:E5'],
    },
  ]);
  const lines = (await textOf('a.xlsx', bytes)).split('\n');
  expect(lines[0]).toBe('甲县“十五五”主要指标');
  expect(lines.slice(2)).toEqual([
    '类别\t指标\t2025年\t2030年\t属性',
    '经济\t地区生产总值（亿元）\t90\t150\t预期性',
    '经济\t企业（家）\t40\t60\t预期性',
  ]);
  const [table] = (await extractFrom('a.xlsx', bytes)).tables;
  expect(table?.title).toBe('甲县“十五五”主要指标');
  expect(table?.rows.map((row) => [row.category, row.name, row.attribute])).toEqual([
    ['经济', '地区生产总值（亿元）', '预期性'],
    ['经济', '企业（家）', '预期性'],
  ]);
});

test('a cell knows its sheet and its address, beyond Z too', async () => {
  const row = Array.from({ length: 28 }, (_, at) => String(at));
  const [grid] = await gridsOf('a.xlsx', makeXlsx([{ name: '指标', rows: [[], row] }]));
  const last = grid?.cells.at(-1);
  expect(grid && last && placeOfCell(grid, last)).toEqual({
    kind: 'sheet-cell',
    sheet: '指标',
    cell: 'AB2',
  });
});

test('a cell inside of a merged area keeps its own words', async () => {
  const rows = [
    ['甲', 'x', '丙'],
    ['乙', 'y', '丁'],
  ];
  expect(await linesOf({ name: '表', rows, merged: ['A1:B2'] })).toEqual([
    '甲\tx\t丙',
    '乙\ty\t丁',
  ]);
});

const SHEET: MadeSheet = { name: '表', rows: [['x']] };

test.each<[string, Uint8Array, string]>([
  ['no cell filled', makeXlsx([{ name: '表', rows: [] }]), 'document-wordless'],
  ['cut off', makeXlsx([SHEET]).slice(0, -40), 'document-damaged'],
  [
    'entities',
    makeXlsx([SHEET], { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }),
    'document-damaged',
  ],
  [
    'a row beyond all sheets',
    makeXlsx([SHEET], {
      'xl/worksheets/sheet1.xml':
        '<worksheet><row r="9"><c r="A1048576"><v>1</v></c></row></worksheet>',
    }),
    'document-too-long',
  ],
  ['a binary workbook', makeXlsx([SHEET], { 'xl/workbook.bin': 'x' }), 'document-foreign'],
])('%s', async (_, bytes, kind) => {
  expect(await read('a.xlsx', bytes)).toMatchObject({ ok: false, finding: { kind } });
});
