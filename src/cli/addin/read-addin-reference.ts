import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddinReference } from '../../excel-host/xlsx/part/workbook-part';
import { PROJECT } from '../build/project';

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
