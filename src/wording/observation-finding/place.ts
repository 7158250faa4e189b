import type { ObservationPlace } from '../../core/observation/observation-finding';
import { quoted } from '../phrases';

/**
 * A row, counted as a spreadsheet counts.
 * @example sayObservationRow(12) // '第 12 行'
 */
export function sayObservationRow(row: number): string {
  return `第 ${String(row)} 行`;
}

/**
 * A cell by its row and the header of its column.
 * @example sayObservationCell({ row: 12, column: '完成值' }) // '第 12 行“完成值”列'
 */
export function sayObservationCell({ row, column }: ObservationPlace): string {
  return `${sayObservationRow(row)}${quoted(column)}列`;
}
