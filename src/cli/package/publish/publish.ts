import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  EMPTY_INDEX,
  INDEX_BYTES,
  INDEX_FILE,
  readIndex,
  writeIndex,
  zipName,
  type SiteIndex,
} from '../../../library/site-index';
import { sayLibraryFinding } from '../../../wording/library-finding';
import { sayFileError } from '../../file/file-error';
import { writeFiles } from '../../file/write-files';
import type { PlannedPublication } from './plan-publication';

/** A library on the disk, as it was when it was read. */
interface OpenSite {
  readonly index: SiteIndex;
  /** The index's text, undefined where there is none yet. */
  readonly text: string | undefined;
}

/**
 * The library in a folder; an empty one where there is none yet.
 *
 * @throws Error in Chinese for an index that cannot be read: nothing is written over it
 * @example openSite('dist/library').index.packages.length // 3300
 */
export function openSite(folder: string): OpenSite {
  const path = join(folder, INDEX_FILE);
  if (!existsSync(path)) return { index: EMPTY_INDEX, text: undefined };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`读不了 ${path}：${sayFileError(error, 'read')}。`, { cause: error });
  }
  const read = readIndex(text);
  if (!read.ok)
    throw new Error(
      `${path} 不能用，没有写入：${sayLibraryFinding(read.finding)}请从备份恢复它；没有备份时移走它，再把全部数据包重新发布一次。`,
    );
  return { index: read.value, text };
}

/**
 * Writes what was planned: first the zips, each beside its place and then renamed, then the index in the
 * same way, so that at every moment what the index names is there; last, zips that neither this index
 * nor the one before names are removed. Files that no index ever named are left alone.
 *
 * @returns how many zips were written, and the bytes of the index
 * @throws Error in Chinese where it cannot, or where another publication was faster; then the index is
 * as it was
 */
export function writeSite(
  folder: string,
  { index: before, text }: OpenSite,
  { index, zips }: PlannedPublication,
): { readonly written: number; readonly indexBytes: number } {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`建不了目录 ${folder}：${sayFileError(error, 'write')}。`, { cause: error });
  }
  const missing = [...zips].filter(([name, bytes]) => !holds(join(folder, name), bytes));
  writeFiles(
    missing.map(([name, bytes]) => ({ path: join(folder, name), bytes })),
    true,
  );
  for (const each of index.packages)
    if (sizeOf(join(folder, zipName(each))) !== each.bytes)
      throw new Error(
        `${join(folder, zipName(each))} 不见了或不完整，它是 ${each.name} 的压缩包；请把这个数据包也写进命令，重新发布。`,
      );
  const path = join(folder, INDEX_FILE);
  const bytes = new TextEncoder().encode(writeIndex(index));
  const result = { written: missing.length, indexBytes: bytes.length };
  if (index === before) return result;
  if (bytes.length > INDEX_BYTES)
    throw new Error(
      `规划太多，索引有 ${String(bytes.length)} 字节，超过 ${String(INDEX_BYTES)} 字节；请分成几个规划库。`,
    );
  const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (now !== text) throw new Error(`${path} 刚被另一次发布改过，没有写入；请再运行一次。`);
  writeFiles([{ path, bytes }], true);
  const kept = new Set([...index.former, ...index.packages.map(({ sha256 }) => sha256)]);
  for (const sha256 of before.former)
    if (!kept.has(sha256)) rmSync(join(folder, zipName({ sha256 })), { force: true });
  return result;
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function holds(path: string, bytes: Uint8Array): boolean {
  return sizeOf(path) === bytes.length && readFileSync(path).equals(bytes);
}
