import fc from 'fast-check';
import { extractDocument } from '../../../src/extract/document/read';
import { gridOfValues } from '../../../src/core/document/part';
import { readSheet } from '../../../src/extract/document/file-grid';

/** What documents are made of, to be put together in every senseless way. */
const PIECES = [
  '专栏1 主要指标\n',
  '指标\t单位\t2020年\t2025年\n',
  '1\t生产总值\t亿元\t90\t150\n',
  '\t序号\n\t指标\n\t单位\n',
  '\t1\n',
  '|指标|2025年|\n|--|--|\n',
  '|总值|1|\n',
  '<table><tr><td rowspan=9 colspan=9>指标<td>2025年',
  '</table>',
  '<p>',
  '序号\n指标\n单位\n',
  '到2025年，企业达到120家。',
  '“十四五”期间',
  '从2015年的',
  '分别达到1%、2%和3%',
  '—— 12 ——\n',
  '（一）目标\n',
  '注：[ ]内为累计。',
  '=1+1',
  '\u0000\uFFFD',
  '🙂',
  '\n\n',
  ' ',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

test('no text makes it throw, and spans stay inside the text', () => {
  fc.assert(
    fc.property(text, (document) => {
      const { figures, tables } = extractDocument(document);
      const cells = tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
      for (const { start, end } of [...figures.map((figure) => figure.span), ...cells]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(document.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same extraction', () => {
  fc.assert(
    fc.property(text, (document) => {
      expect(extractDocument(document)).toEqual(extractDocument(document));
    }),
    { numRuns: 50 },
  );
});

test('no selection of cells makes it throw', () => {
  const value = fc.oneof(
    fc.constantFrom(...PIECES),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 12 }), (values) => {
      const grid = gridOfValues({ name: '', row: 0, column: 0 }, values);
      expect(() => readSheet(grid)).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

describe('long hostile texts come to an end', () => {
  const SIZE = 200_000;
  test.each([
    '\n',
    '|',
    '|1|\n',
    '\t',
    '甲\t乙\n',
    '<table><tr><td>',
    '<td rowspan=200 colspan=50>1',
    '（',
    '“',
    '&',
    '序号\n指标\n单位\n',
    '第一章\n',
    '2025年1亿元的，',
    '到2025年达到1亿元，',
    '甲、',
    '1 ',
    '一',
    '百亿',
    '专栏1 指标\n',
  ])('%j', (piece) => {
    const { figures, tables, findings } = extractDocument(
      piece.repeat(Math.ceil(SIZE / piece.length)),
    );
    expect(figures.length).toBeLessThanOrEqual(30_000);
    expect(tables.length + findings.length).toBeLessThanOrEqual(10_000);
  });
});

test('a binary file is said to be none', () => {
  expect(extractDocument('%PDF-1.4\u0000\u0001\u0002\uFFFD\uFFFD\u0003').findings).toEqual([
    { kind: 'not-text' },
  ]);
});
