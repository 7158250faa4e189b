import { readerPlaces } from '../../../src/cli/package/from-document';
import type { DocumentContent } from '../../../src/document/content';
import { readDocument } from '../../../src/document/read-document';

/** Reads a file as the command line does. */
export const read = (name: string, bytes: Uint8Array) =>
  readDocument({ name, bytes }, readerPlaces());

/** The content of a file that must be readable. */
export async function contentOf(name: string, bytes: Uint8Array): Promise<DocumentContent> {
  const outcome = await read(name, bytes);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.finding.kind}`);
  return outcome.value;
}

/** The text of a file that must be one. */
export async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const content = await contentOf(name, bytes);
  if (content.kind !== 'text') throw new Error(`${name} holds sheets`);
  return content.text;
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
