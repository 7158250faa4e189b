import { megabytes } from '../../wording/document-finding';
import type { TextShelf } from './library';

/**
 * What the library has to do with an attached document.
 * @example sayShelf({ kind: 'found', savedOn: '2026-03-01' }) // '取自本机资料库（2026-03-01 存入）。'
 */
export function sayShelf(shelf: TextShelf): string {
  switch (shelf.kind) {
    case 'found':
      return `取自本机资料库（${shelf.savedOn} 存入）。`;
    case 'kept':
      return '也存入了本机资料库，别的工作簿不必再附；在“数据”里可以移除。';
    case 'same':
      return `本机资料库里已经有（${shelf.savedOn} 存入）。`;
    case 'too-large':
      return `没有存入本机资料库：超过一个文件 ${megabytes(shelf.limit)} MB 的上限；别的工作簿要再附一次。`;
    case 'full':
      return `没有存入本机资料库：原文件共 ${megabytes(shelf.used)} MB，再存就超过 ${megabytes(shelf.limit)} MB 的上限；请先在“数据”里移除用不到的。`;
    case 'forbidden':
      return '没能存入本机资料库：浏览器不允许保存，或没有地方了；别的工作簿要再附一次。';
  }
}
