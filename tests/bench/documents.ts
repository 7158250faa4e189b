import { strToU8 } from 'fflate';
import { readDocument } from '../../src/document/read-document';
import { readerPlaces } from '../../src/cli/package/from-document';
import { extractDocument } from '../../src/extract/document/read';
import { makeLongDocx } from '../document/support/make-long-docx';
import { benchReaders } from './readers';
import { makePdf, type MadePage } from '../document/support/make-pdf';
import { makeXlsx } from '../document/support/make-xlsx';

const SENTENCE = '到2030年，高新技术企业达到120家，研发投入年均增长20%以上。';
const MEGABYTE = 1_000_000;

/** Times the readers of document files; `report` prints a row. */
export async function benchDocuments(report: (what: string, ms: number) => void): Promise<void> {
  const files: [string, string, Uint8Array][] = [
    ['20 MB of text', 'a.txt', strToU8(`${SENTENCE}\n`.repeat((20 * MEGABYTE) / 86))],
    [
      '20 MB of HTML',
      'a.html',
      strToU8(`<html>${`<p>${SENTENCE}</p>`.repeat((20 * MEGABYTE) / 92)}`),
    ],
    ['a Word file of 20 MB unpacked', 'a.docx', await makeLongDocx(SENTENCE, 20 * MEGABYTE)],
    ['an Excel file of 200,000 cells', 'a.xlsx', makeXlsx([{ name: '表', rows: rows(20_000) }])],
    ['a PDF of 300 pages', 'a.pdf', makePdf(Array.from({ length: 300 }, () => page(SENTENCE)))],
    [
      'a PDF of one paragraph over 300 pages',
      'c.pdf',
      makePdf(Array.from({ length: 300 }, () => page(SENTENCE.repeat(3)))),
    ],
    [
      'a scanned PDF of 300 pages',
      'b.pdf',
      makePdf(Array.from({ length: 300 }, () => ({ pictures: 1 }))),
    ],
    ['20 MB of tags without end', 'b.html', strToU8(`<html>${'<td '.repeat(5 * MEGABYTE)}`)],
    [
      '20 MB of bytes that are none of their kind',
      'b.pdf',
      strToU8(`%PDF-1.7\n${'1 0 obj\n'.repeat(2.5 * MEGABYTE)}`),
    ],
  ];
  const bytesOf = (ending: string) =>
    files.find(([, name]) => name === `a.${ending}`)?.[2] ?? new Uint8Array();
  const known = { docx: bytesOf('docx'), pdf: bytesOf('pdf') };
  await benchReaders(known, rows(20_000), report);
  for (const [what, name, bytes] of files) {
    const start = performance.now();
    const outcome = await readDocument({ name, bytes }, readerPlaces());
    const read = performance.now() - start;
    report(`${what} read (${outcome.ok ? outcome.value.kind : outcome.finding.kind})`, read);
    if (!outcome.ok || outcome.value.kind !== 'text') continue;
    const { text } = outcome.value;
    const middle = performance.now();
    extractDocument(text);
    report(`  and its ${String(text.length)} characters extracted`, performance.now() - middle);
  }
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, row) => [
    row,
    ...Array.from({ length: 9 }, (__, at) => `${String(row)}-${String(at)}`),
  ]);

function page(text: string): MadePage {
  const texts = Array.from({ length: 30 }, (_, line) => [60, 780 - line * 24, text] as const);
  return { texts };
}
