import { LIMITS } from '../../limits';
import type { Line, Lines } from '../../text/lines';
import { readCell } from '../cell';
import { isHeaderWord } from '../header-word';
import type { GridCell, GridReading, GridRow } from '../grid';

const FEWEST_WORDS = 3;

/**
 * Reads comma-separated rows from a line on. Commas are everywhere, so the first line must read like
 * a header: at least three of its cells are header words.
 *
 * @example readCommas(splitLines('序号,指标,单位\n1,"总值",亿元'), 0) // { grid: … two rows, next: 2 }
 */
export function readCommas(lines: Lines, first: number): GridReading | undefined {
  const head = lines.at(first);
  if (head === undefined || head.text.length > 400) return undefined;
  const header = split(lines.source, head);
  if (header.filter((cell) => isHeaderWord(cell.text)).length < FEWEST_WORDS) return undefined;
  const rows: GridRow[] = [{ line: head.number, cells: header }];
  let next = first + 1;
  for (; next < lines.count && rows.length < LIMITS.rows; next += 1) {
    const line = lines.at(next);
    if (line?.text.includes(',') !== true) break;
    rows.push({ line: line.number, cells: split(lines.source, line) });
  }
  return rows.length < 2 ? undefined : { grid: { layout: 'commas', rows }, next };
}

function split(source: string, line: Line): readonly GridCell[] {
  const cells: GridCell[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.text.length && cells.length < LIMITS.columns; at += 1) {
    const mark = line.text[at];
    if (mark === '"') quoted = !quoted;
    if (at < line.text.length && (mark !== ',' || quoted)) continue;
    const cell = readCell(source, line.start + start, line.start + at, line.number);
    const inner = /^"((?:[^"]|"")*)"$/.exec(cell.text)?.[1];
    cells.push(inner === undefined ? cell : { ...cell, text: inner.replaceAll('""', '"') });
    start = at + 1;
  }
  return cells;
}
