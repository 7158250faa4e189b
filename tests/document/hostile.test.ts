import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { printDocument } from '../../src/core/document/print-document';
import { readParts } from '../../src/document/html/read-parts';
import { extractDocument } from '../../src/extract/document/read';
import { makePdf } from './support/make-pdf';
import { makeXlsx } from './support/make-xlsx';
import { read, utf8 } from './support/read';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, '../fixtures/workbooks', name)));

const CELLS = [
  ['指标', '单位', '2030年'],
  ['企业', '家', '60'],
];

async function makeDocx(): Promise<Uint8Array> {
  const rows = CELLS.map(
    (texts) =>
      new TableRow({
        children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
      }),
  );
  const children = [new Paragraph('到2030年，企业达到60家。'), new Table({ rows })];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const MAKERS: [string, () => Promise<Uint8Array>][] = [
  ['a.docx', makeDocx],
  ['a.xlsx', () => Promise.resolve(makeXlsx([{ name: '表', rows: CELLS, merged: ['A1:B1'] }]))],
  [
    'a.pdf',
    () =>
      Promise.resolve(
        makePdf([{ texts: [[60, 700, '到2030年，企业达到60家。']], lines: [[60, 690, 200, 690]] }]),
      ),
  ],
  ['a.xls', () => Promise.resolve(fixture('shapes.xls'))],
  ['a.ods', () => Promise.resolve(fixture('shapes.ods'))],
  ['a.html', () => Promise.resolve(utf8('<html><table><tr><td>指标</td><td>60</td></tr></table>'))],
];

describe.each(MAKERS)('%s', (name, make) => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await make();
  });

  test('whatever happened to its bytes, there is an answer that names the file', async () => {
    const spoilt = fc.record({
      cut: fc.nat({ max: 1000 }),
      changes: fc.array(fc.tuple(fc.nat({ max: 100_000 }), fc.nat(255)), { maxLength: 20 }),
      moved: fc.nat({ max: 1000 }),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ cut, changes, moved }) => {
        const kept = cut < 500 ? whole.length : Math.floor((whole.length * cut) / 1000);
        const bytes = whole.slice(0, kept);
        for (const [at, value] of changes) if (kept > 0) bytes[at % kept] = value;
        // Two halves that changed places.
        const turn = moved < 700 ? 0 : moved % Math.max(kept, 1);
        const shuffled = Uint8Array.from([...bytes.subarray(turn), ...bytes.subarray(0, turn)]);
        const outcome = await read(name, shuffled);
        if (!outcome.ok) return outcome.finding.file === name;
        return extractDocument(outcome.value).tables.length >= 0;
      }),
      { numRuns: 60 },
    );
  });
});

test('noise behind the first bytes of every kind', async () => {
  const heads = [
    'PK\u0003\u0004',
    '%PDF-1.7\n',
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    '<html>',
    '{\\rtf',
    '',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 400 }),
      async (head, noise) => {
        const bytes = Uint8Array.from([...[...head].map((one) => one.charCodeAt(0)), ...noise]);
        const outcome = await read('a.docx', bytes);
        return outcome.ok || outcome.finding.file === 'a.docx';
      },
    ),
    { numRuns: 300 },
  );
});

test('any markup is read to lines', () => {
  const parts =
    '<table> <tr> <td> <td colspan=3 rowspan=9> </td> </table> <p> </p> <sup> </sup> <script> </script> <!-- --> <h2> <br/> " \' = < > & &lt; 60 年'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (pieces) =>
      printDocument(readParts(pieces.join(''))).lines.every(({ text }) => !text.includes('\n')),
    ),
    { numRuns: 1000 },
  );
});

test.each<[string, () => Uint8Array]>([
  ['tags without end', () => utf8(`<html>${'<table><tr><td>'.repeat(30_000)}`)],
  ['quotes without end', () => utf8(`<html>${'<a b="'.repeat(50_000)}`)],
  ['comments without end', () => utf8(`<html>${'<!--'.repeat(100_000)}`)],
  ['scripts without end', () => utf8(`<html>${'<script '.repeat(100_000)}`)],
  [
    'one cell of a million characters',
    () => utf8(`<html><table><tr><td>${'指'.repeat(1_000_000)}</td><td>1</td></tr></table>`),
  ],
  [
    'merged over everything',
    () => utf8(`<html><table>${'<tr><td rowspan=999 colspan=999>a</td></tr>'.repeat(500)}</table>`),
  ],
  [
    'a sheet of merged areas',
    () =>
      makeXlsx([
        {
          name: '表',
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
          merged: Array.from({ length: 20_000 }, () => 'A1:XFD1048576'),
        },
      ]),
  ],
  [
    'a cell that unpacks to thirty megabytes',
    () => makeXlsx([{ name: '表', rows: [['a', '指'.repeat(10_000_000)]] }]),
  ],
  [
    'a workbook of 2003 merged over everything',
    () =>
      utf8(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>${'<Row ss:Index="9"><Cell ss:Index="3" ss:MergeAcross="999999999" ss:MergeDown="999999999"><Data>a</Data></Cell></Row>'.repeat(20_000)}`,
      ),
  ],
  [
    'a workbook of 2003 of quotes without end',
    () =>
      utf8(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${'<Cell a="'.repeat(100_000)}`,
      ),
  ],
  ['a zip inside a zip', () => zipSync({ 'word/document.xml': zipSync({ a: utf8('b') }) })],
])('%s', async (_, make) => {
  const outcome = await read('a.html', make());
  expect(outcome.ok ? outcome.value.sha256 : outcome.finding.file).toBeTruthy();
  if (outcome.ok) expect(extractDocument(outcome.value).figures).toEqual([]);
});
