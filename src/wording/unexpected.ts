import { quoted } from './phrases';

/**
 * An error that no finding describes, with the original words, which a maintainer will need.
 * @example sayUnexpected(new Error('Boom')) // '没有完成：出现了意外情况“Boom”，请重试；若仍不行，请把这句话告诉维护人员。'
 */
export function sayUnexpected(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `没有完成：出现了意外情况${quoted(words)}，请重试；若仍不行，请把这句话告诉维护人员。`;
}

/**
 * That a part of the add-in itself could not be fetched from its site; it is asked for again.
 * @example sayUnfetched('按拼音查找') // '还没有从加载项的网站取到“按拼音查找”要用的程序；请检查网络，再试一次，一直这样请告诉管理员。'
 */
export function sayUnfetched(use: string): string {
  return `还没有从加载项的网站取到${quoted(use)}要用的程序；请检查网络，再试一次，一直这样请告诉管理员。`;
}
