import { LIMITS } from '../../limits';
import type { Line, Lines } from '../../text/lines';
import { readCell } from '../cell';
import type { GridCell, GridReading, GridRow } from '../grid';

/** Pipes of markdown and of drawn tables. */
const PIPE = /[|│┃｜]/;
const RULE = /^[\s|:+=│┃｜┼├┤┌┐└┘┬┴─━═╪-]*$/;

/**
 * Reads rows of cells parted by `|` (markdown, or drawn with lines) from a line on, or undefined
 * where fewer than two such lines stand together.
 *
 * @example readMarkdown(splitLines('|指标|单位|\n|--|--|\n|总值|亿元|'), 0) // { grid: … two rows, next: 3 }
 */
export function readMarkdown(lines: Lines, first: number): GridReading | undefined {
  const rows: GridRow[] = [];
  let next = first;
  for (let index = first; index < lines.count && rows.length < LIMITS.rows; index += 1) {
    const line = lines.at(index);
    if (line === undefined) break;
    const rule = RULE.test(line.text);
    if (line.text.trim() === '' && !continues(lines.at(index + 1))) break;
    if (!rule) {
      const cells = split(lines.source, line);
      if (cells.length < 2) break;
      rows.push({ line: line.number, cells });
    }
    next = index + 1;
  }
  return rows.length < 2 ? undefined : { grid: { layout: 'markdown', rows }, next };
}

/** An empty line parts two halves of a table only where the next line has pipes at both ends. */
function continues(line: Line | undefined): boolean {
  return line !== undefined && /^\s*[|│┃｜].*[|│┃｜]\s*$/.test(line.text);
}

function split(source: string, line: Line): readonly GridCell[] {
  const cells: GridCell[] = [];
  let start = 0;
  for (let at = 0; at <= line.text.length && cells.length < LIMITS.columns; at += 1) {
    const ends = at === line.text.length;
    if (!ends && (!PIPE.test(line.text[at] ?? '') || line.text[at - 1] === '\\')) continue;
    const outer = (start === 0 || ends) && line.text.slice(start, at).trim() === '';
    if (!outer) cells.push(readCell(source, line.start + start, line.start + at, line.number));
    start = at + 1;
  }
  return cells;
}
