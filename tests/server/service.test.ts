/** @jest-environment ./tests/support/database-environment.cjs */
import { connect } from 'node:net';
import { DatabaseGone, openDatabase, type Database } from '../../src/server/database';
import { onDatabases, onPostgres } from './support/on-databases';
import {
  CANGSHAN,
  runService,
  said,
  submission,
  tokenOf,
  type RunningService,
} from './support/running-service';

const PLACE = 'api/regions/350104/plans/350104-14/years/2023';

onDatabases(({ database }) => {
  let service: RunningService;
  const running = async (more: Parameters<typeof runService>[1] = {}): Promise<RunningService> => {
    service = await runService(database(), more);
    return service;
  };
  afterEach(() => service.close());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${service.base}api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

  test.each([
    ['no token', 'api/me', {}, '401 not-signed-in'],
    ['no token, a body that is none', 'api/submissions', { method: 'POST', body: '{' }, '401'],
    ['a route that is none', 'api/nothing', {}, '404 route-unknown'],
    ['a route with a way out', 'api/..%2f..%2fetc/passwd', {}, '404 route-unknown'],
    ['a file beside', 'index.html', {}, '404 route-unknown'],
  ])('%s', async (_what, path, request: RequestInit, expected) => {
    const { base } = await running();
    const headers = { 'Content-Type': 'application/json' };
    expect(await said(await fetch(base + path, { headers, ...request }))).toContain(expected);
  });

  const whole = () => submission([['01', 'actual', '1040']]);
  test.each<[string, () => unknown, string]>([
    ['no JSON', () => '{', '400 malformed'],
    ['no object', () => '[]', '400 malformed'],
    ['nothing', () => '', '400 malformed'],
    ['a member too many', () => ({ ...whole(), admin: true }), '400 malformed'],
    [
      'a poisoned one',
      () => `{"__proto__":{"a":1},${JSON.stringify(whole()).slice(1)}`,
      '400 malformed',
    ],
    ['a key that is none', () => ({ ...whole(), key: '1' }), '400 malformed'],
    ['a year as text', () => ({ ...whole(), year: '2023' }), '400 malformed'],
    [
      'a field that is none',
      () => ({ ...whole(), entries: [{ ...whole().entries[0], field: 'role' }] }),
      '400 malformed',
    ],
    ['a NUL', () => ({ ...whole(), file: 'a\u0000b' }), '400 malformed'],
    ['no entries', () => ({ ...whole(), entries: [] }), '400 malformed'],
    ['a text too long', () => ({ ...whole(), file: 'x'.repeat(201) }), '400 malformed'],
    ['a body too large', () => ({ ...whole(), file: 'x'.repeat(1_000_001) }), '413 body-too-large'],
    ['a plan of another region', () => ({ ...whole(), planId: '350503-14' }), '404 plan-unknown'],
    ['a plan that is none', () => ({ ...whole(), planId: '../350104-14' }), '404 plan-unknown'],
    [
      'a region that is none',
      () => ({ ...whole(), regionId: "350104' or '1'='1" }),
      '403 not-allowed',
    ],
    ['a year outside the plan', () => ({ ...whole(), year: 2031 }), '422 values-refused'],
    [
      'one value twice',
      () => ({ ...whole(), entries: [...whole().entries, ...whole().entries] }),
      '422 values-refused',
    ],
  ])('a body with %s is refused', async (_what, body, expected) => {
    await running();
    const token = await tokenOf(database(), '张三', ['writer', '350104']);
    expect(await said(await post('submissions', body(), bearer(token)))).toBe(expected);
    expect(await database().query('select * from row_value')).toEqual([]);
  });

  test('a body that is not said to be JSON is refused: a foreign page could send it', async () => {
    await running();
    const token = await tokenOf(database(), '张三', ['writer', '350104']);
    const headers = { ...bearer(token), 'Content-Type': 'text/plain' };
    expect(await said(await post('submissions', whole(), headers))).toBe('400 malformed');
  });

  test('what has not changed is not sent again', async () => {
    const { base } = await running();
    const token = await tokenOf(database(), '张三', ['writer', '350104']);
    const ask = (tag?: string | null) =>
      fetch(base + PLACE, {
        headers: { ...bearer(token), ...(tag ? { 'If-None-Match': tag } : {}) },
      });
    const tag = (await ask()).headers.get('ETag');
    expect((await ask(tag)).status).toBe(304);
    await post('submissions', whole(), bearer(token));
    expect((await ask(tag)).status).toBe(200);
  });

  test('who asks too often waits', async () => {
    const { base } = await running({ perMinute: 3 });
    const answers: string[] = [];
    for (let at = 0; at < 5; at += 1) answers.push(await said(await fetch(`${base}api/me`)));
    expect(answers).toEqual([
      ...['401 not-signed-in', '401 not-signed-in', '401 not-signed-in'],
      ...['429 too-many-requests', '429 too-many-requests'],
    ]);
  });

  test('a clock that goes back does not turn the order of what was done', async () => {
    let at = new Date('2026-03-01T00:00:00Z');
    const { as } = await running({ now: () => at });
    const clerk = await as('张三', ['writer', '350104']);
    await clerk.submit(submission([['01', 'actual', '1040']]));
    at = new Date('2026-01-01T00:00:00Z');
    await clerk.submit(submission([['01', 'actual', '1041', 1]]));
    const read = await clerk.planYear(CANGSHAN);
    expect(read.ok && read.value.rows[0]?.values.actual).toMatchObject({
      text: '1041',
      replaced: { text: '1040' },
    });
  });

  test('what is no HTTP ends the connection and nothing else', async () => {
    const { base } = await running();
    const { port } = new URL(base);
    const words = await new Promise<string>((done) => {
      let heard = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.end('GET \u0000 HTTP/9.9\r\n\r\n'),
      );
      socket.on('data', (part) => (heard += part.toString()));
      socket.on('close', () => done(heard));
    });
    expect(words).toMatch(/^HTTP\/1\.1 400/u);
    expect((await fetch(`${base}api/health`)).status).toBe(200);
  });

  test('a fault of ours is told by a reference, and stands in the log alone', async () => {
    const broken: Database = {
      ...database(),
      query: () => Promise.reject(new Error('secret of the table')),
    };
    service = await runService(broken);
    const answer = await fetch(`${service.base}api/me`, { headers: bearer('plan_x') });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('secret');
    const reference = /"reference":"([^"]+)"/u.exec(text)?.[1] ?? '-';
    expect(service.log.join('\n')).toContain(`${reference} Error: secret of the table`);
  });
});

onPostgres(({ database, server }) => {
  let service: RunningService;
  afterEach(() => service.close());

  test('a database that goes is told, and used again when it comes back', async () => {
    service = await runService(database());
    const { as } = service;
    const clerk = await as('张三', ['writer', '350104']);
    await clerk.submit(submission([['01', 'actual', '1040']]));
    await server()?.kill();
    expect(await clerk.health()).toMatchObject({ ok: false });
    expect(await clerk.submit(submission([['04', 'actual', '100']]))).toEqual({
      ok: false,
      finding: { kind: 'database-gone', seconds: 5 },
    });
    await expect(database().query('select 1')).rejects.toThrow(DatabaseGone);
    await server()?.start();
    expect(await clerk.submit(submission([['04', 'actual', '100']]))).toMatchObject({ ok: true });
    const read = await clerk.planYear(CANGSHAN);
    expect(read.ok && read.value.rows[0]?.values.actual?.text).toBe('1040');
  });

  test.each([
    ['a server that does not answer', 'query_timeout=300'],
    ['a statement that waits too long', 'statement_timeout=300'],
  ])('%s is given up, and its connection with it', async (_what, limit) => {
    service = await runService(database());
    const impatient = await openDatabase(`${server()?.address ?? ''}?${limit}`);
    await expect(impatient.transaction(({ query }) => query('select pg_sleep(3)'))).rejects.toThrow(
      DatabaseGone,
    );
    expect(await impatient.query('select 1 as one')).toEqual([{ one: 1 }]);
    await impatient.close();
  });
});
