import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { headers } from '../../src/cli/site/site.json';

const root = path.resolve(__dirname, '../..');

/**
 * Microsoft's page asks for functions.json by fetch and for icons by <img>; webpack's own server
 * answers both with our options, with a small bundle in place of ours and without a certificate.
 */
const ASK = `
  const http = require('node:http');
  const webpack = require('webpack');
  const Server = require('webpack-dev-server');
  const { DEV_SERVER } = require('./webpack.config.js');
  const compiler = webpack({
    mode: 'development', entry: 'data:text/javascript,0', infrastructureLogging: { level: 'none' },
    plugins: [{ apply: ({ hooks, webpack: { sources } }) => hooks.thisCompilation.tap('x', (compilation) =>
      compilation.hooks.processAssets.tap('x', () =>
        ['functions.json', 'plan-16.png'].forEach((name) =>
          compilation.emitAsset(name, new sources.RawSource('{}'))))) }],
  });
  const server = new Server({ ...DEV_SERVER, port: 0 }, compiler);
  const ask = (path, headers) => new Promise((done) => http.get(
    { port: server.server.address().port, path, headers: { host: 'localhost:3000', ...headers } },
    (answer) => { answer.resume(); done([answer.statusCode, answer.headers]); }));
  (async () => {
    await server.start();
    const origin = 'https://excel.officeapps.live.com';
    const fetched = await ask('/functions.json', { origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' });
    const shown = await ask('/plan-16.png', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' });
    console.log(JSON.stringify([fetched, shown]));
    process.exit(0);
  })();`;

test('npm run dev answers Excel on the web as it must be answered', () => {
  const said = execFileSync(process.execPath, ['-e', ASK], { cwd: root, encoding: 'utf8' });
  const answers = JSON.parse(said.trim().split('\n').at(-1) ?? '') as [number, object][];
  const wanted = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  expect(answers).toEqual([
    [200, expect.objectContaining(wanted)],
    [200, expect.objectContaining(wanted)],
  ]);
}, 60_000);
