/** Row and column from 0 on. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Reads A1 as a place, undefined where it is none.
 *
 * @example readPlace('AB12') // { row: 11, column: 27 }
 */
export function readPlace(text: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
