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
    const isTold =
      key !== undefined && candidates.includes(key) && isAbout(entries[row] ?? [], descriptor, key);
    const isDenied = isHidden && candidates.length > 0 && !isTold;
    if (key !== undefined && !isDenied) add(key, row);
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

/** The columns whose words together tell a row where a table has several regions. */
export const ABOUT: readonly Column[] = ['指标', '地区'];

/** Whether a line still has the words by which a row is told. */
function isAbout(
  line: readonly Entry[],
  { columns, written }: Pick<BlockDescriptor, 'columns' | 'written'>,
  key: string,
): boolean {
  const own = written[key] ?? [];
  return columns.every((column, at) => {
    const word = entryOfWritten(own[at] ?? '');
    return !ABOUT.includes(column) || line.some((each) => isSameEntry(each, word));
  });
}

/** Of rows with one name, those that most of what stands in a row was written for. */
function tellApart(
  line: readonly Entry[],
  descriptor: Pick<BlockDescriptor, 'columns' | 'written'>,
  all: readonly string[],
): readonly string[] {
  const { written } = descriptor;
  const isIn = (entry: Entry) => line.some((each) => isSameEntry(each, entry));
  const told = all.filter((key) => isAbout(line, descriptor, key));
  const keys = told.length === 0 ? all : told;
  const scores = keys.map((key) => {
    const own = (written[key] ?? []).map(entryOfWritten).filter(({ kind }) => kind !== 'blank');
    return own.filter(isIn).length;
  });
  return keys.filter((_, index) => scores[index] === Math.max(...scores));
}
