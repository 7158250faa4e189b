import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchFrom } from '../../src/library/site-web';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What is made of the answer of a real server. */
async function fetched(answer: RequestListener, patience = 5_000): Promise<unknown> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  const { port } = listening.address() as AddressInfo;
  const ask = fetchFrom(fetch, `http://127.0.0.1:${String(port)}/library/`, patience);
  const got = await ask('index.json', { most: 10, isFresh: true });
  return got.ok ? new TextDecoder().decode(got.value) : got.finding;
}

const unreachable = (why: string) => ({ kind: 'library-unreachable', why });

test.each<[string, RequestListener, unknown]>([
  ['a file', (_, response) => response.end('{"a":1}'), '{"a":1}'],
  ['an empty file', (_, response) => response.end(), ''],
  [
    'a server that fails',
    (_, response) => response.writeHead(500).end('x'),
    { kind: 'library-refused', status: 500 },
  ],
  [
    'no such file',
    (_, response) => response.writeHead(404).end(),
    { kind: 'library-refused', status: 404 },
  ],
  [
    'a server that leads elsewhere',
    (_, response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
    unreachable('network'),
  ],
  ['a line that is cut', (request) => request.socket.destroy(), unreachable('network')],
  [
    'a file that never ends',
    (_, response) => {
      const timer = setInterval(() => response.write('xxxxxxxx'), 1);
      response.on('close', () => clearInterval(timer));
    },
    { kind: 'library-too-large', bytes: 16, most: 10 },
  ],
])('%s', async (_, answer, expected) => {
  const got = await fetched(answer);
  expect(got).toEqual(
    typeof expected === 'object' && expected !== null && 'bytes' in expected
      ? { ...expected, bytes: expect.any(Number) as number }
      : expected,
  );
});

test('a server that does not answer is given up', async () => {
  expect(await fetched(() => undefined, 50)).toEqual(unreachable('slow'));
});
