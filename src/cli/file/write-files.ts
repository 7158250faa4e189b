import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sayFileError } from './file-error';
import { isRunning } from './is-running';

/** A file to write. */
interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole, and all of them or none: each is written beside its place first and put there
 * only when all are on the disk. A full disk or a command that is stopped leaves what was there, and
 * nothing half.
 *
 * @param files where and what
 * @param force whether files that are there may be replaced
 * @throws Error in Chinese when one cannot be written
 * @example writeFiles([{ path: '仓山.xlsx', bytes }], false)
 */
export function writeFiles(files: readonly NewFile[], force: boolean): void {
  const written: Beside[] = [];
  const placed: string[] = [];
  const swept = new Set<string>();
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      written.push(writeBeside(file, written.length, force, swept));
    }
    for (const each of written) {
      path = each.path;
      place(each, force);
      if (!each.isReplaced) placed.push(each.target);
    }
  } catch (error) {
    for (const target of placed) rmSync(target, { force: true });
    throw new Error(`写不了 ${path}：${sayFileError(error, 'write')}。`, { cause: error });
  } finally {
    for (const { beside } of written) if (beside !== undefined) rmSync(beside, { force: true });
  }
}

/** A file that is on the disk, but not yet in its place. */
interface Beside {
  readonly path: string;
  /** Its place; for a link what it leads to, so that the link stays. */
  readonly target: string;
  /** Undefined where there is nothing to rename: a pipe or a device was written as it is. */
  readonly beside: string | undefined;
  readonly isReplaced: boolean;
}

function writeBeside(
  { path, bytes }: NewFile,
  index: number,
  force: boolean,
  swept: Set<string>,
): Beside {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !force) throw Object.assign(new Error(path), { code: 'EEXIST' });
  if (there !== undefined && !there.isFile()) {
    writeFileSync(path, bytes); // says so of a folder
    return { path, target: path, beside: undefined, isReplaced: true };
  }
  if (there !== undefined) accessSync(path, constants.W_OK); // renaming would not ask
  const target = there === undefined ? path : realpathSync(path);
  sweep(dirname(target), swept);
  const beside = join(dirname(target), `${HALF}${String(process.pid)}.${String(index)}`);
  try {
    writeThrough(beside, bytes);
    if (there !== undefined) chmodSync(beside, there.mode);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return { path, target, beside, isReplaced: there !== undefined };
}

/** A name alone may outlive a power cut that its contents do not: they are written first. */
function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A link is refused where a file has appeared meanwhile; a renaming would write over it. */
function place({ beside, target }: Beside, force: boolean): void {
  if (beside === undefined) return;
  if (force || !link(beside, target)) renameSync(beside, target);
}

/** @returns false where the file system knows no links, as that of a memory stick. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(to)) throw error;
    return false;
  }
}

const HALF = '.plan-half.';

/** Removes what a command left beside when it was killed: once, however many files go to the folder. */
function sweep(folder: string, swept: Set<string>): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of leftovers(folder)) rmSync(join(folder, name), { force: true });
}

/**
 * Names of files in a folder that a killed command had written beside their place. They count for
 * nothing.
 *
 * @throws as node:fs does for a folder that is none
 * @example leftovers('新目录') // ['.plan-half.4711.0']
 */
export function leftovers(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => {
    if (!name.startsWith(HALF)) return false;
    const pid = Number(name.slice(HALF.length).split('.')[0]);
    return pid !== process.pid && !isRunning(pid);
  });
}
