import { readerPlaces } from '../../../src/cli/package/from-document';
import type { DocumentContent } from '../../../src/document/content';
import type { DocumentGrid } from '../../../src/core/document/part';
import { readDocument } from '../../../src/document/read-document';
import { extractDocument } from '../../../src/extract/document/read';
import type { Extraction } from '../../../src/extract/extraction';
import { textOfSource } from '../../../src/review/source/review-source';

/** Reads a file as the command line does. */
export const read = (name: string, bytes: Uint8Array) =>
  readDocument({ name, bytes }, readerPlaces());

/** The content of a file that must be readable. */
export async function contentOf(name: string, bytes: Uint8Array): Promise<DocumentContent> {
  const outcome = await read(name, bytes);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.finding.kind}`);
  return outcome.value;
}

/** A file as lines of text. */
export async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  return textOfSource(await contentOf(name, bytes));
}

/** The grids of a file that knows its tables. */
export async function gridsOf(name: string, bytes: Uint8Array): Promise<readonly DocumentGrid[]> {
  const content = await contentOf(name, bytes);
  if (content.kind !== 'parts') throw new Error(`${name} is plain text`);
  return content.parts.flatMap((part) => (part.kind === 'grid' ? [part] : []));
}

/** What is found in a file. */
export async function extractFrom(name: string, bytes: Uint8Array): Promise<Extraction> {
  return extractDocument(await contentOf(name, bytes));
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
