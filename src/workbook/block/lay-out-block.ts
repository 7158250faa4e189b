import { printedCell, type TableCell } from '../../core/figure/table-cell';
import { printCell } from '../address/address';
import { safeText } from '../excel/safe-text';
import type { Column } from '../../core/column/column';
import type { Block, BlockCell, BlockMode, CellOf, HeadWords } from './block';
import { HEAD_ROWS } from './block';
import { fitPage, isKey, type PageFit } from './fit-page';
import { breakHeading, pointsAcross, pointsIn } from './measure-text';
import { TALLEST } from '../address/area';
import { headCells, headSpans, liveLine, wordsOfHead, type HeadSpans, type Line } from './head';

/** What goes into one cell: a number, a formula, or a text that stays text. */
export type CellEntry = string | number;

/** A block as matrices over its whole area, ready to be written, in the order of its rows. */
export interface BlockLayout {
  readonly entries: readonly (readonly CellEntry[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly page: PageFit;
  /** Where region and year stand in the line of the unit; undefined where formulas have them as words. */
  readonly head: HeadSpans | undefined;
  /** Lines that are formulas, by what they say. */
  readonly live: Readonly<Record<string, string>>;
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
 * @param given see `fitPage`
 * @example layOutBlock(block, 'values').entries[0] // ['仓山区“十四五”规划指标（2021—2025年）', '', …]
 */
export function layOutBlock(
  block: Block,
  mode: BlockMode,
  origin: Origin = FIRST_CELL,
  given: readonly number[] = [],
): BlockLayout {
  const count = block.columns.length;
  const general = Array.from({ length: count }, () => 'General');
  const below = [...block.notes, block.sourceLine];
  const page = fitPage(block, given);
  const total = page.widths.reduce((sum, width) => sum + width, 0);
  const spans = mode === 'formulas' ? headSpans(block, page) : undefined;
  const at = (row: number, column: number): string =>
    absolute(printCell(origin.row + row, origin.column + column));
  const head =
    spans === undefined
      ? wordsOfHead(block.head)
      : headCells(block.head, {
          region: at(1, spans.region.from),
          year: spans.year && at(1, spans.year.from),
        });
  const stripOf = (column: Column): string => {
    const index = block.columns.findIndex((each) => each.column === column);
    return `${at(HEAD_ROWS - 1, index)}:${at(HEAD_ROWS + block.rows.length, index)}`;
  };
  const live: Record<string, string> = {};
  const line = (part: Line, text: string, words = text): CellEntry => {
    const formula = liveLine(block, head, stripOf, part, text);
    if (formula === undefined) return safeText(text);
    live[words] = formula;
    return formula;
  };
  const across = (entry: CellEntry): readonly CellEntry[] => [
    entry,
    ...Array.from({ length: count - 1 }, () => ''),
  ];
  const put = <Item>(blank: readonly Item[], ...items: readonly (readonly [number, Item])[]) => {
    const filled = new Map(items);
    return blank.map((each, index) => filled.get(index) ?? each);
  };
  return {
    entries: [
      across(line('title', block.title)),
      spans === undefined
        ? across(safeText(block.unitLine))
        : put<CellEntry>(
            across(''),
            [spans.region.from, safeText(block.head.region)],
            ...(spans.year === undefined
              ? []
              : ([[spans.year.from, block.head.year ?? '']] as const)),
            [spans.unit.from, line('unitLine', block.unitLine)],
          ),
      block.columns.map(({ column, heading }, index) => {
        const broken = breakHeading(heading, page.widths[index] ?? 0, page.type);
        return column === '实际值' ? line('heading', broken, heading) : safeText(broken);
      }),
      ...block.rows.map((row, index) => {
        const cellOf = cellsOf(block, origin.row + HEAD_ROWS + index, origin.column);
        return row.cells.map((cell) => entryOf(cell, mode, cellOf, head));
      }),
      ...block.notes.map((text) => across(line('note', text))),
      across(line('sourceLine', block.sourceLine)),
    ],
    numberFormats: [
      general,
      spans === undefined
        ? general
        : put(
            general,
            [spans.region.from, REGION_FORMAT],
            ...(spans.year === undefined ? [] : ([[spans.year.from, YEAR_FORMAT]] as const)),
          ),
      general,
      ...block.rows.map((row) =>
        row.cells.map((cell) => cell.numberFormats?.[mode] ?? numberFormatOf(cell.content)),
      ),
      ...below.map(() => general),
    ],
    page,
    head: spans,
    live,
    heights: below.flatMap((text, index) => {
      const points = pointsAcross(text, total);
      const row = HEAD_ROWS + block.rows.length + index;
      return points > pointsAcross('', total) ? [{ row, points }] : [];
    }),
    bodyHeights: block.rows.flatMap(({ cells, leastLines = 1 }, index) => {
      const isAnswered = mode === 'formulas' && cells.some(({ formula }) => formula !== undefined);
      const needed = cells.map(({ content }, at) =>
        isKey(block, at) ? 0 : pointsIn(printedCell(content), page.widths[at] ?? 0, page.type),
      );
      const line = pointsIn('', total, page.type);
      const own = Math.max(isAnswered ? leastLines * line : line, ...needed);
      // What wraps Excel fits by itself, to the type that it has, unless rows are higher anyhow.
      const fitsItself = own > line && own >= page.least && !isAnswered;
      const points = fitsItself ? 0 : Math.min(Math.max(own, page.least), TALLEST);
      return points > line ? [{ row: HEAD_ROWS + index, points }] : [];
    }),
  };
}

/**
 * What is written for a cell; '' leaves it empty.
 * @example entryOf({ content: { kind: 'text', text: '--' }, formula: undefined }, 'values', cellOf, head) // "'--"
 */
export function entryOf(
  cell: BlockCell,
  mode: BlockMode,
  cellOf: CellOf,
  head: HeadWords,
): CellEntry {
  const { formula } = cell;
  const value = valueOf(cell.content);
  if (mode === 'values' || formula === undefined) return value;
  return typeof formula === 'string' ? formula : (formula(cellOf, head) ?? value);
}

/** Labels of the head's cells, which hold the bare words: what is typed over them keeps its label. */
export const REGION_FORMAT = '"地区："@';
export const YEAR_FORMAT = '"年份："0"年"';

/**
 * An address that stays the same wherever its formula is copied to.
 * @example absolute('A2') // '$A$2'
 */
export function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/u, '$$$1$$$2');
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
function cellsOf(block: Block, row: number, first: number): CellOf {
  return (column) => {
    const index = block.columns.findIndex((each) => each.column === column);
    return index < 0 ? undefined : printCell(row, first + index);
  };
}
