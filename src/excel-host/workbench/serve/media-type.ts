import { extname } from 'node:path';

/** What the workbench serves; a file of any other kind is answered as "not there". */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

/**
 * The media type of a file, by its extension.
 *
 * @param path file name or path
 * @returns the Content-Type, or undefined for a kind of file that is not served
 * @example mediaType('a/functions.json') // 'application/json; charset=utf-8'
 */
export function mediaType(path: string): string | undefined {
  return MEDIA_TYPES[extname(path).toLowerCase()];
}
