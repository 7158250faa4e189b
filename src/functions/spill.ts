import type { TableCell } from '../core/figure/table-cell';

/**
 * A table cell as a spilled cell takes it; null would come out as 0, so blank is ''.
 * @example spill({ kind: 'blank' }) // ''
 */
export function spill(cell: TableCell): string | number {
  switch (cell.kind) {
    case 'number':
      return cell.value;
    case 'text':
      return cell.text;
    case 'blank':
      return '';
  }
}
