import { MAX_CELL } from '../csv/find-long-cell';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;
/** Halves of a character alone: no encoding can write them. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Room for the quotation marks that a CSV file puts around and into a cell. */
const LONGEST = Math.floor(MAX_CELL / 2) - 2;

/**
 * A text as a cell of a package can hold it: without control characters, not longer than a cell.
 * What looks like a formula stays, as text.
 * @example cleanCell('地区\u0000生产总值 ') // '地区生产总值'
 */
export function cleanCell(text: string): string {
  const clean = text.replace(CONTROL, '').replace(/\r\n?/gu, '\n').replace(LONE_SURROGATES, '');
  return clean.trim().slice(0, LONGEST).replace(LONE_SURROGATES, '').trim();
}
