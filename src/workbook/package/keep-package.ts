import { succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { keepSetting } from '../setting/keep-setting';
import { PACKAGES_KEY, type KeptPackage } from './kept-package';
import { readKeptPackages } from './read-kept-packages';

/**
 * Keeps a package with the workbook, last of all, and drops the former one of its name. Later
 * packages win, so what the user accepted last counts, also where it is a correction of something
 * kept before. Two syncs. Check the package first; nothing is checked here.
 * @example await keepPackage(context, { name: '甲区', files }) // { ok: true, value: [{ name: '甲区', … }] }
 */
export function keepPackage(
  context: Excel.RequestContext,
  added: KeptPackage,
): Promise<Outcome<readonly KeptPackage[], WorkbookFinding>> {
  return change(context, (kept) => [...kept.filter((one) => one.name !== added.name), added]);
}

/**
 * Removes a package from the workbook. Two syncs; a name that is not kept changes nothing.
 * @example await dropPackage(context, '甲区') // { ok: true, value: [] }
 */
export function dropPackage(
  context: Excel.RequestContext,
  name: string,
): Promise<Outcome<readonly KeptPackage[], WorkbookFinding>> {
  return change(context, (kept) => kept.filter((one) => one.name !== name));
}

async function change(
  context: Excel.RequestContext,
  edit: (kept: readonly KeptPackage[]) => readonly KeptPackage[],
): Promise<Outcome<readonly KeptPackage[], WorkbookFinding>> {
  const read = await readKeptPackages(context);
  if (!read.ok) return read;
  const kept = edit(read.value);
  const done = await keepSetting(context, PACKAGES_KEY, kept);
  return done.ok ? succeed(kept) : done;
}
