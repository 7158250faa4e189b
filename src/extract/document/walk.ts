import { LIMITS } from '../limits';
import { readCaption, readHeading } from '../section/heading';
import { isMarkup } from '../text/clean';
import type { Span } from '../text/flow';
import { isContentsLine, type Lines } from '../text/lines';
import type { FileGrid } from './file-grid';
import { gather, isFurniture, readLayout, type PageLayout, type Stretch } from './paragraph';
import { gridAt } from '../table/layout/grid-at';

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
      yield { kind: 'caption', caption, line: line.number };
      index += 1;
      continue;
    }
    const reading = gridAt(lines, index);
    if (reading !== undefined) {
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
