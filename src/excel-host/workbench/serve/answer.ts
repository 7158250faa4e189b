import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';

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
  "frame-ancestors 'none'",
].join('; ');

/** The pane stands in the page and nowhere else; the rest of its policy its own page states. */
const PANE_POLICY = "frame-ancestors 'self'";

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
 * @param response always ended: whatever the file system says to a path, the server goes on
 */
export function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  try {
    answerFrom(site, request, response);
  } catch {
    if (response.headersSent) response.destroy();
    else end(response, 500, '读不了这个文件');
  }
}

function answerFrom(site: Site, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) {
    return end(response, 403, '只接受本机的访问');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return end(response, 405, '只能读取');
  }
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  const file = findFile(site.mounts, path === '/' ? '/page/index.html' : path);
  if (file === undefined) return end(response, 404, '没有这个文件');
  const isPane = dirname(file) === site.addin && basename(file) === 'taskpane.html';
  const content = isPane ? preparePane(readFileSync(file, 'utf8')) : readFileSync(file);
  response.setHeader('Content-Type', mediaType(file) ?? 'application/octet-stream');
  if (file.endsWith('.html')) {
    response.setHeader('Content-Security-Policy', isPane ? PANE_POLICY : PAGE_POLICY);
  }
  response.end(content);
}

function end(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

/** A folder that is visible under a prefix of the site, e.g. `/addin/` → the built add-in. */
export interface Mount {
  /** begins and ends with `/` */
  readonly prefix: string;
  readonly folder: string;
}

/**
 * The file a request path means. A path is never trusted: what leaves the folder, hides behind a
 * dot, or is of a kind the workbench does not need, is not found.
 *
 * @param mounts the folders, longest prefix first where one contains another
 * @param path the request path without query, still percent-encoded
 * @returns the file's path on disk, or undefined
 * @example findFile([{ prefix: '/addin/', folder: '/b' }], '/addin/../../etc/passwd') // undefined
 */
export function findFile(mounts: readonly Mount[], path: string): string | undefined {
  const plain = decode(path);
  if (plain === undefined || /[\\\0]|\/\./.test(plain)) return undefined;
  const mount = mounts.find(({ prefix }) => plain.startsWith(prefix));
  if (mount === undefined) return undefined;
  const file = normalize(join(mount.folder, plain.slice(mount.prefix.length)));
  if (!file.startsWith(normalize(mount.folder) + sep) || mediaType(file) === undefined) {
    return undefined;
  }
  return isFile(file) ? file : undefined;
}

/** A path below a file, or a name longer than the system takes, is no error: there is no such file. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

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
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
  '.zip': 'application/zip',
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

/** Where the page offers the script that hands its host to the pane. */
const PANE_SCRIPT = '/page/pane.js';

/**
 * The add-in's pane as the workbench serves it: unmodified, but for one script that runs before
 * office.js and gives it the page's host, as Excel's own web view would.
 *
 * @param html the built page of the task pane
 * @returns the page with the script placed before its first script
 * @example preparePane('<head><script src="office.js"></script>')
 * // '<head><script src="/page/pane.js"></script><script src="office.js"></script>'
 */
function preparePane(html: string): string {
  const script = `<script src="${PANE_SCRIPT}"></script>`;
  const first = html.search(/<script\b/i);
  if (first < 0) throw new Error('任务窗格页面里没有脚本，不是一个构建好的加载项');
  return html.slice(0, first) + script + html.slice(first);
}
