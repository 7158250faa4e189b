import { createServer, request, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readServe } from '../../../src/cli/arguments/read-serve';
import { answerForSite, readSite, serveSite } from '../../../src/cli/site/serve-site';
import { headers } from '../../../src/cli/site/site.json';

const BASE = 'https://plan.example.gov.cn/a&b/';
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'licenses'));
  const location = `<SourceLocation DefaultValue="${BASE.replace('&', '&amp;')}taskpane.html" />`;
  writeFileSync(join(folder, 'manifest.xml'), `<OfficeApp>${location}</OfficeApp>`);
  for (const name of ['taskpane.html', 'functions.json', 'shortcuts.json', 'addin.js'])
    writeFileSync(join(folder, name), '{}');
  for (const name of ['assets/plan-16.png', 'licenses/preact.txt'])
    writeFileSync(join(folder, name), '');
  server = createServer(answerForSite(readSite(folder)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; given: Record<string, unknown> }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, path, method }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, given: answer.headers });
    })
      .on('error', reject)
      .end();
  });

test('the address is that of its manifest', () => {
  expect(readSite(folder).base.href).toBe(BASE);
});

test.each([
  ['functions.json', 200, 'application/json'],
  ['shortcuts.json', 200, 'application/json'],
  ['assets/plan-16.png', 200, 'image/png'],
  ['taskpane.html?et=1', 200, 'text/html'],
  ['addin.js?0123456789ab', 200, 'text/javascript'],
  ['licenses/preact.txt', 200, 'text/plain'],
  ['nothing.js', 404, 'text/plain'],
  ['addin.js/', 404, 'text/plain'],
  ['../package.json', 404, 'text/plain'],
  ['', 404, 'text/plain'],
])('%s is answered %i as %s, with every header', async (name, status, type) => {
  const answer = await ask(`/a&b/${name}`);
  expect(answer.status).toBe(status);
  const wanted = Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]);
  expect(answer.given).toMatchObject({
    ...Object.fromEntries(wanted),
    'content-type': expect.stringMatching(`^${type}`) as string,
  });
  expect(answer.given).not.toHaveProperty('x-frame-options');
});

test('it is only read from, and only below its address', async () => {
  expect((await ask('/a&b/functions.json', 'POST')).status).toBe(405);
  expect((await ask('/a&b/functions.json', 'HEAD')).status).toBe(200);
  expect((await ask('/functions.json')).status).toBe(404);
});

test('what cannot be served says why', async () => {
  expect(() => readSite(join(folder, 'assets'))).toThrow(/没有 manifest\.xml.*npm run build/u);
  const files = { cert: join(folder, 'no.crt'), key: join(folder, 'no.key') };
  await expect(serveSite(readSite(folder), files, { host: 'localhost', port: 0 })).rejects.toThrow(
    /^没有 https 证书.*没有这个文件.*office-addin-dev-certs install/u,
  );
});

test.each([
  [[], { folder: 'dist', host: 'localhost', port: 3000, certificate: undefined }],
  [['--port', '443', '--host', '0.0.0.0'], { host: '0.0.0.0', port: 443 }],
  [['--cert', 'a.crt', '--key', 'a.key'], { certificate: { cert: 'a.crt', key: 'a.key' } }],
])('%j is read', (args, request_) => {
  expect(readServe(args, {})).toMatchObject(request_);
});

test.each([
  [['--port', '70000'], '不是端口号'],
  [['--cert', 'a.crt'], '要一起写'],
  [['dist'], '缺少数据库'],
])('%j is refused', (args, reason) => {
  expect(() => readServe(args, {})).toThrow(reason);
});
