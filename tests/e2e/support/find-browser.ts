import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPlaces } from './browser-places';

/**
 * The browser the page tests run in. A build server on Debian installs the distribution's Chromium
 * when it has none (CI=true, as root); on a person's machine nothing is ever installed.
 *
 * @returns its path, or undefined: then the tests must say loudly that they did not run
 */
export function findBrowser(): string | undefined {
  return search() ?? (mayInstall() && install() ? search() : undefined);
}

const search = () =>
  browserPlaces(process.platform, process.env).find((place) => existsSync(place));

const mayInstall = () =>
  process.env['CI'] === 'true' && existsSync('/etc/debian_version') && process.getuid?.() === 0;

function install(): boolean {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return (
    apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  );
}
