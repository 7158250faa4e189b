/** What a person wanted of a file when the operating system refused. */
type Wish = 'read' | 'write';

/** Refusals that mean the same whatever was wanted. */
const ANYHOW: Readonly<Record<string, string>> = {
  ENOTDIR: '路径中间有一段不是目录。请换一个位置',
  ENAMETOOLONG: '文件名太长。请换一个短的',
  ELOOP: '链接绕成了圈。请写文件本身的位置',
  EBUSY: '文件正被别的程序打开。请先关闭它',
  EMFILE: '打开的文件太多。请关闭一些程序后重试',
  ENFILE: '打开的文件太多。请关闭一些程序后重试',
  EIO: '磁盘读写出错。请换一个位置，或检查磁盘',
};

const REASONS: Readonly<Record<Wish, Readonly<Record<string, string>>>> = {
  read: {
    ...ANYHOW,
    ENOENT: '没有这个文件。请检查位置和文件名',
    EISDIR: '这是一个目录。请写里面的文件',
    EACCES: '没有读的权限。请检查权限，或复制一份到自己的目录',
    EPERM: '没有读的权限。请检查权限，或复制一份到自己的目录',
  },
  write: {
    ...ANYHOW,
    EEXIST: '已经有这个文件，没有覆盖。换一个文件名，或加上 --force 允许覆盖',
    ENOENT: '没有这个目录。请先建好目录，或换一个位置',
    EISDIR: '这是一个目录。请写成目录下的文件名',
    EACCES: '没有写的权限。请换一个位置，或先关闭正打开这个文件的程序',
    EPERM: '没有写的权限。请换一个位置，或先关闭正打开这个文件的程序',
    EROFS: '这个位置只能读。请换一个位置',
    ENOSPC: '磁盘满了。请腾出空间，或换一个位置',
    EDQUOT: '磁盘的配额用完了。请腾出空间，或换一个位置',
    EFBIG: '超过了这里允许的文件大小。请换一个位置',
  },
};

/**
 * What the operating system's refusal means to a person.
 *
 * @param error as node:fs throws it; one that is not known keeps its own words
 * @example sayFileError({ code: 'EISDIR' }, 'read') // '这是一个目录。请写里面的文件'
 */
export function sayFileError(error: unknown, wish: Wish): string {
  const { code = '', message = String(error) } = error as Partial<NodeJS.ErrnoException>;
  return REASONS[wish][code] ?? `系统的说明是“${message}”`;
}
