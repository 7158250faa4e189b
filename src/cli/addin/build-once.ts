import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sayFileError } from '../file/file-error';
import { isRunning } from '../file/is-running';

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
  makeFolder(place);
  while (isUnderWay(place, stamp)) await pause(LOOK_AGAIN);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  makeFolder(half);
  try {
    await part.build(half);
    moveInto(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  dropOthers(place, stamp);
  return folder;
}

/** A checkout that others own can be read and not built in. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Error(`建不了目录 ${path}：${sayFileError(error, 'write')}。`, { cause: error });
  }
}

/** A build that is being written carries its process number after a dot. */
function isUnderWay(place: string, stamp: string): boolean {
  return readdirSync(place).some((name) => name.startsWith(`${stamp}.`) && isWriting(name));
}

function isWriting(name: string): boolean {
  return isRunning(Number(name.split('.')[1]));
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

/**
 * A short name for the contents of files: the same contents, the same name. Contents and not times
 * are looked at, so that a fresh clone or a switched branch never runs an old build.
 *
 * @param root folder the paths are relative to
 * @param paths files and folders; folders count with all they contain
 * @returns 16 hexadecimal digits
 * @example stampOf('.', ['src', 'package.json']) // '3f0c…'
 */
export function stampOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, root, path);
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`);
    return;
  }
  hash.update(`${path}\0${found.size}\0`).update(readFileSync(full));
}

/** The checkout this command line belongs to. */
export const PROJECT = resolve(__dirname, '../../..');

/** Where the command line keeps what it builds; git ignores it, deleting it is harmless. */
const BUILD = join(PROJECT, 'build');
