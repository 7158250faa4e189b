import { columnLetters } from '../address/address';
import { SHEET_COLUMNS, SHEET_ROWS, type SheetArea } from '../address/area';
import type { FrozenArea, FrozenFormula, FrozenValue } from './frozen';
import { mapCode, showCalls } from '../../core/function/plan-call';

/** The cells of a frozen area as they are now. */
interface AreaNow {
  readonly area: SheetArea;
  readonly values: readonly (readonly FrozenValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** A formula with the cell it goes to, within the area as it is now. */
export interface PlacedFormula {
  readonly frozen: FrozenFormula;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What can be restored, and what cannot because its values are no longer those that were frozen. */
export interface Placing {
  readonly placed: readonly PlacedFormula[];
  readonly left: readonly FrozenFormula[];
}

/**
 * Finds the cells that a frozen area's formulas go back to: rows are recognised by their frozen values,
 * so that rows inserted, deleted or sorted since do no harm. A value that was changed since stays, and
 * its formula is left over.
 * @example placeFormulas(frozen, now).placed[0]?.formula // '=PLAN.TARGET("甲","GDP",2025)'
 */
export function placeFormulas(frozen: FrozenArea, now: AreaNow): Placing {
  const together = {
    rows: now.area.row - frozen.area.row,
    columns: now.area.column - frozen.area.column,
  };
  const placed: PlacedFormula[] = [];
  const left: FrozenFormula[] = [];
  const taken = new Set<number>();
  for (const [row, formulas] of byRow(frozen.formulas)) {
    const at = findRow(formulas, row, now, taken);
    if (at === undefined) {
      // Not the row as a whole: then each cell that still shows its value.
      for (const formula of formulas)
        if (shows(formula, row, now)) placed.push(place(formula, row));
        else left.push(formula);
      continue;
    }
    taken.add(at);
    for (const formula of formulas) placed.push(place(formula, at));
  }
  return { placed, left };

  function place(formula: FrozenFormula, row: number): PlacedFormula {
    const alone = { rows: row - formula.row, columns: 0 };
    const shown = showCalls(formula.formula);
    const moved = shiftReferences(shown, { together, alone });
    return { frozen: formula, row, column: formula.column, formula: moved };
  }
}

function byRow(formulas: readonly FrozenFormula[]): ReadonlyMap<number, readonly FrozenFormula[]> {
  const rows = new Map<number, FrozenFormula[]>();
  for (const formula of formulas) {
    const row = rows.get(formula.row);
    if (row === undefined) rows.set(formula.row, [formula]);
    else row.push(formula);
  }
  return rows;
}

/** The same row first; else the only other row that shows the same. */
function findRow(
  formulas: readonly FrozenFormula[],
  row: number,
  now: AreaNow,
  taken: ReadonlySet<number>,
): number | undefined {
  const fits = (at: number) => !taken.has(at) && formulas.every((one) => shows(one, at, now));
  if (fits(row)) return row;
  const others = now.values.flatMap((_, at) => (fits(at) ? [at] : []));
  return others.length === 1 ? others[0] : undefined;
}

function shows({ column, values }: FrozenFormula, row: number, now: AreaNow): boolean {
  return values.every((line, down) =>
    line.every((value, across) => {
      const shown = now.values[row + down]?.[column + across];
      const formula = now.formulas[row + down]?.[column + across];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== shown;
      return shown === value && !isFormula;
    }),
  );
}

/** How far cells have moved; down and right are positive. */
interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** How a formula's cell has moved: with all its surroundings, and further by itself (sorted rows). */
interface Move {
  readonly together: Shift;
  readonly alone: Shift;
}

/** A cell of the formula's own sheet: nothing of a name, a function or another sheet's address … */
const CELL =
  /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?:(:)(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\w.(!\p{L}])/giu;
/** … which what stands before it tells. */
const IS_ELSE = /[\w.!:$\p{L}]/u;

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
  return mapCode(formula, (code) =>
    code.replace(CELL, (whole: string, ...found: (string | number)[]) => {
      const [a = '', b = '', c = '', d = '', colon, e = '', f = '', g = '', h = ''] = found
        .slice(0, 9)
        .map((each) => (each === undefined ? '' : String(each)));
      if (IS_ELSE.test(code.charAt(Number(found.at(-2)) - 1))) return whole;
      const first = cell(a, b, c, d);
      return colon === '' ? first : `${first}:${cell(e, f, g, h)}`;
    }),
  );
}
