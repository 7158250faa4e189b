import { LIMITS } from '../../limits';
import type { Line, Lines } from '../../text/lines';
import { joinCells, readCell, type GridCell, type GridReading, type GridRow } from '../grid';

/** Pipes of markdown and of drawn tables. */
const PIPE = /[|│┃｜]/;
const RULE = /^[\s|:+=│┃｜┼├┤┌┐└┘┬┴─━═╪-]*$/;

/** A rule with corners, as between the rows of a drawn table. */
const DRAWN = /^\s*[+├┼╪╞┌└].*[-=─━═].*[+┤┼╡┐┘]\s*$/;
/** A header and at least three rows, each under a rule of its own. */
const FEWEST_RULED = 4;

/**
 * Reads rows of cells parted by `|` (markdown, or drawn with lines) from a line on, or undefined
 * where fewer than two such lines stand together.
 *
 * @example readMarkdown(splitLines('|指标|单位|\n|--|--|\n|总值|亿元|'), 0) // { grid: … two rows, next: 3 }
 */
export function readMarkdown(lines: Lines, first: number): GridReading | undefined {
  const rows: GridRow[] = [];
  /** For each row, how many drawn rules stand above it. */
  const groups: number[] = [];
  let rules = 0;
  let next = first;
  for (let index = first; index < lines.count && rows.length < LIMITS.rows; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    const rule = RULE.test(line.text);
    if (line.text.trim() === '' && !continues(lines.at(index + 1))) break;
    if (DRAWN.test(line.text)) rules += 1;
    if (!rule) {
      const cells = split(lines.source, line);
      if (cells.length < 2) break;
      rows.push({ line: line.number, cells });
      groups.push(rules);
    }
    next = index + 1;
  }
  if (rows.length < 2) return undefined;
  const ruled = new Set(groups).size >= FEWEST_RULED;
  return { grid: { layout: 'markdown', rows: ruled ? merge(rows, groups) : rows }, next };
}

/** Where a rule stands between all rows, the lines between two rules are one row. */
function merge(rows: readonly GridRow[], groups: readonly number[]): readonly GridRow[] {
  const merged: GridRow[] = [];
  rows.forEach((row, index) => {
    const above = merged.at(-1);
    if (above === undefined || groups[index] !== groups[index - 1]) {
      merged.push(row);
      return;
    }
    const cells = above.cells.map((cell, column) => {
      const below = row.cells[column];
      return below === undefined ? cell : joinCells(cell, below);
    });
    merged.splice(-1, 1, { line: above.line, cells });
  });
  return merged;
}

/** An empty line parts two halves of a table only where the next line has pipes at both ends. */
function continues(line: Line | undefined): boolean {
  return line !== undefined && /^\s*[|│┃｜].*[|│┃｜]\s*$/.test(line.text);
}

function split(source: string, line: Line): readonly GridCell[] {
  const cells: GridCell[] = [];
  let start = 0;
  const isClosed = PIPE.test(line.text.trimStart().charAt(0));
  for (let at = 0; at <= line.text.length && cells.length < LIMITS.columns; at += 1) {
    const ends = at === line.text.length;
    if (!ends && (!PIPE.test(line.text[at] ?? '') || line.text[at - 1] === '\\')) continue;
    // Without a rule in front an empty last cell is one.
    const outer = (start === 0 || (ends && isClosed)) && line.text.slice(start, at).trim() === '';
    if (!outer) cells.push(readCell(source, line.start + start, line.start + at, line.number));
    start = at + 1;
  }
  return cells;
}
