import { loadClient } from '../../excel-host/client/load-client';
import type { FunctionMetadata } from '../../excel-host/engine/functions/function-metadata';
import { createHost, type Host } from '../../excel-host/host';
import type { AddinReference } from '../../excel-host/xlsx/part/workbook-part';
import type { KeptPackage } from '../../workbook/setting/packages';
import { encodePart, type KeptKey } from '../../workbook/setting/kept-part';
import { PROJECT } from './build-once';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The namespace of the add-in's functions, as manifest.xml states it. */
const NAMESPACE = 'PLAN';

/** An empty workbook with the add-in running beside it. */
export interface OpenedAddin {
  readonly host: Host;
  /** `Excel.run` of the realm the add-in runs in. */
  readonly run: typeof Excel.run;
}

/**
 * Opens a new workbook on the local host and starts the built add-in in it, with Microsoft's own
 * client between the two.
 *
 * @param folder the built add-in
 * @param packages kept with the workbook, where the add-in itself looks for a bureau's packages
 * @param realm `own`: apart from the command line; `this`: `Excel` becomes a global of the command
 *   line too, which code of src/workbook needs
 * @example (await openAddin('build/addin', [])).host.type('Sheet1', 'A1', '=PLAN.VERSION()')
 */
export async function openAddin(
  folder: string,
  packages: readonly KeptPackage[],
  realm: 'own' | 'this' = 'own',
): Promise<OpenedAddin> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { functions } = JSON.parse(read('functions.json')) as { functions: FunctionMetadata[] };
  const host = createHost();
  host.registerFunctions(NAMESPACE, functions);
  if (packages.length > 0) keepIn(host, 'PLAN.packages', packages);
  const client = await loadClient(host, {
    realm,
    scripts: [{ name: 'addin.js', text: read('addin.js') }],
    findScript: (path) => (existsSync(join(folder, path)) ? read(path) : undefined),
  });
  return { host, run: (client['Excel'] as typeof Excel).run };
}

/** The same file for the same input: what it keeps is of no time. */
const UNDATED = '2000-01-01T00:00:00.000Z';

/**
 * Has a workbook without anything of ours keep something, where the add-in looks for it.
 * @example keepIn(host, 'PLAN.margins', { scheduleMargin: 0.1, growthMargin: 0.5 })
 */
export function keepIn(host: Host, key: KeptKey, value: unknown): void {
  host.parts.add(encodePart({ key, value, at: UNDATED }));
}

/**
 * The add-in's id and version as manifest.xml states them: files that keep settings for the add-in
 * name it so.
 *
 * @throws Error where the manifest states none
 * @example readAddinReference().version // '0.1.0.0'
 */
export function readAddinReference(): AddinReference {
  const manifest = readFileSync(join(PROJECT, 'manifest.xml'), 'utf8');
  const id = /<Id>([^<]+)<\/Id>/u.exec(manifest)?.[1];
  const version = /<Version>([^<]+)<\/Version>/u.exec(manifest)?.[1];
  if (id === undefined || version === undefined) {
    throw new Error('manifest.xml 里没有加载项的 Id 或 Version，请重新取得它。');
  }
  return { id, version };
}
