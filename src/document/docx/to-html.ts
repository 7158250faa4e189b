import { zipSync } from 'fflate';
import type { Archive } from '../zip/archive';

/** The parts that the text and its structure need; pictures and fonts stay packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|xml\.rels))$/i;
/** Numbers are in the text already; a list would drop them again. */
const NUMBERING = /^word\/numbering\.xml$/i;

/** A Word file as a web page. */
export interface ConvertedDocument {
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
export async function toHtml(
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
