import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { Block } from './block';

/** The most characters a cell holds in Excel, less the apostrophe that may stand before a text. */
const CELL_TEXT_LIMIT = 32_766;

/**
 * The first text that no cell can hold, undefined where all fit. Excel would refuse the whole
 * insertion without saying which cell it was.
 * @example findLongText(block) // undefined
 */
export function findLongText(block: Block): WorkbookFinding | undefined {
  for (const row of block.rows)
    for (const [index, { content }] of row.cells.entries())
      if (content.kind === 'text' && content.text.length > CELL_TEXT_LIMIT)
        return {
          kind: 'text-too-long',
          row: row.key,
          column: block.columns[index]?.column ?? '',
          length: content.text.length,
          limit: CELL_TEXT_LIMIT,
        };
  return undefined;
}
