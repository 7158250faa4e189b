import type { Block } from './block';
import { quoteText } from '../formula/quote-text';

/**
 * Queues the fills of cells that show certain words. Conditional, so that a verdict that changes
 * takes its colour along, and a sorted row keeps it. The word stands in the cell: without colour
 * nothing is lost.
 * @param table header and body
 * @example markWords(table, block)
 */
export function markWords(table: Excel.Range, block: Block): void {
  for (const { column, word, fill, isBold } of block.marks ?? []) {
    const index = block.columns.findIndex((each) => each.column === column);
    if (index < 0 || block.rows.length === 0) continue;
    const { conditionalFormats } = table.getColumn(index);
    const format = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    format.cellValue.rule = { formula1: `=${quoteText(word)}`, operator: 'EqualTo' };
    format.cellValue.format.fill.color = fill;
    format.cellValue.format.font.bold = isBold;
  }
}
