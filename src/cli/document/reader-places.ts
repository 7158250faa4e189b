import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReaderPlaces } from '../../document/read-document';

/**
 * Where the readers of documents find their own files on the command line.
 *
 * @example await readDocument({ name, bytes }, readerPlaces())
 */
export function readerPlaces(): ReaderPlaces {
  const maps = join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');
  const readMap = async (name: string) =>
    new Uint8Array(await readFile(join(maps, `${name}.bcmap`)));
  return { pdf: { readMap } };
}
