import { columnLetters } from '../address/print-area';
import { SHEET_COLUMNS, SHEET_ROWS } from '../address/area';
import { mapCode } from './map-code';

/** How far cells have moved; down and right are positive. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** How a formula's cell has moved: with all its surroundings, and further by itself (sorted rows). */
export interface Move {
  readonly together: Shift;
  readonly alone: Shift;
}

/** A cell of the formula's own sheet: nothing of a name, a function or another sheet's address. */
const CELL =
  /(?<![\w.!:$\p{L}])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?:(:)(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\w.(!\p{L}])/giu;
/** The same behind a sheet's name, which stays. */
const AFTER_SHEET = /!$/;

const CODE_BEFORE_A = 64;
const numberOf = (letters: string) =>
  [...letters.toUpperCase()].reduce(
    (sum, each) => sum * 26 + each.charCodeAt(0) - CODE_BEFORE_A,
    0,
  );

/**
 * A formula with the references to its own sheet moved along: fixed ones (`$A$1`) by what moved
 * together, the others by their cell's own way too, as Excel does when rows are sorted. References to
 * other sheets stay. One that would leave the sheet becomes #REF!, as in Excel.
 * @example shiftReferences('=PLAN.STATUS($A$1,B4)', { together: { rows: 2, columns: 0 }, alone: { rows: 1, columns: 0 } })
 * // '=PLAN.STATUS($A$3,B7)'
 */
export function shiftReferences(formula: string, { together, alone }: Move): string {
  const by = (fixed: string, way: 'rows' | 'columns') =>
    together[way] + (fixed === '$' ? 0 : alone[way]);
  const cell = (fixedColumn: string, letters: string, fixedRow: string, digits: string): string => {
    const column = numberOf(letters) + by(fixedColumn, 'columns');
    const row = Number(digits) + by(fixedRow, 'rows');
    if (column < 1 || column > SHEET_COLUMNS || row < 1 || row > SHEET_ROWS) return '#REF!';
    return `${fixedColumn}${columnLetters(column - 1)}${fixedRow}${String(row)}`;
  };
  const parts = formula.split(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)/i,
  );
  return parts
    .map((part, index) =>
      index % 2 === 1
        ? part
        : mapCode(part, (code) =>
            code.replace(CELL, (whole: string, ...found: (string | number)[]) => {
              const [a = '', b = '', c = '', d = '', colon, e = '', f = '', g = '', h = ''] = found
                .slice(0, 9)
                .map((each) => (each === undefined ? '' : String(each)));
              const offset = Number(found.at(-2));
              if (AFTER_SHEET.test(code.slice(0, offset))) return whole;
              const first = cell(a, b, c, d);
              return colon === '' ? first : `${first}:${cell(e, f, g, h)}`;
            }),
          ),
    )
    .join('');
}
