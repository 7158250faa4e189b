/** Every format that blocks are given, for those of earlier versions, which do not remember theirs. */
const GIVEN = /^(?:General|(?:"[^"]*")?0(?:\.0+)?%?(?:"[^"]*")?)$/;

/**
 * Whether a cell still has the number format that was written; another one is the user's and is kept.
 * @param written undefined where the block does not remember
 * @example isOwnFormat('#,##0', '0.00') // false
 */
export function isOwnFormat(current: string, written: string | undefined): boolean {
  return written === undefined ? GIVEN.test(current) : current === written;
}
