import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const texts = new Map<string, string>();

function folder(): string {
  // From this file, not from where the command was started.
  const find = createRequire(__filename);
  return join(dirname(find.resolve('@microsoft/office-js/package.json')), 'dist');
}

/**
 * One file of Microsoft's client, unmodified, from the development dependency.
 *
 * @param path inside its `dist`
 * @returns nothing where there is no such file
 * @example officeFile('office.debug.js')
 */
export function officeFile(path: string): string | undefined {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const file = join(folder(), path);
  if (path.includes('..') || !existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  texts.set(path, text);
  return text;
}
