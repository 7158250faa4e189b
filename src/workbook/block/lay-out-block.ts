import type { TableCell } from '../../core/figure/table-cell';
import { printCell } from '../address/address';
import { safeText } from '../excel/safe-text';
import type { Column } from '../../core/column/column';
import type { Block, BlockCell, BlockMode } from './block';
import { HEAD_ROWS } from './block';
import { breakHeading, fitPage, isKey, pointsAcross, printContent, type PageFit } from './fit-page';

/** What goes into one cell: a number, a formula, or a text that stays text. */
export type CellEntry = string | number;

/** A block as matrices over its whole area, ready to be written, in the order of its rows. */
export interface BlockLayout {
  readonly entries: readonly (readonly CellEntry[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly page: PageFit;
  /** Rows of running text that need more than one line: 0-based row in the block, points. */
  readonly heights: readonly RowPoints[];
  /**
   * The same of rows with formulas, where what Excel fits to is what stands there before they answer,
   * and of rows of one line beside others of several.
   */
  readonly bodyHeights: readonly RowPoints[];
}

interface RowPoints {
  readonly row: number;
  readonly points: number;
}

/** The upper left cell of a block, 0-based. */
interface Origin {
  readonly row: number;
  readonly column: number;
}

const FIRST_CELL: Origin = { row: 0, column: 0 };

/**
 * Lays a block out in 数值 or 公式 mode.
 * @param origin where it will stand, for formulas over cells of their row
 * @example layOutBlock(block, 'values').entries[0] // ['仓山区“十四五”规划指标（2021—2025年）', '', …]
 */
export function layOutBlock(
  block: Block,
  mode: BlockMode,
  origin: Origin = FIRST_CELL,
): BlockLayout {
  const count = block.columns.length;
  const across = (text: string): readonly CellEntry[] => [
    safeText(text),
    ...Array.from({ length: count - 1 }, () => ''),
  ];
  const general = Array.from({ length: count }, () => 'General');
  const below = [...block.notes, block.sourceLine];
  const page = fitPage(block);
  const total = page.widths.reduce((sum, width) => sum + width, 0);
  return {
    entries: [
      across(block.title),
      across(block.unitLine),
      block.columns.map(({ heading }, index) =>
        safeText(breakHeading(heading, page.widths[index] ?? 0, page.type)),
      ),
      ...block.rows.map((row, index) => {
        const cellOf = cellsOf(block, origin.row + HEAD_ROWS + index, origin.column);
        return row.cells.map((cell) => entryOf(cell, mode, cellOf));
      }),
      ...below.map(across),
    ],
    numberFormats: [
      ...Array.from({ length: HEAD_ROWS }, () => general),
      ...block.rows.map((row) =>
        row.cells.map((cell) => cell.numberFormats?.[mode] ?? numberFormatOf(cell.content)),
      ),
      ...below.map(() => general),
    ],
    page,
    heights: below.flatMap((text, index) => {
      const points = pointsAcross(text, total);
      const row = HEAD_ROWS + block.rows.length + index;
      return points > pointsAcross('', total) ? [{ row, points }] : [];
    }),
    bodyHeights: block.rows.flatMap(({ cells, leastLines = 1 }, index) => {
      const isAnswered = mode === 'formulas' && cells.some(({ formula }) => formula !== undefined);
      const needed = cells.map(({ content }, at) =>
        isKey(block, at) ? 0 : pointsAcross(printContent(content), page.widths[at] ?? 0, page.type),
      );
      const line = pointsAcross('', total, page.type);
      const own = Math.max(isAnswered ? leastLines * line : line, ...needed);
      // What wraps Excel fits by itself, to the type that it has.
      const points = own > line && !isAnswered ? 0 : Math.max(own, page.least);
      return points > line ? [{ row: HEAD_ROWS + index, points }] : [];
    }),
  };
}

/**
 * What is written for a cell; '' leaves it empty.
 * @example entryOf({ content: { kind: 'text', text: '--' }, formula: undefined }, 'values', cellOf) // "'--"
 */
export function entryOf(
  cell: BlockCell,
  mode: BlockMode,
  cellOf: (column: Column) => string,
): CellEntry {
  const { formula } = cell;
  if (mode === 'formulas' && formula !== undefined) {
    return typeof formula === 'string' ? formula : formula(cellOf);
  }
  return valueOf(cell.content);
}

/**
 * What is written for a printed cell; '' leaves it empty.
 * @example valueOf({ kind: 'text', text: '--' }) // "'--"
 */
export function valueOf(content: TableCell): string | number {
  switch (content.kind) {
    case 'number':
      return content.value;
    case 'text':
      return safeText(content.text);
    case 'blank':
      return '';
  }
}

/**
 * The number format that shows a number with the decimals it is printed with.
 * @example numberFormatOf({ kind: 'number', value: 902.27, decimals: 2, printed: '902.27' }) // '0.00'
 */
export function numberFormatOf(content: TableCell): string {
  if (content.kind !== 'number') return 'General';
  return content.decimals === 0 ? '0' : `0.${'0'.repeat(content.decimals)}`;
}

/** Addresses of the cells of one row. */
function cellsOf(block: Block, row: number, first: number): (column: Column) => string {
  return (column) => {
    const index = block.columns.findIndex((each) => each.column === column);
    return printCell(row, first + Math.max(0, index));
  };
}
