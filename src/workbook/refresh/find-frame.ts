import type { BlockDescriptor } from '../block/descriptor';
import type { Entry } from './entry';
import type { FoundColumns } from './find-columns';
import type { FoundRows } from './find-rows';

/** A cell of the area, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Where the parts of the frame stand now; undefined for one that was reworded or deleted. */
export interface FoundFrame {
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
export function findFrame(
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
  return entry?.kind === 'text' && entry.text === text;
}
