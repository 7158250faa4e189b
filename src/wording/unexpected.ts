import { quoted } from './phrases';

/**
 * An error that no finding describes, with the original words, which a maintainer will need.
 * @example sayUnexpected(new Error('Boom')) // '没有完成：出现了意外情况“Boom”，请重试；若仍不行，请把这句话告诉维护人员。'
 */
export function sayUnexpected(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `没有完成：出现了意外情况${quoted(words)}，请重试；若仍不行，请把这句话告诉维护人员。`;
}
