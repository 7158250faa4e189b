import type { Column } from '../../core/column/column';
import type { Block, HeadWords } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import { fitPage } from '../block/fit-page';
import { NOTE_TYPE, pointsAcross } from '../block/measure-text';
import { GONE, liveLine, type Line } from '../block/head';
import type { CellEntry } from '../block/lay-out-block';
import { safeText } from '../excel/safe-text';
import type { BlockReading } from '../inserted/block-reading';
import { entryOfWritten, isSameEntry, type Entry } from '../inserted/entry';
import { absoluteIn } from '../inserted/head-cells';
import { onOneLine, type FoundColumns } from '../inserted/find-columns';
import { type FoundRows } from '../inserted/find-rows';
import { addressOf } from './compare-rows';
import { fitNotes } from './fit-notes';
import type { CellChange } from './refresh-plan';

/** Of the notes of earlier versions, in points. */
const FORMER_TYPE = 10.5;

interface FrameComparison {
  readonly changes: readonly CellChange[];
  readonly frame: BlockDescriptor['frame'];
  readonly live: BlockDescriptor['live'];
}

/**
 * Compares title, unit line, headings, notes and 资料来源. Each is looked for by the words that were
 * written, so that lines the user reworded, moved apart or deleted are left alone. A line that comes
 * to need more height is given it: Excel fits no height to merged cells.
 * @example compareFrame(reading, block, rows, columns).changes // [{ what: { kind: 'frame', part: 'sourceLine' }, … }]
 */
export function compareFrame(
  reading: BlockReading,
  block: Block,
  rows: FoundRows,
  columns: FoundColumns,
  head: HeadWords,
): FrameComparison {
  const { descriptor, entries } = reading;
  const { frame } = descriptor;
  const found = findFrame(entries, descriptor, rows, columns);
  const width = fitPage(block).widths.reduce((sum, points) => sum + points, 0);
  const type = descriptor.look === undefined ? FORMER_TYPE : NOTE_TYPE;
  const changes: CellChange[] = [];
  const live: Record<string, string> = {};
  const stripOf = stripsOf(reading, rows, columns);
  const lineOf = (part: Line, text: string, column?: Column): CellEntry => {
    const mayFollow = part !== 'heading' || column === '实际值';
    const formula = mayFollow ? liveLine(block, head, stripOf, part, text) : undefined;
    return formula ?? safeText(text);
  };
  const renew = (
    part: Line,
    last: string,
    next: string,
    place: Spot | undefined,
    column?: Column,
  ): string => {
    // Of the lines that say nothing only that of the unit is a formula.
    const former = last === '' && part !== 'unitLine' ? undefined : descriptor.live?.[last];
    if (place === undefined) {
      if (former !== undefined) live[last] = former;
      return last;
    }
    const line = lineOf(part, next, column);
    const before = former ?? safeText(last);
    if (typeof line === 'string' && line.startsWith('=')) live[next] = line;
    if (isSameEntry(onOneFormula(before), onOneFormula(line))) {
      if (former !== undefined) live[next] = former;
      return next;
    }
    const isLine = part === 'note' || part === 'sourceLine';
    const needed = pointsAcross(next, width, type);
    changes.push({
      what: { kind: 'frame', part },
      address: addressOf(reading, place.row, place.column),
      ...place,
      old: reading.standing[place.row]?.[place.column] ?? entryOfWritten(before),
      written: line,
      ...(line === safeText(next) ? {} : { shown: next }),
      numberFormat: undefined,
      oldFormat: reading.numberFormats[place.row]?.[place.column] ?? 'General',
      ...(isLine && needed > pointsAcross(last, width, type) ? { rowHeight: needed } : {}),
    });
    return next;
  };
  const headingOf = new Map(block.columns.map(({ column, heading }) => [column, heading]));
  const isThere = found.notes.map((place) => place !== undefined);
  const notes = fitNotes(frame.notes, block.notes, isThere);
  const compared = {
    frame: {
      title: renew('title', frame.title, block.title, found.title),
      unitLine: renew('unitLine', frame.unitLine, block.unitLine, found.unitLine),
      headings: frame.headings.map((last, index) => {
        const column = descriptor.columns[index];
        const next = column === undefined ? undefined : headingOf.get(column);
        return next === undefined
          ? last
          : renew('heading', last, next, found.headings[index], column);
      }),
      notes: frame.notes.map((last, index) =>
        renew('note', last, notes[index] ?? '', found.notes[index]),
      ),
      sourceLine: renew('sourceLine', frame.sourceLine, block.sourceLine, found.sourceLine),
    },
    changes,
  };
  return { ...compared, live: descriptor.live === undefined ? undefined : live };
}

/** A line break in a heading says how wide its column is, and nothing else. */
function onOneFormula(line: CellEntry): Entry {
  return entryOfWritten(typeof line === 'string' ? line.replaceAll('"&CHAR(10)&"', '') : line);
}

/** A column from its heading to the line below its last row, so that rows that are added there count. */
function stripsOf(
  { area, descriptor }: BlockReading,
  { rows }: FoundRows,
  { headerRow, columns }: FoundColumns,
): (column: Column) => string {
  const body = [...rows.values()].flat();
  const from = headerRow ?? Math.min(...body);
  return (name) => {
    const column = columns[descriptor.columns.indexOf(name)];
    if (column === undefined) return GONE;
    const [first, last] = [from, Math.max(...body) + 1].map((row) => absoluteIn(area, row, column));
    return `${first ?? ''}:${last ?? ''}`;
  };
}

/** A cell of the area, counted from 0. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Where the parts of the frame stand now; undefined for one that was reworded or deleted. */
interface FoundFrame {
  readonly title: Spot | undefined;
  readonly unitLine: Spot | undefined;
  readonly headings: readonly (Spot | undefined)[];
  readonly notes: readonly (Spot | undefined)[];
  readonly sourceLine: Spot | undefined;
}

type Entries = readonly (readonly Entry[])[];

/**
 * Finds title, unit line, headings, notes and 资料来源 by the words that were written. Where the user
 * has the same words twice, title and unit line are those nearest the top, the others those nearest
 * the bottom; no line of the body is looked at. A note that came to be blank stands below the one
 * before it.
 * @example findFrame(entries, descriptor, rows, columns).title // { row: 0, column: 0 }
 */
function findFrame(
  entries: Entries,
  { frame, live }: BlockDescriptor,
  { rows }: FoundRows,
  { headerRow, columns }: FoundColumns,
): FoundFrame {
  const body = new Set([...rows.values()].flat());
  const outside = entries.flatMap((_, row) => (body.has(row) || row === headerRow ? [] : [row]));
  const find = (text: string, order: readonly number[]) => findText(entries, text, order);
  const upwards = [...outside].reverse();
  const sourceLine = find(frame.sourceLine, upwards);
  return {
    title: find(frame.title, outside),
    unitLine:
      find(frame.unitLine, outside) ??
      (live === undefined ? undefined : findAny(entries, '', outside)),
    headings: frame.headings.map((heading, index) => {
      const column = columns[index];
      const isThere = column !== undefined && hasText(entries, headerRow, column, heading);
      return isThere && headerRow !== undefined ? { row: headerRow, column } : undefined;
    }),
    notes: findNotes(entries, frame.notes, upwards, sourceLine?.row ?? entries.length),
    sourceLine,
  };
}

function findNotes(
  entries: Entries,
  notes: readonly string[],
  order: readonly number[],
  end: number,
): readonly (Spot | undefined)[] {
  const places = notes.map((note) => findText(entries, note, order));
  const found: (Spot | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    const before = found[index - 1];
    const next = places.slice(index + 1).find((each) => each !== undefined)?.row ?? end;
    const row = (before?.row ?? 0) + 1;
    const isFree = notes[index] === '' && before !== undefined && row < next && row < end;
    const isBlank = (entries[row] ?? []).every(({ kind }) => kind === 'blank');
    found.push(place ?? (isFree && isBlank ? { row, column: before.column } : undefined));
  }
  return found;
}

function findText(entries: Entries, text: string, order: readonly number[]): Spot | undefined {
  return text === '' ? undefined : findAny(entries, text, order);
}

/** The same of a line that says nothing today, but may. */
function findAny(entries: Entries, text: string, order: readonly number[]): Spot | undefined {
  for (const row of order) {
    const column = (entries[row] ?? []).findIndex((_, at) => hasText(entries, row, at, text));
    if (column >= 0) return { row, column };
  }
  return undefined;
}

function hasText(entries: Entries, row: number | undefined, column: number, text: string): boolean {
  const entry = row === undefined ? undefined : entries[row]?.[column];
  return entry?.kind === 'text' && onOneLine(entry.text) === onOneLine(text);
}
