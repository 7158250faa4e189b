import { LIMITS } from '../limits';
import { readCaption, readHeading } from '../section/heading';
import { isMarkup } from '../text/clean';
import type { Span } from '../text/flow';
import { isContentsLine, isPageNumber, type Lines } from '../text/lines';
import type { FileGrid } from './file-grid';
import { gather, isFurniture, readLayout, type PageLayout, type Stretch } from './paragraph';
import type { Grid, GridReading } from '../table/grid';
import { goOn, saysContinued } from '../table/layout/go-on';
import { gridAt } from '../table/layout/grid-at';
import { readUnitLine } from '../table/read';

/**
 * Walks through a document once and tells what follows what. Page numbers, running heads and tables of
 * contents are left out. Linear; never throws.
 *
 * @param grids tables that the file itself knows, in their order
 * @example [...walk(splitLines('一、总则\n到2025年……'), [])].map(({ kind }) => kind) // ['heading', 'paragraph']
 */
export function* walk(lines: Lines, grids: readonly FileGrid[]): Generator<Stretch> {
  const layout = readLayout(lines);
  let from = 0;
  for (const { grid, first, next } of grids) {
    yield* walkText(within(lines, from, first), from, layout);
    yield { kind: 'table', grid, line: first + 1 };
    from = next;
  }
  yield* walkText(within(lines, from, lines.count), from, layout);
}

/** Lines between two tables, by the same indices: what is read of them does not run into a table. */
function within(lines: Lines, from: number, to: number): Lines {
  if (from === 0 && to === lines.count) return lines;
  const at = (index: number) => (index < from || index >= to ? undefined : lines.at(index));
  return { ...lines, count: to, at };
}

function* walkText(lines: Lines, from: number, layout: PageLayout): Generator<Stretch> {
  let index = from;
  let title = '';
  while (index < lines.count) {
    const line = lines.at(index);
    const text = line?.text.trim() ?? '';
    if (
      line === undefined ||
      isBlank(text) ||
      isFurniture(text, layout) ||
      isContentsLine(line.text)
    ) {
      index += 1;
      continue;
    }
    const caption = readCaption(line.text);
    if (caption !== undefined && !/\|.*\S.*\|/.test(line.text)) {
      title = caption.text;
      yield { kind: 'caption', caption, line: line.number };
      index += 1;
      continue;
    }
    const half = gridAt(lines, index);
    if (half !== undefined) {
      const reading = withRest(lines, half, title);
      title = '';
      yield { kind: 'table', grid: reading.grid, line: line.number };
      index = reading.next;
      continue;
    }
    const heading = readHeading(line.text, layout.width);
    if (heading !== undefined) {
      yield { kind: 'heading', heading, line: line.number };
      index += 1;
      continue;
    }
    const paragraph = gather(lines, index, layout);
    for (const spans of parts(paragraph.spans, lines.source)) {
      yield { kind: 'paragraph', spans, lines: paragraph.lines, line: line.number };
    }
    index = paragraph.next;
  }
}

/** Lines between two halves of a table: 续表, the caption again, a unit, a page number. */
const MOST_BETWEEN = 8;
const LONGEST_TITLE = 60;

/** A table with its halves below, where 续表 or the same caption says that they are. */
function withRest(lines: Lines, { grid, next }: GridReading, title: string): GridReading {
  const at = restBelow(lines, next, title);
  const rest = at === undefined ? undefined : gridAt(lines, at);
  if (rest === undefined) return { grid, next };
  const isAsWide = widthOf(grid) === widthOf(rest.grid);
  const both = goOn(isAsWide, grid.rows, rest.grid.rows);
  if (both === undefined) return { grid, next };
  const rows = [...both.above, ...both.below].slice(0, LIMITS.rows);
  const cut = grid.cut ?? rest.grid.cut;
  return withRest(lines, { grid: { ...grid, rows, cut }, next: rest.next }, title);
}

function restBelow(lines: Lines, from: number, title: string): number | undefined {
  let said = false;
  for (let index = from; index < Math.min(lines.count, from + MOST_BETWEEN); index += 1) {
    const text = lines.at(index)?.text.trim() ?? '';
    if (isBlank(text) || isPageNumber(text) || readUnitLine(text) !== undefined) continue;
    const caption = readCaption(text)?.text;
    const isAgain = caption !== undefined && caption === title;
    if (text.length > LONGEST_TITLE || !(isAgain || saysContinued(text)))
      return said ? index : undefined;
    said = true;
  }
  return undefined;
}

function widthOf({ rows }: Grid): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
}

function isBlank(text: string): boolean {
  return text === '' || isMarkup(text);
}

/** A paragraph as it is, or an endless one cut at sentence ends. */
function* parts(spans: readonly Span[], source: string): Generator<readonly Span[]> {
  const [only] = spans;
  if (only === undefined || only.end - only.start <= LIMITS.paragraph) {
    yield spans;
    return;
  }
  for (const span of spans) {
    let { start } = span;
    while (span.end - start > LIMITS.paragraph) {
      const stop = source.slice(start, start + LIMITS.paragraph).lastIndexOf('。');
      const end = start + (stop > 0 ? stop + 1 : LIMITS.paragraph);
      yield [{ start, end }];
      start = end;
    }
    yield [{ start, end: span.end }];
  }
}
