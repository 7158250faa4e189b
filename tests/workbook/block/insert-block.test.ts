import type { Host } from '../../../src/excel-host/host';
import { blockSize, HEAD_ROWS, type Block } from '../../../src/workbook/block/block';
import { insertBlock, type InsertBlockRequest } from '../../../src/workbook/block/insert-block';
import { readDescriptor } from '../../../src/workbook/block/descriptor';
import { blockIn, openHost, peek } from '../../support/host';
import { blockOf, longBlock } from '../support/qingshan';

// A whole Excel per test: on a busy machine that takes longer than jest's five seconds.
jest.setTimeout(30_000);

const block = blockOf();
const B2 = { kind: 'cell', sheet: 'Sheet1', row: 1, column: 1 } as const;
const ADDRESS = 'B2:K29';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const insert = (over: Partial<InsertBlockRequest> = {}) =>
  Excel.run((context) => insertBlock(context, { block, mode: 'values', anchor: B2, ...over }));

const cell = (address: string) => (peek(host, address) as unknown[][])[0]?.[0];

test('the block stands where it was asked for', async () => {
  expect(await insert()).toMatchObject({
    ok: true,
    value: { id: 'b1', address: `Sheet1!${ADDRESS}` },
  });
  expect(cell('B2')).toBe('青山县“十四五”规划指标（2021—2025年）');
  expect(cell('B3')).toBe('');
  expect(peek(host, 'B4:K5')).toEqual([
    block.columns.map(({ heading }) =>
      heading.replace('2020年', '2020年\n').replace('年均', '年均\n'),
    ),
    [
      ...['经济发展', 1, '地区生产总值（GDP）', '亿元', 120.5, 180, 8, '预期性'],
      ...['专栏2 第1行（文本第201行）', '990121-14-01'],
    ],
  ]);
  expect(cell('B29')).toBe(block.sourceLine);
});

test('at the selection, its upper left cell counts', async () => {
  host.select('Sheet1', 'C3:E9');
  const inserted = await insert({ anchor: { kind: 'selection' } });
  expect(inserted).toMatchObject({ ok: true, value: { address: 'Sheet1!C3:L30' } });
});

test.each([
  ['23 rows', block],
  ['300 rows', longBlock(300)],
  ['no row', { ...block, rows: [] }],
])('%s take one round trip to look and one to write', async (_, asked) => {
  expect(await insert({ block: asked })).toMatchObject({ ok: true });
  expect(host.batches.map(({ actions }) => actions.length > 0)).toEqual([false, true]);
});

test('of 300 rows every one is there', async () => {
  const long = longBlock(300);
  await insert({ block: long });
  const keys = peek(host, `K5:K${String(4 + 300)}`) as string[][];
  expect(keys.flat()).toEqual(
    long.rows.map((row) => {
      const content = row.cells.at(-1)?.content;
      return content?.kind === 'text' ? content.text : '';
    }),
  );
});

test('numbers are numbers with their printed decimals, all else is text, blank is empty', async () => {
  await insert();
  const first = `E5:H${String(4 + block.rows.length)}`;
  const formats = peek(host, first, 'NumberFormat') as string[][];
  const types = peek(host, first, 'ValueTypes') as string[][];
  expect([types[0], formats[0]]).toEqual([
    ['String', 'Double', 'Double', 'Double'],
    ['General', '0.00', '0"  "', '0"%"'],
  ]);
  // 06: base blank, target <4, growth --
  expect(types[5]).toEqual(['String', 'Empty', 'Double', 'String']);
  expect(peek(host, 'F27', 'Text')).toEqual([['4.0 ']]);
});

test('one undo takes all of it back, one redo brings it again', async () => {
  await insert();
  host.undo();
  expect((peek(host, ADDRESS) as unknown[][]).flat().every((value) => value === '')).toBe(true);
  expect(host.workbook.Names.all()).toEqual([]);
  host.redo();
  expect(cell('B2')).toBe(block.title);
});

test('公式 mode writes PLAN formulas over its head for figures and facts, and values for what a row is known by', async () => {
  await insert({ mode: 'formulas' });
  expect(peek(host, 'B5:K5', 'Formulas')).toEqual([
    [
      '=PLAN.INFO($B$3,"地区生产总值（GDP）","类别","十四五")',
      ...[1, '地区生产总值（GDP）'],
      '=PLAN.INFO($B$3,"地区生产总值（GDP）","单位","十四五")',
      '=PLAN.BASE($B$3,"地区生产总值（GDP）","十四五")',
      '=PLAN.TARGET($B$3,"地区生产总值（GDP）",2025,"十四五")',
      // 8% is a number shown with its mark: another region's may have another one.
      '=IF($B$3="青山县",PLAN.GROWTH($B$3,"地区生产总值（GDP）","十四五"),PLAN.INFO($B$3,"地区生产总值（GDP）","增长原文","十四五"))',
      '=PLAN.INFO($B$3,"地区生产总值（GDP）","属性","十四五")',
      ...['专栏2 第1行（文本第201行）', '990121-14-01'],
    ],
  ]);
});

test('hostile texts of a package stand as text', async () => {
  const evil = ['=1+1', '＝1+1', '+1', '-1+1', '@A1', '\t=1', "'x", 'TRUE', '#N/A', '3-4'];
  const [row] = block.rows;
  const hostile: Block = {
    ...block,
    title: '=1+1',
    unitLine: '@SUM(A1)',
    sourceLine: '-1',
    notes: ['＋1'],
    columns: block.columns.map((column) => ({ ...column, heading: '=2+2' })),
    rows: [
      {
        key: row?.key ?? '',
        cells: evil.map((text) => ({ content: { kind: 'text', text }, formula: undefined })),
      },
    ],
  };
  await insert({ block: hostile });
  expect(peek(host, 'B5:K5')).toEqual([evil]);
  expect([cell('B2'), cell('B3'), cell('B4'), cell('B6'), cell('B7')]).toEqual([
    '=1+1',
    '@SUM(A1)',
    '=2+2',
    '＋1',
    '-1',
  ]);
});

test('the descriptor says which plan, package, mode and rows', async () => {
  await insert();
  const kept = readDescriptor(blockIn(host));
  expect(kept).toMatchObject({
    id: 'b1',
    query: { regionId: '990121', planId: '990121-14' },
    package: { name: 'fixture', version: '1.2.3' },
    mode: 'values',
  });
  expect(Object.keys(kept?.written ?? {})).toEqual(block.rows.map((row) => row.key));
});

test('a hidden name keeps to the block through inserted rows and a renamed sheet', async () => {
  await insert();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('1:3').insert(Excel.InsertShiftDirection.down);
    sheet.name = '我的 表';
    const name = context.workbook.names.getItem('PLAN_block_b1');
    name.load(['formula', 'visible']);
    await context.sync();
    return { formula: String(name.formula), visible: name.visible };
  });
  expect(found).toEqual({ formula: "='我的 表'!$B$5:$K$32", visible: false });
});

test('a second block gets an id of its own', async () => {
  await insert();
  const below = { ...B2, row: 100 };
  expect(await insert({ anchor: below })).toMatchObject({ ok: true, value: { id: 'b2' } });
});

test.each([
  ['the last row', { ...B2, row: 1_048_575 }],
  ['the last column', { ...B2, column: 16_383 }],
])('near %s it is refused before anything is asked', async (_, anchor) => {
  expect(await insert({ anchor })).toMatchObject({
    ok: false,
    finding: { kind: 'destination-outside-sheet', ...blockSize(block) },
  });
  // Excel.run closes with a request of its own, of one action that does nothing.
  expect(host.batches.filter(({ size }) => size > 1)).toEqual([]);
});

test('a selection near the edge is refused too', async () => {
  host.select('Sheet1', 'XFD1');
  expect(await insert({ anchor: { kind: 'selection' } })).toMatchObject({
    ok: false,
    finding: { kind: 'destination-outside-sheet' },
  });
});

test('a text no cell can hold names row and column', async () => {
  const [row] = block.rows;
  const long = { kind: 'text', text: '长'.repeat(40_000) } as const;
  const cells = row?.cells.map((each, index) => (index === 2 ? { ...each, content: long } : each));
  const rows = [{ key: '990121-14-01', cells: cells ?? [] }];
  expect(await insert({ block: { ...block, rows } })).toEqual({
    ok: false,
    finding: {
      kind: 'text-too-long',
      row: '990121-14-01',
      column: '指标',
      length: 40_000,
      limit: 32_766,
    },
  });
});

test('the body holds no merged cells, the lines of text are merged over the table', async () => {
  await insert();
  const merged = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const body = sheet.getRange(`B4:K${String(1 + HEAD_ROWS + block.rows.length)}`);
    const inBody = body.getMergedAreasOrNullObject();
    inBody.load('address');
    const all = sheet.getRange(ADDRESS).getMergedAreasOrNullObject();
    all.load('areaCount');
    await context.sync();
    return [inBody.isNullObject, all.areaCount];
  });
  expect(merged).toEqual([true, 2 + block.notes.length + 1]);
});
