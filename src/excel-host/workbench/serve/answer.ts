import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { findFile, type Mount } from './find-file';
import { mediaType } from './media-type';
import { preparePane } from './prepare-pane';

/**
 * The page's own policy: nothing but this server. `unsafe-eval` is for the engine alone, which
 * compiles its templates and formulas; the pane keeps the stricter policy its own page states.
 */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a request is answered from. */
export interface Site {
  readonly mounts: readonly Mount[];
  /** the folder with the built add-in; its taskpane.html is the pane */
  readonly addin: string;
}

/**
 * Answers one request of the workbench's page, from files only.
 *
 * @param site the folders
 * @param request GET or HEAD; everything else is 405. A host name other than this machine's is 403:
 *   a foreign page must not reach the server under a name of its own.
 * @param response always ended
 */
export function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) {
    return end(response, 403, '只接受本机的访问');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return end(response, 405, '只能读取');
  }
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  const file = findFile(site.mounts, path === '/' ? '/page/index.html' : path);
  if (file === undefined) return end(response, 404, '没有这个文件');
  response.setHeader('Content-Type', mediaType(file) ?? 'application/octet-stream');
  const isPane = dirname(file) === site.addin && basename(file) === 'taskpane.html';
  if (file.endsWith('.html') && !isPane) {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
  }
  response.end(isPane ? preparePane(readFileSync(file, 'utf8')) : readFileSync(file));
}

function end(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
