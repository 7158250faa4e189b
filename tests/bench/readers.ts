import { read as readSheets, write as writeSheets, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { convertToHtml } from 'mammoth';
import { readerPlaces } from '../../src/cli/package/from-document';
import { readDocument } from '../../src/document/read-document';

/** A file, and the work of whoever only opens it with a library. */
interface Opened {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly bare: (bytes: Uint8Array) => Promise<unknown>;
}

const ROUNDS = 3;

/**
 * Times our reading of a file against what a bare library needs for the same file, in turns, so that
 * other work on the machine slows both; of each the best of a few rounds counts.
 */
export async function benchReaders(
  files: Readonly<Record<'docx' | 'pdf', Uint8Array>>,
  cells: readonly (readonly (string | number)[])[],
  report: (what: string, ms: number) => void,
): Promise<void> {
  const book = utils.book_new(utils.aoa_to_sheet(cells.map((row) => [...row])), '表');
  const workbook = (bookType: 'xlsx' | 'xls' | 'ods') =>
    new Uint8Array(
      writeSheets(book, { bookType, type: 'array', compression: true }) as ArrayBuffer,
    );
  const [xlsx, xls, ods] = [workbook('xlsx'), workbook('xls'), workbook('ods')];
  const sheets = (bytes: Uint8Array) => Promise.resolve(readSheets(bytes, { dense: true }));
  const opened: readonly Opened[] = [
    {
      what: 'Word against mammoth',
      name: 'a.docx',
      bytes: files.docx,
      bare: (bytes) => convertToHtml({ buffer: Buffer.from(bytes) }),
    },
    { what: 'PDF against pdfjs', name: 'a.pdf', bytes: files.pdf, bare: barePdf },
    { what: '.xlsx against SheetJS', name: 'a.xlsx', bytes: xlsx, bare: sheets },
    {
      what: '.xlsx against unpacking alone (fflate)',
      name: 'a.xlsx',
      bytes: xlsx,
      bare: (bytes) => Promise.resolve(unzipSync(bytes)),
    },
    { what: '.xls against SheetJS', name: 'a.xls', bytes: xls, bare: sheets },
    { what: '.ods against SheetJS', name: 'a.ods', bytes: ods, bare: sheets },
  ];
  for (const { what, name, bytes, bare } of opened) {
    let [ours, theirs] = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs = Math.min(theirs, await timed(() => bare(bytes)));
      ours = Math.min(ours, await timed(() => readDocument({ name, bytes }, readerPlaces())));
    }
    report(`${what}: ×${(ours / theirs).toFixed(2)} of ${theirs.toFixed(0)} ms`, ours);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The text of every page, as anybody takes it out with pdfjs. */
async function barePdf(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
  const file = await task.promise;
  let length = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    length += (await page.getTextContent()).items.length;
  }
  await task.destroy();
  return length;
}
