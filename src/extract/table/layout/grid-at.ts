import { LIMITS } from '../../limits';
import type { Line, Lines } from '../../text/lines';
import { readCell, type GridCell, type GridReading, type GridRow } from '../grid';
import { isHeaderWord } from '../header';
import { readPlacedTable } from '../places/read-placed';
import { readTextTable } from '../text/read-text-table';
import { readHtml } from './html';
import { readMarkdown } from './markdown';
import { overNames } from './tab-header';
import { readTabbedLines, readTabs } from './tabs';

/** A tab between cells; a lone tab in front is an indent. */
const TABS = /[^\t\s][^\t]*\t|\t[^\t]*\t/;
const PIPES = /[|│┃｜].*[|│┃｜]|\S\s*[|│┃]\s*\S/;

/**
 * Reads the table that begins at a line, in whatever layout, or undefined. Looks only at what the
 * line itself promises, so that trying every line of a document stays linear.
 *
 * @example gridAt(splitLines('指标\t单位\n总值\t亿元'), 0)?.grid.layout // 'tabs'
 */
export function gridAt(lines: Lines, index: number): GridReading | undefined {
  const line = lines.at(index);
  if (line === undefined) return undefined;
  const { text } = line;
  if (/^\s*<table\b/i.test(text)) return htmlAt(lines, line, index);
  if (text.length > 4000) return undefined;
  if (/^\s*[\t|│┃｜]/.test(text)) {
    const reading = readTabbedLines(lines, index);
    if (reading !== undefined) return withNames(reading);
  }
  const parted = PIPES.test(text)
    ? readMarkdown(lines, index)
    : TABS.test(text)
      ? readTabs(lines, index)
      : undefined;
  if (parted !== undefined || TABS.test(text)) {
    const isLost = parted === undefined || losesCells(parted);
    return (isLost ? readTextTable(lines, index) : undefined) ?? (parted && withNames(parted));
  }
  if (text.length > 400) return undefined;
  for (const comma of COMMAS) {
    const reading = text.includes(comma) ? readCommas(lines, index, comma) : undefined;
    if (reading !== undefined) return withNames(reading);
  }
  return readPlacedTable(lines, index) ?? readTextTable(lines, index);
}

/** Where the cells of a row are known, also the empty ones, a name may be merged over two columns. */
function withNames({ grid, next }: GridReading): GridReading {
  return { grid: { ...grid, rows: overNames(grid.rows) }, next };
}

/** Copied from a page, rows come without the cells that a merged one covers, and none is empty. */
function losesCells({ grid }: GridReading): boolean {
  const rows = grid.rows.filter(({ cells }) => cells.length > 1);
  const widths = new Set(rows.map(({ cells }) => cells.length));
  return widths.size > 1 && rows.every(({ cells }) => cells.every(({ text }) => text !== ''));
}

function htmlAt(lines: Lines, line: Line, index: number): GridReading | undefined {
  const grid = readHtml(lines.source, line);
  return grid === undefined ? undefined : { grid, next: index + 1 };
}

const FEWEST_WORDS = 3;
const MOST_TITLES = 2;
/** What parts the cells of a line; Excel writes ; where the comma is that of decimals. */

const COMMAS = [',', ';'] as const;

/**
 * Reads comma-separated rows from a line on. Commas are everywhere, so the first line must read like
 * a header: at least three of its cells are header words.
 *
 * @example readCommas(splitLines('序号,指标,单位\n1,"总值",亿元'), 0) // { grid: … two rows, next: 2 }
 */
function readCommas(lines: Lines, first: number, comma: string): GridReading | undefined {
  const top = lines.at(first);
  if (top === undefined || top.text.length > 400) return undefined;
  const rows: GridRow[] = [];
  let next = first;
  // A title or a unit alone in its line: 某县主要指标,,,,
  for (; next < first + MOST_TITLES; next += 1) {
    const line = lines.at(next);
    const cells = line === undefined ? [] : split(lines.source, line, comma);
    const isTitle = cells.length > 2 && cells.filter((cell) => cell.text !== '').length === 1;
    if (line === undefined || !isTitle) break;
    rows.push({ line: line.number, cells });
  }
  const head = lines.at(next);
  const header = head === undefined ? [] : split(lines.source, head, comma);
  const words = header.filter((cell) => isHeaderWord(cell.text)).length;
  if (head === undefined || words < FEWEST_WORDS) return undefined;
  const above = rows.length;
  rows.push({ line: head.number, cells: header });
  next += 1;
  for (; next < lines.count && rows.length < LIMITS.rows; next += 1) {
    const line = lines.at(next);
    if (line?.text.includes(comma) !== true) break;
    rows.push({ line: line.number, cells: split(lines.source, line, comma) });
  }
  return rows.length < above + 2 ? undefined : { grid: { layout: 'commas', rows }, next };
}

function split(source: string, line: Line, comma: string): readonly GridCell[] {
  const cells: GridCell[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.text.length && cells.length < LIMITS.columns; at += 1) {
    const mark = line.text[at];
    if (mark === '"') quoted = !quoted;
    if (at < line.text.length && (mark !== comma || quoted)) continue;
    const cell = readCell(source, line.start + start, line.start + at, line.number);
    const inner = /^"((?:[^"]|"")*)"$/.exec(cell.text)?.[1];
    cells.push(inner === undefined ? cell : { ...cell, text: inner.replaceAll('""', '"') });
    start = at + 1;
  }
  return cells;
}
