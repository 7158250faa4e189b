import { foldHeader, isHeaderWord } from './header-word';
import type { Grid, GridCell, GridRow } from './grid';

/** The header of a grid: the words above each column, outermost first, and the rows below it. */
export interface Header {
  readonly words: readonly (readonly string[])[];
  readonly body: readonly GridRow[];
  /** Text of rows above the header that are one merged cell: a title, a unit line. */
  readonly titles: readonly string[];
  /** Whether header rows were found at all. */
  readonly found: boolean;
}

const MOST_ROWS = 3;
const FEWEST_WORDS = 2;
/** （%） below 年均增长 */
const UNIT_ONLY = /^[（(][^（）()]{1,8}[)）]$/;

/**
 * Parts the header from the body of a grid: rows above the first row of data whose cells are header
 * words, in one to three levels.
 *
 * @example readHeader(grid).words // [['序号'], ['指标'], ['规划目标', '2020年'], ['规划目标', '年均增长']]
 */
export function readHeader(grid: Grid): Header {
  const titles: string[] = [];
  let first = 0;
  for (; first < Math.min(grid.rows.length, MOST_ROWS); first += 1) {
    const texts = distinctTexts(grid.rows[first]);
    const [only] = texts;
    if (texts.length > 1 || only === undefined || isHeaderWord(only)) break;
    titles.push(only);
  }
  let end = first;
  while (end < first + MOST_ROWS && isHeaderRow(grid.rows[end], end === first)) end += 1;
  if (end === first) {
    return { words: [], body: grid.rows, titles: [], found: false };
  }
  const levels = align(grid.rows.slice(first, end));
  const shape = signature(grid.rows[first]);
  const width = Math.max(...levels.map((level) => level.length));
  const words = Array.from({ length: width }, (_, column) =>
    levels
      .map((level) => level[column] ?? '')
      .filter((word, index, all) => word !== '' && word !== all[index - 1]),
  );
  // A page end repeats the header inside the body.
  const again = new Set(grid.rows.slice(first, end).map(signature));
  const body = grid.rows.slice(end).filter((row) => shape === '' || !again.has(signature(row)));
  return { words, body, titles, found: true };
}

function distinctTexts(row: GridRow | undefined): readonly string[] {
  return [...new Set((row?.cells ?? []).map((cell) => cell.text))].filter((text) => text !== '');
}

function isHeaderRow(row: GridRow | undefined, isFirst: boolean): boolean {
  const texts = (row?.cells ?? [])
    .map((cell) => cell.text)
    .filter((text) => text !== '' && (isFirst || !UNIT_ONLY.test(text)));
  const words = texts.filter(isHeaderWord).length;
  if (isFirst) return words >= FEWEST_WORDS && words * 2 >= texts.length;
  return words >= FEWEST_WORDS && words === texts.length;
}

function signature(row: GridRow | undefined): string {
  return (row?.cells ?? []).map((cell) => foldHeader(cell.text)).join('\u0001');
}

/** Header levels over the same columns; merged cells of the upper level are spread over the lower. */
function align(rows: readonly GridRow[]): readonly (readonly string[])[] {
  const levels = rows.map((row) => row.cells.map((cell) => cell.text));
  for (let level = levels.length - 2; level >= 0; level -= 1) {
    const upper = levels[level] ?? [];
    const lower = levels[level + 1] ?? [];
    const spread = upper.length < lower.length ? distribute(upper, lower) : upper;
    levels[level] = fillRight(spread, lower, rows[level]?.cells ?? []);
  }
  return levels;
}

/** Five words over seven columns: the ones in the middle stand over two columns each. */
function distribute(upper: readonly string[], lower: readonly string[]): string[] {
  const lead = Math.max(
    lower.findIndex((word) => word !== ''),
    0,
  );
  const trail = [...lower].reverse().findIndex((word) => word !== '');
  const groups = upper.slice(lead, upper.length - trail);
  const columns = lower.length - lead - trail;
  if (groups.length === 0 || columns % groups.length !== 0) return [...upper];
  const size = columns / groups.length;
  return [
    ...upper.slice(0, lead),
    ...groups.flatMap((group) => Array<string>(size).fill(group)),
    ...(trail === 0 ? [] : upper.slice(-trail)),
  ];
}

/** An empty upper cell over a filled lower one belongs to the word on its left. */
function fillRight(
  upper: readonly string[],
  lower: readonly string[],
  cells: readonly GridCell[],
): string[] {
  const filled = [...upper];
  filled.forEach((word, column) => {
    const left = filled[column - 1];
    if (word !== '' || left === undefined || cells[column]?.covered === true) return;
    if ((lower[column] ?? '') !== '' && (lower[column - 1] ?? '') !== '') filled[column] = left;
  });
  return filled;
}
