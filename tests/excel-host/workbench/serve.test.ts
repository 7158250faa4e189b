import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type RunningWorkbench,
  serveWorkbench,
} from '../../../src/excel-host/workbench/serve/serve';

const DEMO = join(__dirname, '../../support/demo-addin');
let page: string;
let workbench: RunningWorkbench;

beforeAll(async () => {
  page = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>页</title>');
  workbench = await serveWorkbench({ addin: DEMO, page }, 0);
});
afterAll(() => workbench.close());

const get = (path: string) => fetch(new URL(path, workbench.url));

test('the address is this machine only', () => {
  expect(workbench.url).toMatch(/^http:\/\/localhost:\d+\/$/);
});

test.each([
  ['/', 'text/html'],
  ['/addin/functions.json?v=1', 'application/json'],
  ['/addin/manifest.xml', 'text/xml'],
  ['/engine/o_spreadsheet.xml', 'text/xml'],
  ['/engine/o_spreadsheet.min.iife.js', 'text/javascript'],
  ['/owl/owl.iife.min.js', 'text/javascript'],
  ['/bootstrap/bootstrap-utilities.min.css', 'text/css'],
  ['/font-awesome/fonts/fontawesome-webfont.woff2', 'font/woff2'],
  ['/office-js/office.js', 'text/javascript'],
  ['/office-js/excel-win32-16.01.js', 'text/javascript'],
  ['/office-js/zh-cn/office_strings.js', 'text/javascript'],
])('%s is %s', async (path, type) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
});

test('the page may load from its own server only', async () => {
  const policy = (await get('/')).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*/);
});

test("the pane keeps its own policy and gets the page's host before office.js", async () => {
  const answer = await get('/addin/taskpane.html');
  const html = await answer.text();
  expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
  expect(html.match(/src="[^"]+"/g)).toEqual([
    'src="/page/pane.js"',
    'src="/office-js/office.js"',
    'src="addin.js"',
  ]);
});

test.each([
  ['/', 'nobody', "frame-ancestors 'none'"],
  ['/addin/taskpane.html', 'the page', "frame-ancestors 'self'"],
])('%s may be framed by %s only', async (path, _, policy) => {
  const { headers } = await get(path);
  expect(headers.get('content-security-policy')).toContain(policy);
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

const ask = (method: string, host: string, path = '/') =>
  new Promise<number | undefined>((resolve, reject) => {
    request(workbench.url, { method, path, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['GET', 'localhost:1', 200],
  ['HEAD', '127.0.0.1', 200],
  ['GET', 'evil.example', 403],
  ['GET', 'localhost.evil.example', 403],
  ['POST', 'localhost', 405],
])('%s as %s is answered %d', async (method, host, status) => {
  expect(await ask(method, host)).toBe(status);
});

test.each([
  ['below a file', '/addin/taskpane.html/more.js', 404],
  ['below a file, ending in a slash', '/addin/functions.json/', 404],
  ['with a long name', `/addin/${'a'.repeat(300)}.js`, 404],
  ['with a long way', `/addin/${'a/'.repeat(4000)}b.js`, 404],
  ['with a broken escape', '/addin/%E0%A4%A.js', 404],
  ['with a lone percent', '/addin/%', 404],
  ['with a NUL', '/addin/functions.json%00.js', 404],
  ['of another server', 'http://evil.example/x', 404],
  ['of nothing', '//', 404],
])('a path %s is answered, and so is the next', async (_, path, status) => {
  expect(await ask('GET', 'localhost', path)).toBe(status);
  expect(await ask('GET', 'localhost')).toBe(200);
});

test('a pane that cannot be prepared is answered, not fatal', async () => {
  const addin = mkdtempSync(join(tmpdir(), 'addin-'));
  for (const name of ['taskpane.html', 'functions.json', 'manifest.xml']) {
    writeFileSync(join(addin, name), '没有脚本');
  }
  const broken = await serveWorkbench({ addin, page }, 0);
  expect((await fetch(new URL('/addin/taskpane.html', broken.url))).status).toBe(500);
  expect((await fetch(new URL('/addin/functions.json', broken.url))).status).toBe(200);
  await broken.close();
});

test('a taken port gives a free one', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const second = await serveWorkbench({ addin: DEMO, page }, port);
  expect(second.url).not.toContain(`:${port}/`);
  await second.close();
  other.close();
});

test('a folder that is no add-in is refused by name', async () => {
  await expect(serveWorkbench({ addin: page, page }, 0)).rejects.toThrow(
    /taskpane\.html.*npm run build/,
  );
});
