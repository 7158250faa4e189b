import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages of the distribution on a build server with Debian (CI=true, as root); on a
 * person's machine nothing is ever installed.
 *
 * @returns whether they are there now
 */
export function installDebian(...packages: readonly string[]): boolean {
  const may =
    process.env['CI'] === 'true' && existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return may && apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
