import type { FormPlace } from '../../core/form/finding';
import { quoted } from '../phrases';

/**
 * A row, counted as a spreadsheet counts.
 * @example sayRow(12) // '第 12 行'
 */
export function sayRow(row: number): string {
  return `第 ${String(row)} 行`;
}

/**
 * A cell by its row and the header of its column.
 * @example sayCell({ row: 12, column: '完成值' }) // '第 12 行“完成值”列'
 */
export function sayCell({ row, column }: FormPlace): string {
  return `${sayRow(row)}${quoted(column)}列`;
}
