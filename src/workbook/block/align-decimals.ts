import { columnOf } from '../../core/column/columns';
import type { BlockCell, BlockColumn, BlockMode, BlockRow } from './block';
import { numberFormatOf } from './lay-out-block';

/** Beyond it the column would stand half empty for the sake of one number. */
const MOST = 2;
/** A format with nothing behind the digits: `0.00`, `"累计"0.0`. */
const OPEN = /^(?:"[^"]*")?0(?:\.(0+))?$/u;

/**
 * Sets the decimal points of a column below one another, with blanks behind numbers that are printed
 * with fewer decimals: digits that nobody printed are never added. 仿宋 gives a blank the width of a
 * digit and of a point.
 * @example alignDecimals(columns, rows)[0]?.cells[4]?.numberFormats?.values // '0"   "' beside 902.27
 */
export function alignDecimals(
  columns: readonly BlockColumn[],
  rows: readonly BlockRow[],
): readonly BlockRow[] {
  const most = columns.map(({ column }, index) => {
    const isFigure = columnOf(column).look === 'figure';
    const decimalsIn = (mode: BlockMode) =>
      rows.map(({ cells }) => decimalsOf(formatOf(cells[index], mode)) ?? 0);
    const mostIn = (mode: BlockMode) =>
      isFigure ? Math.min(MOST, Math.max(0, ...decimalsIn(mode))) : 0;
    return { values: mostIn('values'), formulas: mostIn('formulas') };
  });
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const wanted = most[index] ?? { values: 0, formulas: 0 };
      if (wanted.values === 0 && wanted.formulas === 0) return cell;
      const [values, formulas] = (['values', 'formulas'] as const).map((mode) =>
        pad(formatOf(cell, mode), wanted[mode]),
      );
      return values === undefined || formulas === undefined
        ? cell
        : { ...cell, numberFormats: { values, formulas } };
    }),
  }));
}

function formatOf(cell: BlockCell | undefined, mode: BlockMode): string | undefined {
  if (cell?.content.kind !== 'number') return undefined;
  return cell.numberFormats?.[mode] ?? numberFormatOf(cell.content);
}

/** Undefined where something stands behind the digits, or there are none. */
function decimalsOf(format: string | undefined): number | undefined {
  const parts = format === undefined ? null : OPEN.exec(format);
  return parts === null ? undefined : (parts[1]?.length ?? 0);
}

function pad(format: string | undefined, most: number): string | undefined {
  const decimals = decimalsOf(format);
  if (format === undefined || decimals === undefined || decimals >= most) return format;
  // Where there are no decimals there is no point either.
  const blanks = most - decimals + (decimals === 0 ? 1 : 0);
  return `${format}"${' '.repeat(blanks)}"`;
}

/**
 * Whether two number formats show a number alike, but for the blanks behind it.
 * @example isAlikeFormat('0"   "', '0') // true
 */
export function isAlikeFormat(one: string, other: string): boolean {
  return withoutBlanks(one) === withoutBlanks(other);
}

/**
 * A number format without the blanks that align it.
 * @example withoutBlanks('0"   "') // '0'
 */
export function withoutBlanks(format: string): string {
  return format.replace(/" +"$/u, '');
}
