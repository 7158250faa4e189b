import { printGrid, type PrintedLine } from '../table/print-grid';
import { spreadCells } from '../table/spread-cells';
import type { MergedCell } from '../table/merged-cell';
import type { HtmlBlock, HtmlCell } from './block';

/** Empty lines that make the reader of tables end one; between halves of one table fewer stand. */
const END = 4;

/**
 * Paragraphs and tables as lines of text. A table whose cells hold tables, or that has one column,
 * only sets a page: what is in it follows in its order.
 *
 * @example printBlocks(readBlocks('<p>一</p><p>二</p>')).map((line) => line.text) // ['一', '二']
 */
export function printBlocks(blocks: readonly HtmlBlock[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  /** Width of a table that stands directly above, 0 where there is none. */
  let above = 0;
  const walk = (all: readonly HtmlBlock[]): void => {
    for (const block of all) {
      if (block.kind === 'line') {
        if (above > 0) lines.push(blank(block.line));
        lines.push(block);
        above = 0;
        continue;
      }
      if (isFrame(block.rows)) {
        for (const row of block.rows) for (const cell of row) walk(cell.blocks);
        continue;
      }
      const grid = spreadCells(block.rows.map((row) => row.map(flat)));
      const printed = printGrid(grid);
      const width = Math.max(...grid.map((row) => row.length));
      const line = printed[0]?.line ?? 0;
      if (above > 0)
        for (let i = 0; i < (width === above ? 1 : END); i += 1) lines.push(blank(line));
      for (const one of printed) lines.push(one);
      above = width;
    }
  };
  walk(blocks);
  return lines;
}

/** Whether a table is there to place things on a page. */
function isFrame(rows: readonly (readonly HtmlCell[])[]): boolean {
  const nested = rows.some((row) => row.some((cell) => cell.blocks.some(isTable)));
  return nested || rows.every((row) => row.length <= 1);
}

function isTable(block: HtmlBlock): boolean {
  return block.kind === 'table';
}

function flat({ blocks, columns, rows, line }: HtmlCell): MergedCell {
  const text = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : [])).join('\n');
  return { text, columns, rows, line };
}

const blank = (line: number): PrintedLine => ({ text: '', line });
