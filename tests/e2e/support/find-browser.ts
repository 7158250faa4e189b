import { existsSync } from 'node:fs';
import { installDebian } from '../../support/debian-package';
import { browserPlaces } from './browser-places';

/**
 * The browser the page tests run in; a build server on Debian installs the distribution's Chromium
 * when it has none.
 *
 * @returns its path, or undefined: then the tests must say loudly that they did not run
 */
export function findBrowser(): string | undefined {
  return search() ?? (installDebian('chromium', 'fonts-noto-cjk') ? search() : undefined);
}

const search = () =>
  browserPlaces(process.platform, process.env).find((place) => existsSync(place));
