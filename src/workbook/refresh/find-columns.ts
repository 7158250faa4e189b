import type { BlockDescriptor } from '../block/descriptor';
import { entryOfWritten, isSameEntry, type Entry } from './entry';
import type { FoundRows } from './find-rows';

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
  const byHeading = descriptor.frame.headings.map((heading) => onlyPlaceOf(line, heading));
  const taken = new Set<number>([keyColumn]);
  const columns = descriptor.columns.map((column, index) => {
    const place = column === '编码' ? keyColumn : byHeading[index];
    if (place !== undefined) taken.add(place);
    return place;
  });
  return {
    headerRow,
    columns: columns.map((place, index) => {
      if (place !== undefined) return place;
      const voted = vote(entries, descriptor, rows, index, taken);
      if (voted !== undefined) taken.add(voted);
      return voted;
    }),
  };
}

/** The row that holds the most headings. */
function findHeader(
  entries: readonly (readonly Entry[])[],
  { frame }: BlockDescriptor,
): number | undefined {
  const headings = new Set(frame.headings);
  const counts = entries.map(
    (line) => line.filter((entry) => entry.kind === 'text' && headings.has(entry.text)).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

function onlyPlaceOf(line: readonly Entry[], heading: string): number | undefined {
  const places = line.flatMap((entry, column) =>
    entry.kind === 'text' && entry.text === heading ? [column] : [],
  );
  return places.length === 1 ? places[0] : undefined;
}

/** The one free column that still holds most of what was written into this one. */
function vote(
  entries: readonly (readonly Entry[])[],
  descriptor: BlockDescriptor,
  rows: FoundRows['rows'],
  index: number,
  taken: ReadonlySet<number>,
): number | undefined {
  const width = entries[0]?.length ?? 0;
  const asked = [...rows].flatMap(([key, places]) => {
    const written = entryOfWritten(descriptor.written[key]?.[index] ?? '');
    // Blank cells are alike everywhere: they say nothing about which column this is.
    return written.kind === 'blank' ? [] : places.map((row) => ({ row, written }));
  });
  const counts = Array.from({ length: width }, (_, column) =>
    taken.has(column)
      ? 0
      : asked.filter(({ row, written }) => {
          const entry = entries[row]?.[column];
          return entry !== undefined && isSameEntry(entry, written);
        }).length,
  );
  const most = Math.max(0, ...counts);
  const isClear = most * 2 > asked.length && counts.filter((count) => count === most).length === 1;
  return isClear ? counts.indexOf(most) : undefined;
}
