import { writeFileSync } from 'node:fs';

/** What the operating system's refusal means to a person. */
const REASONS: Readonly<Record<string, string>> = {
  EEXIST: '已经有这个文件，没有覆盖。换一个文件名，或加上 --force 允许覆盖',
  ENOENT: '没有这个目录。请先建好目录，或换一个位置',
  ENOTDIR: '路径中间有一段不是目录。请换一个位置',
  EISDIR: '这是一个目录。请写成目录下的文件名',
  EACCES: '没有写的权限。请换一个位置，或先关闭正打开这个文件的程序',
  EPERM: '没有写的权限。请换一个位置，或先关闭正打开这个文件的程序',
  EROFS: '这个位置只能读。请换一个位置',
  EBUSY: '文件正被别的程序打开。请先关闭它',
  ENOSPC: '磁盘满了',
  ENAMETOOLONG: '文件名太长。请换一个短的',
};

/**
 * Writes a file whole.
 *
 * @param path where to
 * @param bytes its contents
 * @param force whether a file that is there may be replaced
 * @throws Error in Chinese when it cannot be written; a file that was there is then untouched
 */
export function writeNewFile(path: string, bytes: Uint8Array, force: boolean): void {
  try {
    writeFileSync(path, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`写不了 ${path}：${REASONS[code ?? ''] ?? message}。`);
  }
}
