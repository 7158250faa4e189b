import { TALLEST } from '../address/area';
import type { ColumnLook } from '../../core/column/column';
import { columnOf } from '../../core/column/columns';
import { printedCell } from '../../core/figure/table-cell';
import { displayWidth } from '../../core/text/display-width';
import type { Block, BlockColumn } from './block';
import {
  GAP,
  leastOfHeading,
  LINE,
  linesIn,
  NOTE_TYPE,
  pointsAcross,
  unbroken,
} from './measure-text';
import { pointsOf, spread, type Need } from './spread-room';

/** How a block is set so that it can be printed. */
export interface PageFit {
  /** Points, one for each column. */
  readonly widths: readonly number[];
  /** Size of the type in head and body, in points. */
  readonly type: number;
  readonly isLandscape: boolean;
  /** Pages that it is printed on, one below the other, and those of them that have rows. */
  readonly pages: number;
  readonly rowPages: number;
  /** Points that each row of the body has at least, so that rows are even where the page has room. */
  readonly least: number;
}

/** Title and unit line, in points. */
const ABOVE = 48;

/** What a page of A4 holds within the usual margins, upright within 156 mm, or across. In points. */
export const UPRIGHT = { isLandscape: false, width: 442, height: 720 } as const;
export const ACROSS = { isLandscape: true, width: 720, height: 470 } as const;

/** 五号, else 小五. */
const TYPES = [10.5, 9] as const;
/**
 * A page may be printed a little smaller rather than leave a few lines for the next or be turned, but
 * no smaller than this: in points, of the table's type and of the notes'.
 */
const SMALLEST = { table: 8, notes: 7.5 };
/** How much wider than a page a table of 小五 may be, to be printed smaller on it. */
export const SQUEEZE = TYPES[1] / SMALLEST.table;

/** Half squares that a column needs so that it does not become a tower of single characters. */
const NARROWEST: Readonly<Record<ColumnLook, number>> = {
  figure: 6,
  ordinal: 4,
  word: 12,
  text: 14,
  reference: 12,
};

/** Half squares: a column whose text may grow wider holds sentences. */
const LONG_TEXT = 40;

/**
 * Chooses type, orientation and column widths: every number and every word stays whole, and what room
 * there is goes to the columns whose text would otherwise wrap. The key takes no room: it is hidden.
 * @param given points of columns that hold something else besides: none becomes narrower
 * @example fitPage(cangshan) // { widths: [63.8, 31.5, …], type: 10.5, isLandscape: false, pages: 1, least: 30.5 }
 */
export function fitPage(block: Block, given: readonly number[] = []): PageFit {
  const needs = block.columns.map((_, index) => needOf(block, index, given[index]));
  const least = (type: number) => sum(needs.map((need) => pointsOf(need, need.least, type / 2)));
  const upright = TYPES.find((type) => least(type) <= UPRIGHT.width);
  const usual =
    upright === undefined ? fitAcross(block, needs) : fitIn(block, needs, upright, UPRIGHT);
  const isFine = usual.pages === 1 && !usual.isLandscape;
  if (isFine || least(TYPES[1]) > UPRIGHT.width * SQUEEZE) return usual;
  // Printed smaller, the columns have more room: fewer lines, and perhaps a page less.
  const tight = fitIn(block, needs, TYPES[1], UPRIGHT, UPRIGHT.width * SQUEEZE);
  const isBetter = usual.isLandscape ? tight.pages <= usual.pages : tight.pages < usual.pages;
  return isBetter ? tight : usual;
}

/** Across there is room for the larger type, unless it costs a page. */
function fitAcross(block: Block, needs: readonly Need[]): PageFit {
  const large = fitIn(block, needs, TYPES[0], ACROSS);
  const small = fitIn(block, needs, TYPES[1], ACROSS);
  return large.pages <= small.pages && large.rowPages <= small.rowPages ? large : small;
}

function fitIn(
  block: Block,
  needs: readonly Need[],
  type: number,
  setting: typeof UPRIGHT | typeof ACROSS,
  width: number = setting.width,
): PageFit {
  const { isLandscape } = setting;
  const widths = spread(block, needs, type / 2, width);
  const shrunk = Math.max(1, sum(widths) / setting.width);
  const { head, notes, rows } = heightsOf(block, widths, type);
  const page = setting.height * shrunk;
  const smaller = Math.min(type / SMALLEST.table, NOTE_TYPE / SMALLEST.notes);
  const squeeze = Math.max(1, smaller / shrunk);
  const frame = ABOVE + head + notes;
  const pages = Math.max(1, Math.ceil((frame + sum(rows)) / page / squeeze));
  // The head is repeated. Notes may go over to the next page, a last row among them looks lost.
  const rowPages = pages === 1 ? 1 : Math.ceil((ABOVE + sum(rows)) / (page - head));
  const most = 2 * type * SET_LINE;
  const forRows = rowPages * (page - head) - ABOVE;
  const least = evenHeight(rows, Math.min(page * pages - frame, forRows), most);
  return { widths, type, isLandscape, pages, rowPages, least };
}

/** Of its type, what a line takes where Excel fits the height: less than is reckoned with. */
const SET_LINE = 1.3;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The height of the highest row, at most of two lines, or what of it there is room for in every row. */
function evenHeight(rows: readonly number[], room: number, most: number): number {
  if (Math.max(...rows) === Math.min(...rows)) return 0;
  let least = Math.min(most, Math.max(0, ...rows));
  while (least > 0 && sum(rows.map((each) => Math.max(each, least))) > room) least -= 1;
  return Math.max(0, least);
}

/**
 * Whether the figures of a column would touch the next: the fill of a verdict, or a text from the left.
 * @example isTouching(columns, 9) // true for 目标进度 before 判定
 */
export function isTouching(columns: readonly BlockColumn[], index: number): boolean {
  const [own, next] = [columns[index]?.column, columns[index + 1]?.column];
  if (own === undefined || next === undefined || columnOf(own).look !== 'figure') return false;
  return (
    next === '判定' || (next !== '编码' && ['text', 'reference'].includes(columnOf(next).look))
  );
}

/** Whether a column of a block is its hidden key. */
export function isKey(block: Block, index: number): boolean {
  return block.columns[index]?.column === '编码';
}

function needOf(block: Block, index: number, given = 0): Need {
  const column = block.columns[index];
  if (column === undefined || isKey(block, index))
    return { least: 0, most: 0, isWord: false, given: 0 };
  const { look } = columnOf(column.column);
  const contents = block.rows.map((row) => row.cells[index]?.content);
  const natural = Math.max(
    ...[...contents.map(printedCell), column.heading].map(displayWidth),
    NARROWEST.ordinal,
  );
  // Where 仿宋 is missing digits are wider, and a number that does not fit is shown as #### alone.
  const gap = (isTouching(block.columns, index) ? GAP : 0) + (look === 'figure' ? GAP : 0);
  const whole = Math.max(
    ...contents.map((content) => unbroken(content) + gap),
    leastOfHeading(column.heading),
  );
  const most = Math.max(Math.min(natural, column.widest), whole);
  const running = column.widest > LONG_TEXT ? 2 * NARROWEST[look] : NARROWEST[look];
  return {
    least: Math.min(most, Math.max(whole, running)),
    most,
    isWord: look === 'word' || look === 'ordinal',
    given,
  };
}

function heightsOf(
  block: Block,
  widths: readonly number[],
  type: number,
): { readonly head: number; readonly notes: number; readonly rows: readonly number[] } {
  const row = (texts: readonly string[]): number => {
    const lines = texts.map((text, at) =>
      isKey(block, at) ? 1 : linesIn(text, widths[at] ?? 0, type),
    );
    return Math.min(Math.max(...lines) * type * LINE + 3, TALLEST);
  };
  const below = [...block.notes, block.sourceLine];
  return {
    head: row(block.columns.map(({ heading }) => heading)),
    notes: sum(below.map((text) => pointsAcross(text, sum(widths)))),
    rows: block.rows.map(({ cells }) => row(cells.map(({ content }) => printedCell(content)))),
  };
}
