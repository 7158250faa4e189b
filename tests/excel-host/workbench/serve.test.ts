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
  expect(answer.headers.get('content-security-policy')).toBeNull();
  expect(html.match(/src="[^"]+"/g)).toEqual([
    'src="/page/pane.js"',
    'src="/office-js/office.js"',
    'src="addin.js"',
  ]);
});

const ask = (method: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(workbench.url, { method, headers: { host } }, (answer) => {
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
