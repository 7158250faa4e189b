import type { Column } from '../../core/column/column';
import type { BlockDescriptor } from '../block/descriptor';
import { KINDS } from '../kind/kinds';
import { entryOfWritten, isSameEntry, type Entry } from './entry';

/** Where each 编码 stands: rows of the area, counted from 0. More than one where it was copied. */
export type KeyRows = ReadonlyMap<string, readonly number[]>;

export interface FoundRows {
  /** Columns of the keys and of the names, counted from 0 in the area; undefined where there is none. */
  readonly keyColumn: number | undefined;
  readonly nameColumn: number | undefined;
  readonly rows: KeyRows;
  /** Rows that are told by their names alone, since their keys are gone. */
  readonly byName: readonly string[];
  /** Rows whose keys are gone and whose names several rows of the plan have: nothing is guessed. */
  readonly ambiguous: readonly string[];
}

type Entries = readonly (readonly Entry[])[];

/**
 * Finds the block's rows, in whatever order and column they stand now: by their 编码, and where that
 * is gone (its column is hidden and easily deleted) by the names of the indicators, as they were
 * written. Where a hidden key and the name beside it disagree, the table was sorted without its
 * hidden column, and the name is what everybody sees. undefined where nothing known is left.
 * @param more keys that the plan has got since
 * @example findRows(entries, descriptor)?.rows.get('350104-14-01') // [3]
 */
export function findRows(
  entries: Entries,
  descriptor: BlockDescriptor,
  more: readonly string[] = [],
): FoundRows | undefined {
  const keys = new Map(
    [...Object.keys(descriptor.written), ...more].map((key) => [key, [key]] as const),
  );
  const names = namesOf(descriptor);
  const keyed = fullestColumn(entries, keys);
  const named = fullestColumn(entries, names, keyed?.column);
  // Old tables show their keys: there the key is what everybody sees.
  const isHidden = descriptor.look !== undefined;
  const found = new Map<string, readonly number[]>();
  const add = (key: string, row: number): void => {
    found.set(key, [...(found.get(key) ?? []), row]);
  };
  const namedAt = (row: number): readonly string[] => named?.rows.get(row) ?? [];
  const left: number[] = [];
  entries.forEach((_, row) => {
    const [key] = keyed?.rows.get(row) ?? [];
    const candidates = namedAt(row);
    const isDenied = isHidden && candidates.length > 0 && key !== undefined;
    if (key !== undefined && !(isDenied && !candidates.includes(key))) add(key, row);
    else if (candidates.length > 0) left.push(row);
  });
  const byName: string[] = [];
  const ambiguous = new Set<string>();
  for (const row of left) {
    const free = namedAt(row).filter((key) => !found.has(key) || byName.includes(key));
    const [key, ...others] = tellApart(entries[row] ?? [], descriptor, free);
    if (key === undefined) continue;
    if (others.length > 0) free.forEach((each) => ambiguous.add(each));
    else {
      add(key, row);
      byName.push(key);
    }
  }
  if (found.size === 0) return undefined;
  return {
    keyColumn: keyed?.column,
    nameColumn: named?.column,
    rows: found,
    byName,
    ambiguous: [...ambiguous].filter((key) => !found.has(key)),
  };
}

/** The keys of each name that was written. */
function namesOf({
  kind,
  columns,
  written,
}: BlockDescriptor): ReadonlyMap<string, readonly string[]> {
  const index = columns.indexOf(KINDS[kind].namedBy);
  const names = new Map<string, string[]>();
  for (const [key, line] of Object.entries(written)) {
    const entry = entryOfWritten(line[index] ?? '');
    if (entry.kind !== 'text') continue;
    const name = entry.text.trim();
    names.set(name, [...(names.get(name) ?? []), key]);
  }
  return names;
}

/** What stands in a column, by row. */
interface FoundColumn {
  readonly column: number;
  readonly rows: ReadonlyMap<number, readonly string[]>;
}

/** Someone may quote a few of the words elsewhere: the column with the most of them is meant. */
function fullestColumn(
  entries: Entries,
  known: ReadonlyMap<string, readonly string[]>,
  except?: number,
): FoundColumn | undefined {
  const width = entries[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const rows = new Map<number, readonly string[]>();
    const seen = new Set<string>();
    entries.forEach((line, row) => {
      const entry = line[column];
      const text = entry?.kind === 'text' ? entry.text.trim() : '';
      const keys = column === except ? undefined : known.get(text);
      if (keys === undefined) return;
      rows.set(row, keys);
      seen.add(text);
    });
    return { column, rows, different: seen.size };
  });
  const most = Math.max(0, ...columns.map(({ different }) => different));
  return most === 0 ? undefined : columns.find(({ different }) => different === most);
}

const ABOUT: readonly Column[] = ['指标', '地区'];

/** Of rows with one name, those that most of what stands in a row was written for. */
function tellApart(
  line: readonly Entry[],
  { columns, written }: BlockDescriptor,
  all: readonly string[],
): readonly string[] {
  const isIn = (entry: Entry) => line.some((each) => isSameEntry(each, entry));
  const isOf = (key: string) => (column: Column, at: number) =>
    !ABOUT.includes(column) || isIn(entryOfWritten(written[key]?.[at] ?? ''));
  const told = all.filter((key) => columns.every(isOf(key)));
  const keys = told.length === 0 ? all : told;
  const scores = keys.map((key) => {
    const own = (written[key] ?? []).map(entryOfWritten).filter(({ kind }) => kind !== 'blank');
    return own.filter(isIn).length;
  });
  return keys.filter((_, index) => scores[index] === Math.max(...scores));
}

/** Where the block's columns stand now, in the order of the descriptor; undefined for a deleted one. */
export interface FoundColumns {
  /** Row of the header in the area, undefined where no heading is left. */
  readonly headerRow: number | undefined;
  readonly columns: readonly (number | undefined)[];
}

/**
 * Finds the block's columns, wherever the user has put them: by their headings, else (a heading was
 * reworded, or stands twice) by what was written into them. A column that neither finds is taken as
 * deleted rather than guessed.
 * @example findColumns(entries, descriptor, found).columns // [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]
 */
export function findColumns(
  entries: readonly (readonly Entry[])[],
  descriptor: BlockDescriptor,
  { keyColumn, rows }: FoundRows,
): FoundColumns {
  const headerRow = findHeader(entries, descriptor);
  const line = headerRow === undefined ? [] : (entries[headerRow] ?? []);
  const byHeading = descriptor.columns.map((column, index) =>
    column === '编码' ? keyColumn : onlyPlaceOf(line, descriptor.frame.headings[index] ?? ''),
  );
  const taken = new Set(byHeading);
  const width = entries[0]?.length ?? 0;
  const free = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== keyColumn && !taken.has(column),
  );
  const lost = byHeading.flatMap((place, index) => (place === undefined ? [index] : []));
  const voted = elect(lost, free, (index, column) =>
    vote(entries, descriptor, rows, index, column),
  );
  return { headerRow, columns: byHeading.map((place, index) => place ?? voted.get(index)) };
}

/** The row that holds the most headings. */
function findHeader(
  entries: readonly (readonly Entry[])[],
  { frame }: BlockDescriptor,
): number | undefined {
  const headings = new Set(frame.headings);
  const counts = entries.map(
    (line) =>
      line.filter((entry) => entry.kind === 'text' && headings.has(onOneLine(entry.text))).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

/**
 * A heading as it is known: where it is broken into lines says how wide its column is.
 * @example onOneLine('2020年\n基期值') // '2020年基期值'
 */
export function onOneLine(text: string): string {
  return text.replace(/\r?\n/gu, '');
}

function onlyPlaceOf(line: readonly Entry[], heading: string): number | undefined {
  const places = line.flatMap((entry, column) =>
    entry.kind === 'text' && onOneLine(entry.text) === heading ? [column] : [],
  );
  return places.length === 1 ? places[0] : undefined;
}

/**
 * Gives a lost column the free one that holds most of it, where each is the other's only best: two
 * columns full of the same dashes are not told apart.
 */
function elect(
  lost: readonly number[],
  free: readonly number[],
  voteOf: (index: number, column: number) => number,
): ReadonlyMap<number, number> {
  const votes = lost.map((index) => free.map((column) => voteOf(index, column)));
  const onlyBest = (values: readonly number[], at: number): boolean =>
    values.every((value, other) => other === at || value < (values[at] ?? 0));
  return new Map(
    votes.flatMap((line, one): [number, number][] => {
      const other = line.findIndex((share, at) => share > 0.5 && onlyBest(line, at));
      const rivals = votes.map((each) => each[other] ?? 0);
      const [index, column] = [lost[one], free[other]];
      const isClear = index !== undefined && column !== undefined && onlyBest(rivals, one);
      return isClear ? [[index, column]] : [];
    }),
  );
}

/** The share of what was written into a column of the block that stands in a column of the area. */
function vote(
  entries: readonly (readonly Entry[])[],
  descriptor: BlockDescriptor,
  rows: FoundRows['rows'],
  index: number,
  column: number,
): number {
  const asked = [...rows].flatMap(([key, places]) => {
    const written = entryOfWritten(descriptor.written[key]?.[index] ?? '');
    // Blank cells are alike everywhere: they say nothing about which column this is.
    return written.kind === 'blank' ? [] : places.map((row) => ({ row, written }));
  });
  const held = asked.filter(({ row, written }) => {
    const entry = entries[row]?.[column];
    return entry !== undefined && isSameEntry(entry, written);
  });
  return asked.length === 0 ? 0 : held.length / asked.length;
}
