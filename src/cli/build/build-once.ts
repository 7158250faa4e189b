import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

const LOOK_AGAIN = 200;

/**
 * The folder with a part built from the present sources; builds it when there is none yet. The
 * folder is named after the contents of the sources and appears in one step, so commands that run
 * at the same time never see half a build; the second waits for the first.
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
  mkdirSync(place, { recursive: true });
  while (isUnderWay(place, stamp)) await pause(LOOK_AGAIN);
  if (existsSync(folder)) return folder;
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

/** A build that is being written carries its process number after a dot. */
function isUnderWay(place: string, stamp: string): boolean {
  return readdirSync(place).some((name) => name.startsWith(`${stamp}.`) && isWriting(name));
}

function isWriting(name: string): boolean {
  const pid = Number(name.split('.')[1]);
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0); // signal 0 only asks
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function moveInto(half: string, folder: string): void {
  try {
    renameSync(half, folder);
  } catch (error) {
    // Another command has finished the same build meanwhile: its result is as good.
    if (!existsSync(folder)) throw error;
  }
}

/** Older builds go, and what a stopped command left behind. */
function dropOthers(place: string, stamp: string): void {
  for (const name of readdirSync(place)) {
    if (name !== stamp && !isWriting(name)) {
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}
