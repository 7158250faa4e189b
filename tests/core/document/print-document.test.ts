import type { DocumentCell, DocumentGrid, DocumentPart } from '../../../src/core/document/part';
import { oneLine, printDocument } from '../../../src/core/document/print-document';

const PLACE = { kind: 'paragraph', paragraph: 1 } as const;

const passage = (text: string, heading?: number): DocumentPart => ({
  kind: 'passage',
  text,
  place: PLACE,
  ...(heading !== undefined && { heading }),
});

/** A grid of texts; '<' goes on with the cell on the left, '^' with that above, null is no cell. */
function grid(rows: readonly (readonly (string | null)[])[], more = {}): DocumentGrid {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): DocumentCell[] => {
      if (text === null || text === '<' || text === '^') return [];
      let columns = 1;
      while (texts[column + columns] === '<') columns += 1;
      let height = 1;
      while (rows[row + height]?.[column] === '^') height += 1;
      return [{ row, column, rows: height, columns, text, place: PLACE }];
    }),
  );
  return { kind: 'grid', width: rows[0]?.length ?? 0, height: rows.length, cells, ...more };
}

test.each<[string, readonly DocumentPart[], string[]]>([
  ['passages', [passage('一'), passage(''), passage('二')], ['一', '', '二']],
  ['headings', [passage('目标', 2)], ['## 目标']],
  [
    'rows',
    [
      grid([
        ['指标', '单位'],
        ['总值', ''],
      ]),
    ],
    ['指标\t单位', '总值\t'],
  ],
  [
    'cells over columns',
    [
      grid([
        ['目标', '<', '属性'],
        ['a', 'b', 'c'],
      ]),
    ],
    ['目标\t目标\t属性', 'a\tb\tc'],
  ],
  [
    'cells over rows',
    [
      grid([
        ['经济', 'a'],
        ['^', 'b'],
      ]),
    ],
    ['经济\ta', '经济\tb'],
  ],
  [
    'a title and a note of several lines',
    [
      grid([
        ['专栏1', '<'],
        ['a', 'b'],
        ['注：\n1.', '<'],
      ]),
    ],
    ['专栏1', 'a\tb', '注：', '1.'],
  ],
  [
    'a category between rows',
    [
      grid([
        ['a', 'b'],
        ['一、经济', '<'],
        ['c', 'd'],
      ]),
    ],
    ['a\tb', '一、经济\t', 'c\td'],
  ],
  [
    'a row without a word',
    [
      grid([
        ['a', 'b'],
        ['', ''],
        ['c', 'd'],
      ]),
    ],
    ['a\tb', 'c\td'],
  ],
  [
    'a row that lacks a cell',
    [
      grid([
        ['a', 'b'],
        [null, 'd'],
      ]),
    ],
    ['a\tb', '\td'],
  ],
  [
    'tabs and line ends inside of cells',
    [grid([['地区\n生产总值', 'GDP\ngrowth', 'a\tb']])],
    ['地区生产总值\tGDP growth\ta b'],
  ],
  ['text after a table', [grid([['a', 'b']]), passage('文')], ['a\tb', '', '文']],
  ['halves of a table', [grid([['a', 'b']]), grid([['c', 'd']])], ['a\tb', '', 'c\td']],
  ['tables of unequal width', [grid([['a', 'b']]), grid([['c']])], ['a\tb', '', '', '', '', 'c']],
])('%s', (_, parts, lines) => {
  const printed = printDocument(parts);
  expect(printed.lines.map(({ text }) => text)).toEqual(lines);
  expect(printed.text).toBe(lines.join('\n'));
});

test('a sheet prints every row, blank ones too, and a title once', () => {
  const sheet = { name: '表', row: 0, column: 0 };
  const rows = [
    ['指标', '<', null],
    ['^', '<', null],
    [null, null, null],
    ['a', null, 'b'],
  ];
  const { lines } = printDocument([grid(rows, { sheet })]);
  expect(lines.map(({ text }) => text)).toEqual(['指标', '', '', 'a\t\tb']);
});

test('cells know their line and their characters', () => {
  const parts = [
    passage('前文'),
    grid([
      ['题', '<'],
      ['经济', '总值'],
      ['^', '就业'],
    ]),
  ];
  const { text, grids } = printDocument(parts);
  expect(grids).toMatchObject([{ from: 1, first: 2, next: 4, to: 4 }]);
  const cells = grids[0]?.rows.flatMap((row) => row.cells) ?? [];
  expect(cells.map(({ line, covered }) => [line, covered])).toEqual([
    [3, false],
    [3, false],
    [4, true],
    [4, false],
  ]);
  for (const cell of cells) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
});

test.each([
  ['地区生\n产总值', '地区生产总值'],
  ['GDP\n(total)', 'GDP (total)'],
  [' 1.58\n左右 ', '1.58左右'],
])('%j on one line is %j', (text, line) => expect(oneLine(text)).toBe(line));

test('blanks without end are looked through once', () => {
  const text = `甲${' '.repeat(300_000)}乙`;
  expect(oneLine(text)).toBe(text);
});
