import { parseFigure } from './parse';

/**
 * A cell as a sheet takes it. A plain number is a number and keeps its printed decimals; everything
 * else the plan prints stays the printed text (`17%`, `6.5 左右`, `[2]`, `--`); blank stays blank.
 */
export type TableCell =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly printed: string;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

/** Stands where the plan prints something that nobody said was read right; explained below the table. */
export const UNREAD = '未读出';

/**
 * Whether a cell says that its figure was not read.
 * @example isUnread({ kind: 'text', text: '未读出' }) // true
 */
export function isUnread(cell: TableCell): boolean {
  return cell.kind === 'text' && cell.text === UNREAD;
}

/**
 * A printed text as a cell. Only a bare number becomes one: an operator, a unit, a bracket or a
 * second value would be lost in a number, so those stay text.
 * @example readCell('902.27') // { kind: 'number', value: 902.27, decimals: 2, printed: '902.27' }
 * @example readCell('17%') // { kind: 'text', text: '17%' }
 */
export function readCell(printed: string): TableCell {
  const figure = parseFigure(printed);
  if (figure.kind === 'blank') return { kind: 'blank' };
  const bare =
    figure.kind === 'number' &&
    /^[-+]?[\d.,]+$/u.test(printed.normalize('NFKC').replace(/\s/gu, '').replace(/[−–—]/gu, '-'));
  if (!bare) return { kind: 'text', text: printed.trim() };
  return { kind: 'number', value: figure.value, decimals: figure.decimals, printed };
}

/**
 * A text as a cell that is never a number, such as a name or a code.
 * @example textCell('') // { kind: 'blank' }
 */
export function textCell(text: string): TableCell {
  return text.trim() === '' ? { kind: 'blank' } : { kind: 'text', text };
}

/**
 * What a cell shows, for a place that is no sheet.
 * @example printedCell({ kind: 'number', value: 0.6, decimals: 1, printed: '60.0%' }) // '60.0%'
 * @example printedCell({ kind: 'blank' }) // ''
 */
export function printedCell(cell: TableCell | undefined): string {
  if (cell === undefined || cell.kind === 'blank') return '';
  return cell.kind === 'number' ? cell.printed : cell.text;
}
