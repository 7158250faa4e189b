import type { Block } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import { fitPage, NOTE_TYPE, pointsAcross } from '../block/fit-page';
import { safeText } from '../excel/safe-text';
import type { BlockReading } from '../inserted/block-reading';
import { entryOfWritten, type Entry } from '../inserted/entry';
import { onOneLine, type FoundColumns, type FoundRows } from '../inserted/find-rows';
import { addressOf } from './compare-rows';
import type { CellChange, FramePart } from './refresh-plan';

/** Of the notes of earlier versions, in points. */
const FORMER_TYPE = 10.5;

interface FrameComparison {
  readonly changes: readonly CellChange[];
  readonly frame: BlockDescriptor['frame'];
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
): FrameComparison {
  const { descriptor, entries } = reading;
  const { frame } = descriptor;
  const found = findFrame(entries, descriptor, rows, columns);
  const width = fitPage(block).widths.reduce((sum, points) => sum + points, 0);
  const type = descriptor.look === undefined ? FORMER_TYPE : NOTE_TYPE;
  const changes: CellChange[] = [];
  const renew = (part: FramePart, last: string, next: string, place: Spot | undefined): string => {
    if (last === next || place === undefined) return last;
    const isLine = part === 'note' || part === 'sourceLine';
    const needed = pointsAcross(next, width, type);
    changes.push({
      what: { kind: 'frame', part },
      address: addressOf(reading, place.row, place.column),
      ...place,
      old: entryOfWritten(safeText(last)),
      written: safeText(next),
      numberFormat: undefined,
      oldFormat: reading.numberFormats[place.row]?.[place.column] ?? 'General',
      ...(isLine && needed > pointsAcross(last, width, type) ? { rowHeight: needed } : {}),
    });
    return next;
  };
  const headingOf = new Map(block.columns.map(({ column, heading }) => [column, heading]));
  const isThere = found.notes.map((place) => place !== undefined);
  const notes = fitNotes(frame.notes, block.notes, isThere);
  return {
    frame: {
      title: renew('title', frame.title, block.title, found.title),
      unitLine: renew('unitLine', frame.unitLine, block.unitLine, found.unitLine),
      headings: frame.headings.map((last, index) => {
        const column = descriptor.columns[index];
        const next = column === undefined ? undefined : headingOf.get(column);
        return next === undefined ? last : renew('heading', last, next, found.headings[index]);
      }),
      notes: frame.notes.map((last, index) =>
        renew('note', last, notes[index] ?? '', found.notes[index]),
      ),
      sourceLine: renew('sourceLine', frame.sourceLine, block.sourceLine, found.sourceLine),
    },
    changes,
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
  { frame }: BlockDescriptor,
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
    unitLine: find(frame.unitLine, outside),
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
  if (text === '') return undefined;
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

/** Stands between notes that share a line. */
const JOINER = '　';

/**
 * Fits the notes of today into the lines a block has, so that no row moves and as few lines as can
 * be change: a note that is still valid keeps its line, new ones take the lines of those that are
 * not, and what is over joins the last of these. The numbers follow the lines.
 * @param isThere whether each line can be written to; the user may have deleted or reworded it
 * @example fitNotes(['注1：甲。', '注2：乙。'], ['注1：丙。', '注2：乙。'], [true, true]) // ['注1：丙。', '注2：乙。']
 */
export function fitNotes(
  lines: readonly string[],
  notes: readonly string[],
  isThere: readonly boolean[],
): readonly string[] {
  const waiting = new Map(notes.map((note) => [bodyOf(note), note]));
  const slots = lines.map((line) => piecesOf(line, waiting));
  const kept = new Set(slots.flat());
  const rest = notes.map(bodyOf).filter((body) => !kept.has(body));
  const free = slots.flatMap((pieces, at) => (pieces.length === 0 && isThere[at] ? [at] : []));
  const lastSlot = free.at(-1) ?? isThere.lastIndexOf(true);
  rest.forEach((body, at) => slots[free[at] ?? lastSlot]?.push(body));
  return number(slots, (body) => isNumbered(waiting.get(body) ?? ''));
}

const MARK = /^注\d*：/u;

const isNumbered = (note: string): boolean => MARK.test(note);

/** A note without its number: `甲。`. */
const bodyOf = (note: string): string => note.replace(MARK, '');

/** The notes of a line that are still valid, without their numbers. */
function piecesOf(line: string, valid: ReadonlyMap<string, string>): string[] {
  const whole = bodyOf(line);
  const pieces = valid.has(whole) ? [whole] : line.split(JOINER).map(bodyOf);
  return pieces.filter((piece) => valid.has(piece));
}

function number(
  slots: readonly (readonly string[])[],
  isCounted: (body: string) => boolean,
): readonly string[] {
  const several = slots.flat().filter(isCounted).length > 1;
  let count = 0;
  const mark = (body: string): string => {
    if (!isCounted(body)) return body;
    count += 1;
    return `注${several ? String(count) : ''}：${body}`;
  };
  return slots.map((pieces) => pieces.map(mark).join(JOINER));
}
