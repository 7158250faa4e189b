import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');

/** How a command ended and what it said. */
interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command of package.json as npm does, in a process of its own.
 *
 * @param command eval, report …
 * @param args after the `--`
 * @param input standard input
 * @example (await run('eval', ['1+1'])).out // '{"formula":"1+1","value":2}\n'
 */
export function run(command: string, args: readonly string[], input = ''): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], {
    cwd: PROJECT,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}
