import { textsOf } from '../../core/document/part';
import type { DocumentFinding, DocumentNote } from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { DocumentReading, Tell } from '../content';
import { LIMITS } from '../limits';
import { countImages, openPdf, within, type OpenPdf, type PdfPlaces } from './open-pdf';
import { dropFurniture, joinPages } from './join-pages';
import { readPage, type PdfPage } from './read-page';
import { countUnknown } from './glyph';

/** Milliseconds one page may take; a dense one takes some fifty. */
const LONGEST = 30_000;
/** Milliseconds of reading at a stretch: nobody notices that a pane does not answer for so long. */
const TURN = 30;
/** Fewer characters than these are a page number or a stamp on a picture. */
const FEWEST = 12;
/** Share of pages without text that makes a file a scan. */
const MOSTLY = 0.6;
/** Share of unknown characters that leaves a text useless. */
const GARBLED = 0.2;

/**
 * Reads a PDF: paragraphs put together again, tables by their borders, page numbers and running heads
 * left out. One that consists of pictures is told as such.
 *
 * @param file name for findings
 * @param places where the reader's own files are; needed in Node only
 * @example await readPdf('规划.pdf', bytes, undefined, tell) // { ok: true, value: { kind: 'parts', format: 'pdf', … } }
 */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  places: PdfPlaces | undefined,
  tell: Tell,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const opened = await openPdf(bytes, places);
  switch (opened) {
    case 'missing':
      return fail({ kind: 'reader-missing', file, format: 'pdf' });
    case 'encrypted':
      return fail({ kind: 'document-encrypted', file, format: 'pdf' });
    case 'damaged':
      return fail({ kind: 'document-damaged', file, format: 'pdf' });
  }
  try {
    const found = opened.document.numPages;
    if (found > LIMITS.pages) {
      return fail({ kind: 'document-too-long', file, unit: 'pages', found, limit: LIMITS.pages });
    }
    const pages = await readPages(opened, tell);
    if (pages === undefined) return fail({ kind: 'document-damaged', file, format: 'pdf' });
    return judge(file, pages, countImages(bytes));
  } catch {
    // A page whose contents the library cannot make sense of.
    return fail({ kind: 'document-damaged', file, format: 'pdf' });
  } finally {
    await opened.close();
  }
}

async function readPages(
  { document, operators }: OpenPdf,
  tell: Tell,
): Promise<readonly PdfPage[] | undefined> {
  const pages: PdfPage[] = [];
  let size = 0;
  let turn = performance.now();
  for (let number = 1; number <= document.numPages; number += 1) {
    await tell({ kind: 'page', number, count: document.numPages });
    const page = await within(
      LONGEST,
      document.getPage(number).then((one) => readPage(one, operators)),
    );
    if (page === undefined) return undefined;
    pages.push(page);
    size += charactersOf(page);
    if (size > LIMITS.characters) return undefined;
    // The pane stays alive: whatever waits for its turn gets it between two pages, though not after
    // each of them, since a turn given away is not had back for some milliseconds.
    if (performance.now() - turn < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    turn = performance.now();
  }
  return pages;
}

function judge(
  file: string,
  pages: readonly PdfPage[],
  images: number,
): Outcome<DocumentReading, DocumentFinding> {
  const silent = pages.filter((page) => charactersOf(page) < FEWEST);
  if (pages.length > 0 && silent.length > pages.length * MOSTLY) {
    return images > 0
      ? fail({ kind: 'document-scanned', file, pages: pages.length })
      : fail({ kind: 'document-wordless', file, format: 'pdf', images });
  }
  const parts = joinPages(dropFurniture(pages));
  const text = textsOf(parts).join('');
  const unknown = countUnknown(text);
  if (unknown > text.length * GARBLED) return fail({ kind: 'document-garbled', file });
  const notes: DocumentNote[] = [];
  const scanned = images > 0 ? silent.map((page) => page.number) : [];
  if (scanned.length > 0) notes.push({ kind: 'pages-scanned', pages: scanned });
  if (images > scanned.length) notes.push({ kind: 'images', count: images - scanned.length });
  if (unknown > 0) notes.push({ kind: 'characters-unknown', count: unknown });
  return succeed({ kind: 'parts', format: 'pdf', parts, notes });
}

function charactersOf(page: PdfPage): number {
  return page.parts.reduce((sum, part) => {
    const texts = part.kind === 'line' ? [part] : part.grid.cells;
    return sum + texts.reduce((size, { text }) => size + text.length, 0);
  }, 0);
}
