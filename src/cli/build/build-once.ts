import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, PROJECT } from './project';
import { stampOf } from './stamp';

/** Something the command line builds when its sources have changed. */
export interface BuildPart {
  /** folder below build/ */
  readonly name: string;
  /** Chinese name, for the line that says what takes time */
  readonly title: string;
  /** files and folders of the project it is made from */
  readonly sources: readonly string[];
  /** writes the part into the folder, or throws */
  build(out: string): Promise<void>;
}

/**
 * The folder with a part built from the present sources; builds it when there is none yet. The
 * folder is named after the contents of the sources and appears in one step, so commands that run
 * at the same time never see half a build.
 *
 * @param part what is needed
 * @param say hears one sentence when something has to be built
 * @returns the folder
 * @throws Error with the builder's words when the sources do not build
 */
export async function buildOnce(part: BuildPart, say: (text: string) => void): Promise<string> {
  const place = join(BUILD, part.name);
  const stamp = stampOf(PROJECT, part.sources);
  const folder = join(place, stamp);
  if (existsSync(folder)) return folder;
  say(`正在构建${part.title}…`);
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  try {
    await part.build(half);
    moveInto(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  dropOthers(place, stamp);
  return folder;
}

function moveInto(half: string, folder: string): void {
  try {
    renameSync(half, folder);
  } catch (error) {
    // Another command has finished the same build meanwhile: its result is as good.
    if (!existsSync(folder)) throw error;
  }
}

/** Older builds go; one that is still being written carries its process number after a dot. */
function dropOthers(place: string, stamp: string): void {
  for (const name of readdirSync(place)) {
    if (name !== stamp && !name.includes('.')) {
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}
