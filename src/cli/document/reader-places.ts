import { dirname, join } from 'node:path';
import type { ReaderPlaces } from '../../document/read-document';

/**
 * Where the readers of documents find their own files on the command line.
 *
 * @example await readDocument({ name, bytes }, readerPlaces())
 */
export function readerPlaces(): ReaderPlaces {
  const library = dirname(require.resolve('pdfjs-dist/package.json'));
  // The reader takes these for web addresses, whose separator is / also on Windows.
  return { pdf: { cmaps: `${join(library, 'cmaps').replaceAll('\\', '/')}/` } };
}
