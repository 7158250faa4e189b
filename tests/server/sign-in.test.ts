/** @jest-environment ./tests/support/database-environment.cjs */
import { issueToken, revokeToken } from '../../src/server/accounts';
import { trustOf } from '../../src/server/sign-in';
import { serviceAt } from '../../src/submission/client';
import type { Role } from '../../src/submission/field';
import { onDatabases } from './support/on-databases';
import {
  CANGSHAN,
  reviewing,
  runService,
  said,
  submission,
  tokenOf,
  type RunningService,
} from './support/running-service';

onDatabases(({ database }) => {
  let service: RunningService;
  const running = async (more: Parameters<typeof runService>[1] = {}): Promise<RunningService> => {
    service = await runService(database(), more);
    return service;
  };
  afterEach(() => service.close());

  test.each<[Role | '', string, string]>([
    ['', '350104', 'read ✗ write ✗ review ✗'],
    ['reader', '350104', 'read ✓ write ✗ review ✗'],
    ['reader', '350100', 'read ✓ write ✗ review ✗'],
    ['reader', '350111', 'read ✗ write ✗ review ✗'],
    ['writer', '350104', 'read ✓ write ✓ review ✗'],
    ['writer', '350100', 'read ✗ write ✗ review ✗'],
    ['writer', '350111', 'read ✗ write ✗ review ✗'],
    ['reviewer', '350104', 'read ✓ write ✗ review ✓'],
    ['reviewer', '350100', 'read ✓ write ✗ review ✓'],
    ['reviewer', '350000', 'read ✓ write ✗ review ✓'],
    ['reviewer', '350500', 'read ✗ write ✗ review ✗'],
    ['reviewer', '350111', 'read ✗ write ✗ review ✗'],
  ])('%s of %s in 仓山: %s', async (role, region, may) => {
    const { as } = await running();
    const clerk = await as('张三', ['writer', '350104']);
    await clerk.submit(submission([['01', 'actual', '1040']]));
    const who = role === '' ? await as('李四') : await as('李四', [role, region]);
    const read = [await who.planYear(CANGSHAN), await who.history(CANGSHAN, 0)];
    const overview = await who.overview(2023);
    const isListed =
      overview.ok && overview.value.plans.some((each) => each.planId === '350104-14');
    const wrote = await who.submit(submission([['04', 'actual', '100']]));
    const reviewed = await who.review(reviewing('accept', [{ code: '01', revision: 1 }]));
    const mark = (answer: { ok: boolean; finding?: { kind: string } }): string => {
      if (!answer.ok) expect(answer.finding?.kind).toBe('not-allowed');
      return answer.ok ? '✓' : '✗';
    };
    expect(new Set([...read.map(mark), isListed ? '✓' : '✗']).size).toBe(1);
    expect(`read ${mark(read[0]!)} write ${mark(wrote)} review ${mark(reviewed)}`).toBe(may);
  });

  test('nobody is in without a token that holds', async () => {
    const { base } = await running({ now: () => new Date('2026-03-01T00:00:00Z') });
    const token = await tokenOf(database(), '张三', ['writer', '350104']);
    const { id, token: revoked } = await issueToken(database(), '张三', {
      ...{ now: new Date('2026-01-01T00:00:00Z'), days: 100 },
    });
    await revokeToken(database(), id, new Date('2026-02-01T00:00:00Z'));
    const { token: expired } = await issueToken(database(), '张三', {
      ...{ now: new Date('2026-01-01T00:00:00Z'), days: 30 },
    });
    const why = async (secret: string): Promise<unknown> => {
      const answer = await serviceAt({ base, token: () => secret, ask: fetch }).me();
      return answer.ok ? 'in' : answer.finding.kind === 'not-signed-in' && answer.finding.why;
    };
    expect(
      await Promise.all([token, revoked, expired, `${token}x`, '', "' or 1=1"].map(why)),
    ).toEqual(['in', 'revoked', 'expired', 'unknown', 'missing', 'missing']);
    const kept = await database().query<{ digest: string }>('select * from token');
    expect(JSON.stringify(kept)).not.toContain(token.slice(5));
  });

  test.each([
    ['a trusted address', '127.0.0.0/8', '张三', 'ok'],
    ['a trusted address, somebody unknown', '127.0.0.0/8', '赵六', '401 not-signed-in'],
    ['a trusted address, two names', '127.0.0.0/8', '张三, 李四', '400 malformed'],
    ['a trusted address, no name', '127.0.0.0/8', '../x', '400 malformed'],
    ['another address', '10.1.2.3', '张三', '403 proxy-untrusted'],
  ])('a name from %s (%s): %s is %s', async (_what, address, name, expected) => {
    const { base } = await running({ trust: trustOf('X-Remote-User', [address]) });
    await tokenOf(database(), '张三', ['writer', '350104']);
    const headers = { 'X-Remote-User': Buffer.from(name).toString('latin1') };
    expect(await said(await fetch(`${base}api/me`, { headers }))).toBe(expected);
    // What another header says of the address counts nothing.
    const forged = { ...headers, 'X-Forwarded-For': '10.1.2.3', Forwarded: 'for=10.1.2.3' };
    expect(await said(await fetch(`${base}api/me`, { headers: forged }))).toBe(expected);
  });

  test('a name in a header says nothing where no proxy is trusted', async () => {
    const { base } = await running();
    await tokenOf(database(), 'zhang', ['writer', '350104']);
    const headers = { 'X-Remote-User': 'zhang' };
    expect(await said(await fetch(`${base}api/me`, { headers }))).toBe('401 not-signed-in');
  });
});
