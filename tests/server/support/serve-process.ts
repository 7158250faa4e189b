import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grant, issueToken } from '../../../src/server/accounts';
import type { Database } from '../../../src/server/database';
import type { Role } from '../../../src/submission/field';
import { freePort } from './postgres';

const PROJECT = join(__dirname, '..', '..', '..');

/** `npm run serve` as a process of its own, on a port of this machine, without a built add-in. */
export interface ServeProcess {
  readonly base: string;
  readonly port: number;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
}

/** @param more options of the command line, such as `--library` */
export async function startServe(
  database: string,
  port?: number,
  more: readonly string[] = [],
): Promise<ServeProcess> {
  const at = port ?? (await freePort());
  const base = `http://127.0.0.1:${String(at)}/`;
  const folder = mkdtempSync(join(tmpdir(), 'plan-serve-'));
  for (const name of ['taskpane.html', 'functions.json']) writeFileSync(join(folder, name), '');
  const manifest = `<SourceLocation DefaultValue="${base}taskpane.html"/>`;
  writeFileSync(join(folder, 'manifest.xml'), manifest);
  const args = ['--import', 'tsx', 'src/cli/serve.ts', '--http', '--host', '127.0.0.1'];
  const own = ['--dir', folder, '--port', String(at), '--per-minute', '1000000', ...more];
  const child: ChildProcess = spawn(process.execPath, [...args, ...own], {
    cwd: PROJECT,
    // Its address holds a password where there is one: not for everybody's eyes in the list of processes.
    env: { ...process.env, PLAN_DATABASE: database },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${base}api/health`).catch(() => undefined);
    if (answer?.ok === true) break;
    if (child.exitCode !== null || tries > 600) throw new Error('The service did not start.');
    await new Promise((done) => setTimeout(done, 200));
  }
  return {
    ...{ base, port: at },
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A token of somebody who has this role. */
export async function signedIn(
  database: Database,
  name: string,
  role: Role,
  regionId: string,
): Promise<string> {
  await grant(database, name, { role, regionId });
  return (await issueToken(database, name, { now: new Date(), days: 1 })).token;
}
