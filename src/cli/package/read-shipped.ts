import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPackage } from '../../core/catalog/catalog';
import type { Region } from '../../core/region/region';
import { parseDivisions } from '../../datapackage/division/read-divisions';
import { readPackage } from '../../datapackage/read-package';
import { PROJECT } from '../addin/build-once';
import { readDirectory } from './read-directory';

/** The divisions of the country, from their file: on the command line nothing is bundled. */
export async function readDivisionFile(): Promise<readonly Region[]> {
  const path = join(PROJECT, 'src', 'datapackage', 'division', 'divisions.csv');
  return parseDivisions(await readFile(path, 'utf8'));
}

/**
 * The package that ships with the add-in, from its folder: on the command line nothing is bundled.
 *
 * @throws Error where the folder is damaged, naming the first thing that is wrong
 */
export async function readShipped(): Promise<PlanPackage> {
  const directory = join(PROJECT, 'seeds');
  const reading = readPackage(await readDirectory(directory));
  if (reading.ok) return reading.package;
  throw new Error(`随附的数据包 ${directory} 损坏了，请重新取得它。`);
}
