import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { readSetting } from '../setting/read-setting';
import { PACKAGES_KEY, readKept, type KeptPackage } from './kept-package';

/**
 * The packages kept with the workbook, in the order they were added; none is an empty list. One sync.
 * @example await readKeptPackages(context) // { ok: true, value: [{ name: '甲区', files: […] }] }
 */
export async function readKeptPackages(
  context: Excel.RequestContext,
): Promise<Outcome<readonly KeptPackage[], WorkbookFinding>> {
  const read = await readSetting(context, PACKAGES_KEY);
  if (!read.ok || read.value === undefined) return read.ok ? succeed([]) : read;
  const kept = readKept(read.value);
  return kept === undefined
    ? fail({ kind: 'setting-unreadable', key: PACKAGES_KEY })
    : succeed(kept);
}
