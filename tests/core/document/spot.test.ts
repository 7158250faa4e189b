import type { DocumentPart, DocumentPlace, DocumentSource } from '../../../src/core/document/part';
import { spotsOf } from '../../../src/core/document/spot';

const paragraph = (text: string, heading?: number): DocumentPart => ({
  kind: 'passage',
  text,
  ...(heading === undefined ? {} : { heading }),
  place: { kind: 'paragraph', paragraph: 1 },
});
const cell = (place: DocumentPlace): DocumentPart => ({
  kind: 'grid',
  width: 2,
  height: 1,
  cells: [
    { row: 0, column: 0, rows: 1, columns: 1, text: '企业数', place },
    { row: 0, column: 1, rows: 1, columns: 1, text: '120', place },
  ],
});
const parts = (...given: readonly DocumentPart[]): DocumentSource => ({
  kind: 'parts',
  parts: given,
});
const WORD = parts(
  paragraph('封面'),
  paragraph('第二章 发展目标', 1),
  paragraph('总的要求。'),
  paragraph(''),
  paragraph('（一）经济'),
  paragraph('企业达到60家。'),
  paragraph('一是创新。投入增长10%。'),
);

test.each<[string, DocumentSource, number, readonly string[], string]>([
  ['a text is opened at its lines', { kind: 'text', text: '甲\n乙' }, 2, [], ''],
  ['before any heading', WORD, 1, [], '第1段'],
  ['under the heading that is told', WORD, 6, ['第二章 发展目标', '（一）经济'], '第1段'],
  ['under one that is marked, blank ones left out', WORD, 6, ['第二章 发展目标'], '第3段'],
  ['a heading that runs into the paragraph', WORD, 7, ['（一）经济', '一是创新'], '第2段'],
  ['under a heading that stands nowhere', WORD, 3, ['没有的'], '“第二章 发展目标”下第1段'],
  ['with no heading told', WORD, 3, [], '“第二章 发展目标”下第1段'],
  ['a heading itself', WORD, 2, [], '“第二章 发展目标”'],
  ['a page', parts(cell({ kind: 'page', page: 12, left: 0, top: 0 })), 1, [], '第12页'],
  [
    'a cell of a Word file',
    parts(cell({ kind: 'table-cell', table: 3, row: 5, cell: 1, paragraph: 9 })),
    1,
    [],
    '第3张表第5行',
  ],
  [
    'a cell of a web page',
    parts(cell({ kind: 'line', line: 88, table: 2, row: 4 })),
    1,
    [],
    '第2张表第4行',
  ],
])('%s', (_, content, line, section, spot) => {
  expect(spotsOf(content)(line, { section })).toBe(spot);
});

test('what is known of a thing goes before its line; a table as a whole has no row', () => {
  const spotOf = spotsOf(WORD);
  const place = { kind: 'sheet-cell', sheet: '指标', cell: 'C12' } as const;
  expect(spotOf(1, { place })).toBe('‘指标’!C12');
  const inTable = { kind: 'table-cell', table: 3, row: 5, cell: 1, paragraph: 9 } as const;
  expect(spotOf(1, { place: inTable, isTable: true })).toBe('第3张表');
});

test('a heading that is printed a thousand times is found in no time', () => {
  const many = Array.from({ length: 40_000 }, (_, at) => paragraph(at % 2 === 0 ? '目标' : '甲。'));
  const spotOf = spotsOf(parts(...many));
  for (let line = 2; line <= 40_000; line += 2)
    expect(spotOf(line, { section: ['目标'] })).toBe('第1段');
});
