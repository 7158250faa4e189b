import { textsOf } from '../../core/document/part';
import type { DocumentFinding, DocumentNote } from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { DocumentReading } from '../content';
import { readParts } from '../html/read-parts';
import { LIMITS } from '../limits';
import { partText, type Archive } from '../zip/archive';
import { readNumbering, readStyleLists } from './numbering';
import { printNumbers } from './print-numbers';
import { zipSync } from 'fflate';

/**
 * Reads a Word file: its paragraphs and headings, numbers of lists as Word prints them, its tables as
 * grids, notes at the end.
 *
 * @param file name for findings
 * @example await readDocx('规划.docx', archive) // { ok: true, value: { kind: 'parts', parts: [ … ], … } }
 */
export async function readDocx(
  file: string,
  archive: Archive,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const damaged = fail({ kind: 'document-damaged', file, format: 'docx' } as const);
  const body =
    archive.entries.find(({ name }) => /^word\/document\d*\.xml$/i.test(name))?.name ?? '';
  const xml = partText(archive, body);
  if (xml === undefined) return damaged;
  const tooMuch = tooMuchOf(file, archive);
  if (tooMuch !== undefined) return fail(tooMuch);
  const lists = readNumbering(partText(archive, 'word/numbering.xml') ?? '');
  const styles = readStyleLists(partText(archive, 'word/styles.xml') ?? '');
  const printed = printNumbers(xml, lists, styles);
  const converted = await toHtml(archive, body, printed.xml);
  if (converted === 'missing') return fail({ kind: 'reader-missing', file, format: 'docx' });
  if (converted === 'damaged') return damaged;
  const parts = readParts(converted.html, 'word');
  const images = converted.images + printed.charts;
  if (textsOf(parts).every((text) => text.trim() === ''))
    return fail({ kind: 'document-wordless', file, format: 'docx', images });
  const notes: DocumentNote[] = [];
  if (images > 0) notes.push({ kind: 'images', count: images });
  if (printed.changes > 0) notes.push({ kind: 'changes-tracked', count: printed.changes });
  return succeed({ kind: 'parts', format: 'docx', parts, notes });
}

/** The parts that the text and its structure need; pictures and fonts stay packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels))$/i;
/** Numbers are in the text already; a list would drop them again. */
const NUMBERING = /^word\/numbering\.xml$/i;

/** What the library would build a tree of larger than the memory; it does not stop by itself. */
function tooMuchOf(file: string, archive: Archive): DocumentFinding | undefined {
  const parts = archive.entries.filter(({ name }) => PARTS.test(name) && !NUMBERING.test(name));
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (size > LIMITS.word) return { kind: 'archive-swells', file, limit: LIMITS.word };
  const found = parts.reduce((sum, { name }) => sum + countTags(partText(archive, name) ?? ''), 0);
  if (found <= LIMITS.tags) return undefined;
  return { kind: 'document-too-long', file, unit: 'tags', found, limit: LIMITS.tags };
}

function countTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count += 1;
  return count;
}

/** A Word file as a web page. */
interface ConvertedDocument {
  readonly html: string;
  readonly images: number;
}

/**
 * Converts a Word file by mammoth, which is loaded when it is first needed. It gets a file packed anew
 * from parts whose sizes have been checked, so that it cannot be made to unpack a bomb.
 *
 * @param body name of the part with the text
 * @param xml what that part is to hold
 * @example await toHtml(archive, 'word/document.xml', xml) // { html: '<h1>…', images: 2 }
 */
async function toHtml(
  archive: Archive,
  body: string,
  xml: string,
): Promise<ConvertedDocument | 'damaged' | 'missing'> {
  const parts: Record<string, Uint8Array> = {};
  for (const { name } of archive.entries) {
    if (!PARTS.test(name) || NUMBERING.test(name) || name === body) continue;
    const bytes = archive.read(name);
    if (bytes !== undefined) parts[name] = bytes;
  }
  parts[body] = new TextEncoder().encode(xml);
  const library = await loadMammoth();
  if (library === undefined) return 'missing';
  let images = 0;
  const file = zipSync(parts, { level: 0 });
  try {
    const { value } = await library.convertToHtml(
      // In Node it asks for `buffer`, in a browser for `arrayBuffer`; either takes the bytes.
      { buffer: file as Buffer, arrayBuffer: file.buffer },
      {
        ignoreEmptyParagraphs: false,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: library.images.imgElement(() => {
          images += 1;
          return Promise.resolve({ src: '' });
        }),
      },
    );
    return { html: numberNotes(value), images };
  } catch {
    // A library's way to say that a file is not what it should be; which words it uses helps nobody.
    return 'damaged';
  }
}

async function loadMammoth() {
  try {
    const loaded = await import(/* webpackChunkName: "read-docx" */ 'mammoth');
    return loaded.default;
  } catch {
    // The part of the add-in was not found: offline, or an incomplete copy on the server.
    return undefined;
  }
}

/** Notes stand at the end, each behind 注1：; the arrows back to the text go. */
function numberNotes(html: string): string {
  let count = 0;
  return html
    .replace(/<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑<\/a>/g, '')
    .replace(
      /<li id="(?:foot|end)note-[^"]{1,40}">\s*<p>/g,
      () => `<li><p>注${String((count += 1))}：`,
    );
}
