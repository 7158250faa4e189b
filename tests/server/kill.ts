/**
 * Kills the service and its PostgreSQL server in the middle of 1,000 submissions, as a power cut does,
 * and counts afterwards: every value that was acknowledged is there once, and none half.
 *
 * `npx tsx tests/server/kill.ts` — a minute or two; needs PostgreSQL's programs. With `embedded` the
 * database is PGlite in a folder, and only the service is there to be killed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { migrate, openDatabase } from '../../src/server/database';
import { serviceAt } from '../../src/submission/client';
import type { Submission } from '../../src/submission/wire';
import { findPostgres, ownPostgres, type OwnPostgres } from './support/postgres';
import { signedIn, startServe, type ServeProcess } from './support/serve-process';

const COUNT = 1_000;
const AT_ONCE = 20;
const PLACE = { regionId: '350104', planId: '350104-14' } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** When so many are acknowledged, this is killed. */
const KILLS = [
  [200, 'service'],
  [400, 'database'],
  [600, 'both'],
  [800, 'both'],
] as const;

async function ownServer(): Promise<OwnPostgres> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error('没有找到 PostgreSQL 的 initdb。');
  return ownPostgres(programs);
}

/** A folder for PGlite: what is killed of it is the service that it runs in. */
function ownFolder(): OwnPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'plan-kill-'));
  const nothing = () => Promise.resolve();
  const remove = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
  return { address: `file:${folder}`, start: nothing, kill: nothing, remove };
}

async function run(isEmbedded: boolean): Promise<number> {
  const server = isEmbedded ? ownFolder() : await ownServer();
  let serve: ServeProcess | undefined;
  let isOver = false;
  try {
    const database = await openDatabase(server.address);
    await migrate(database);
    const token = await signedIn(database, '张三', 'writer', PLACE.regionId);
    await database.close();
    serve = await startServe(server.address);
    const service = serviceAt({
      base: serve.base,
      token: () => token,
      ask: fetch,
      patience: 8_000,
    });
    const codes = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'));
    const slots = [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
      codes.map((code) => ({ year, code, revision: 0 })),
    );
    const acknowledged = new Set<number>();
    let tries = 0;
    const write = async (at: number, slot: (typeof slots)[number]): Promise<void> => {
      const { year, code, revision: base } = slot;
      const entries = (['reason', 'responsible_unit'] as const).map((field) => ({
        ...{ code, field, text: `第${String(at)}次`, unit: '', base, isConfirmed: false },
      }));
      const sent: Submission = { key: randomUUID(), ...PLACE, year, file: '', entries };
      while (!isOver) {
        tries += 1;
        const answer = await service.submit(sent);
        if (answer.ok) {
          slot.revision = answer.value.rows[0]?.revision ?? 0;
          acknowledged.add(at);
          return;
        }
        const { kind } = answer.finding;
        if (kind !== 'service-unreachable' && kind !== 'database-gone')
          throw new Error(`${String(at)}: ${JSON.stringify(answer.finding)}`);
        await new Promise((done) => setTimeout(done, 300));
      }
    };
    let next = 0;
    const work = async (worker: number): Promise<void> => {
      const own = slots.filter((_, index) => index % AT_ONCE === worker);
      for (let turn = 0; next < COUNT; turn += 1) {
        const slot = own[turn % own.length];
        if (slot === undefined) return;
        next += 1;
        await write(next, slot);
      }
    };
    const kills = async (): Promise<void> => {
      for (const [after, each] of KILLS) {
        const what = isEmbedded ? 'service' : each;
        while (!isOver && acknowledged.size < after)
          await new Promise((done) => setTimeout(done, 5));
        say(`${String(acknowledged.size)} acknowledged: kill -9 ${what}`);
        if (what !== 'service') await server.kill();
        if (what !== 'database') await serve?.kill();
        if (what !== 'service') await server.start();
        if (what !== 'database') serve = await startServe(server.address, serve?.port);
      }
    };
    await Promise.all([kills(), ...Array.from({ length: AT_ONCE }, (_, at) => work(at))]);
    // A folder is for one process at a time.
    if (isEmbedded) await serve.kill();
    return await count(server.address, tries);
  } finally {
    // Whoever still tries would keep this process alive, and what went wrong unsaid.
    isOver = true;
    await serve?.kill();
    await server.remove();
  }
}

async function count(address: string, tries: number): Promise<number> {
  const database = await openDatabase(address);
  const events = await database.query<{ value_text: string; revision: number; times: number }>(
    `select value_text, revision, cast(count(*) as integer) as times from history
     where act = 'written' group by value_text, revision`,
  );
  const [acts] = await database.query<{ times: number }>(
    'select cast(count(*) as integer) as times from act',
  );
  const [gaps] = await database.query<{ last: number; times: number }>(
    'select max(seq) as last, cast(count(*) as integer) as times from history',
  );
  await database.close();
  const lost = COUNT - new Set(events.map(({ value_text: text }) => text)).size;
  const half = events.filter(({ times }) => times < 2).length;
  const twice = events.filter(({ times }) => times > 2).length + events.length - (COUNT - lost);
  say(
    `${String(COUNT)} acknowledged after ${String(tries)} tries: lost ${String(lost)}, half ${String(half)}, ` +
      `twice ${String(twice)}; acts ${String(acts?.times)}, history ${String(gaps?.times)} of ${String(gaps?.last)}`,
  );
  return lost + half + twice === 0 && acts?.times === COUNT && gaps?.last === gaps?.times ? 0 : 1;
}

void run(process.argv[2] === 'embedded').then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    process.exitCode = 1;
  },
);
