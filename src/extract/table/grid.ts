import type { DocumentPlace } from '../../core/document/part';
import { LIMITS } from '../limits';
import { cleanText } from '../text/clean';
import type { Span } from '../text/flow';
import { isAttribute } from './cell-kind';

/** One cell as printed, with its place. */
export interface GridCell extends Span {
  readonly text: string;
  readonly line: number;
  /** Repeats a merged cell's text; the cell itself stands above or to the left. */
  readonly covered: boolean;
  /** Where it stands in the file, where the file knows its cells. */
  readonly place?: DocumentPlace | undefined;
}

export interface GridRow {
  readonly line: number;
  readonly cells: readonly GridCell[];
  /** The layout loses empty cells, so a short row says nothing about which column a cell is in. */
  readonly loose?: boolean;
  /** The cells were put under their columns already, with or without a doubt. */
  readonly placed?: 'sure' | 'unsure';
  /** Name of the row that it is a part of, where that stands in no column. */
  readonly parent?: GridCell;
}

/** How the cells of a table were told apart: by the file, or in a text by what parts them. */
export type GridLayout =
  'grid' | 'sheet' | 'tabs' | 'lines' | 'markdown' | 'html' | 'aligned' | 'commas';

/** Cells in rows, before anything is known about what they mean. */
export interface Grid {
  readonly layout: GridLayout;
  readonly rows: readonly GridRow[];
  /** The last line that was read of a table too long to be read whole. */
  readonly cut?: number | undefined;
  /** Its cells were put under their columns by their places: that a file could not place them is settled. */
  readonly byPlaces?: true;
}

/** A grid and the index of the line after it. */
export interface GridReading {
  readonly grid: Grid;
  readonly next: number;
}

/**
 * A cell from a stretch of the document; blanks around it are no part of it.
 *
 * @example readCell('a | b ', 3, 6, 1) // { text: 'b', line: 1, start: 4, end: 5, covered: false }
 */
export function readCell(source: string, start: number, end: number, line: number): GridCell {
  const raw = source.slice(start, Math.min(end, start + LIMITS.cell));
  const lead = raw.length - raw.trimStart().length;
  const length = raw.trim().length;
  return {
    text: cleanText(raw),
    line,
    start: start + lead,
    end: start + lead + length,
    covered: false,
  };
}

/**
 * A cell that was parted by a line end, put together again.
 *
 * @example joinCells(upper, lower) // { text: '地区生产总值', …, start: upper.start, end: lower.end }
 */
export function joinCells(upper: GridCell, lower: GridCell): GridCell {
  if (upper.text === '') return lower;
  if (lower.text === '') return upper;
  return { ...upper, text: upper.text + lower.text, end: lower.end };
}

/** An empty cell that stands at a place. */
export function blankCell(line: number, at: number): GridCell {
  return { text: '', line, start: at, end: at, covered: false };
}

/**
 * A table that is set twice side by side to save height, as one below the other: its header says the
 * same words once more, and each row holds two.
 * @example unfold({ words: [['指标'], ['2030年'], ['指标'], ['2030年']], body }).words // [['指标'], ['2030年']]
 */
export function unfold<
  Header extends {
    readonly words: readonly (readonly string[])[];
    readonly body: readonly GridRow[];
  },
>(header: Header): Header {
  const { words, body } = header;
  const half = words.length / 2;
  const said = words.map((parts) => parts.join(''));
  const isTwice =
    half >= 2 &&
    said.every((text, at) => text !== '' && text === said[(at + half) % words.length]) &&
    new Set(said).size === half &&
    body.every(({ cells, loose }) => loose !== true && cells.length === words.length);
  if (!isTwice) return header;
  const part = (from: number) =>
    body.map((row) => ({ ...row, cells: row.cells.slice(from, from + half) }));
  const right = part(half).filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return { ...header, words: words.slice(0, half), body: [...part(0), ...right] };
}

/** √ and its like in a column headed by what it says. */
const TICK = /^[√✓✔☑●◆■★*VvＶ是]$/u;
const UNTICKED = /^(?:[□○◇☆×xX否]|[-—–－]{1,2})?$/u;

/**
 * Columns headed by values of 属性, 约束性 beside 预期性, with a tick where one holds: as one column of
 * the values. A row with several ticks, or none, says none.
 * @example ticked({ words: [['指标'], ['约束性'], ['预期性']], body }).words // [['指标'], ['属性']]
 */
export function ticked<
  Header extends {
    readonly words: readonly (readonly string[])[];
    readonly body: readonly GridRow[];
  },
>(header: Header): Header {
  const { words, body } = header;
  const said = words.map((parts) => (parts.at(-1) ?? '').replace(/[\s（(].*$/u, ''));
  const own = body.map(({ cells }) => cells.map((cell) => (cell.covered ? '' : cell.text.trim())));
  const columns = said.flatMap((value, at) => {
    const texts = own.map((cells) => cells[at] ?? '');
    const isTicked = texts.some((text) => TICK.test(text));
    const isPlain = texts.every((text) => TICK.test(text) || UNTICKED.test(text));
    return isAttribute(value) && isTicked && isPlain ? [at] : [];
  });
  const [first] = columns;
  if (first === undefined || body.some(({ loose }) => loose === true)) return header;
  const rest = new Set(columns.slice(1));
  const keep = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => !rest.has(at));
  const valueOf = (texts: readonly string[] | undefined): string => {
    const [value, another] = columns.filter((at) => TICK.test(texts?.[at] ?? ''));
    return value === undefined || another !== undefined ? '' : (said[value] ?? '');
  };
  return {
    ...header,
    words: keep(words.map((parts, at) => (at === first ? ['属性'] : parts))),
    body: body.map((row, at) => {
      const cells = row.cells.map((cell, column) =>
        column === first && !cell.covered ? { ...cell, text: valueOf(own[at]) } : cell,
      );
      return { ...row, cells: keep(cells) };
    }),
  };
}

/**
 * Header levels over the same columns; merged cells of the upper level are spread over the lower.
 *
 * @example alignLevels([cells('指标', '目标', ''), cells('', '2025年', '2030年')]) // [['指标', '目标', '目标'], …]
 */
export function alignLevels(rows: readonly GridRow[]): readonly (readonly string[])[] {
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
