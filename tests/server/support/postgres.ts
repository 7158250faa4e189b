import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { installDebian } from '../../support/debian-package';

/** A PostgreSQL server of a test's own: a folder of its own, on a port of this machine alone. */
export interface OwnPostgres {
  /** Of its first database. */
  readonly address: string;
  readonly start: () => Promise<void>;
  /** As a machine that loses its power: nothing is finished. */
  readonly kill: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly remove: () => Promise<void>;
}

/** Where PostgreSQL's programs stand: on the path, else where Debian puts them, the newest first. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  const places = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const found = places.find((place) => place !== '' && existsSync(join(place, 'initdb')));
  // A link may stand there for one of several programs.
  return found === undefined ? undefined : dirname(realpathSync(join(found, 'initdb')));
}

/**
 * Where PostgreSQL's programs stand; a build server on Debian installs them when it has none.
 *
 * @returns undefined where there are none: then tests must say loudly that they did not run
 */
export function findPostgres(): string | undefined {
  const found = findPrograms();
  return found ?? (installDebian('postgresql') ? findPrograms() : undefined);
}

/** PostgreSQL refuses to run as root: there it runs as nobody. */
const asRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const USER = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Makes a server and starts it.
 * @param programs see `findPostgres`
 * @throws Error with what the programs said
 */
export async function ownPostgres(programs: string): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-postgres-'));
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const options = { ...USER, cwd: folder, encoding: 'utf8' } as const;
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'plan', '--auth=trust', '-E', 'UTF8', '--no-locale'],
    options,
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  let running: ChildProcess | undefined;
  const start = async () => {
    const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    const child = spawn(join(programs, 'postgres'), args, {
      ...USER,
      cwd: folder,
      stdio: 'ignore',
    });
    running = child;
    for (let tries = 0; tries < 300; tries += 1) {
      const asked = ['-h', '127.0.0.1', '-p', String(port), '-q'];
      if (spawnSync(join(programs, 'pg_isready'), asked, options).status === 0) return;
      if (child.exitCode !== null) throw new Error('postgres ended at once.');
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error('postgres did not start.');
  };
  const end = async (signal: NodeJS.Signals) => {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    // Its parts notice that the first of them is gone only when they next look: all go at once.
    const parts = signal === 'SIGKILL' ? partsOf(child.pid ?? 0) : [];
    child.kill(signal);
    for (const pid of parts) killQuietly(pid);
    await ended;
  };
  await start();
  return {
    address: `postgres://plan@127.0.0.1:${String(port)}/postgres`,
    start,
    kill: () => end('SIGKILL'),
    remove: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Processes that a process has started, as Linux tells; elsewhere they end by themselves. */
function partsOf(pid: number): readonly number[] {
  const file = `/proc/${String(pid)}/task/${String(pid)}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').map(Number) : [];
}

function killQuietly(pid: number): void {
  try {
    if (pid > 1) process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
