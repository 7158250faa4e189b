import type { BlockDescriptor } from '../block/descriptor';
import { callsPlan } from '../../core/function/plan-call';
import { readAddress } from '../address/address';
import type { Area } from '../address/area';
import type { BlockReading } from './block-reading';
import { cellsIn, entryOfWritten, isSameEntry, type Entry } from './entry';
import type { FoundRows } from './find-rows';

/** Where the block's columns stand now, in the order of the descriptor; undefined for a deleted one. */
export interface FoundColumns {
  /** Row of the header in the area, undefined where no heading is left. */
  readonly headerRow: number | undefined;
  readonly columns: readonly (number | undefined)[];
}

/**
 * Finds the block's columns, wherever the user has put them: by their headings, else (a heading was
 * reworded, or stands twice) by what was written into them, and 实际值, over which much is typed, by the
 * formulas that point at it. A column that nothing finds is taken as deleted rather than guessed.
 * @example findColumns(reading, found).columns // [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]
 */
export function findColumns(
  { area, entries, descriptor }: Pick<BlockReading, 'area' | 'entries' | 'descriptor'>,
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
  const actual = descriptor.columns.indexOf('实际值');
  const columns = byHeading.map((place, index) => place ?? voted.get(index));
  const isLost = actual >= 0 && columns[actual] === undefined;
  const pointed = isLost ? pointedAt(area, entries, rows) : undefined;
  const isFree = pointed !== undefined && !columns.includes(pointed);
  return {
    headerRow,
    columns: columns.map((place, index) => place ?? (index === actual && isFree ? pointed : place)),
  };
}

/** The one column that our formulas point at in their own rows. */
function pointedAt(
  area: Area,
  entries: readonly (readonly Entry[])[],
  rows: FoundRows['rows'],
): number | undefined {
  const pointed = new Set(
    [...rows.values()].flat().flatMap((row) =>
      (entries[row] ?? []).flatMap((entry) =>
        entry.kind === 'formula' && callsPlan(entry.text)
          ? cellsIn(entry.text).flatMap((cell) => {
              const place = readAddress(`A!${cell}`);
              return place?.row === area.row + row ? [place.column - area.column] : [];
            })
          : [],
      ),
    ),
  );
  const [place = -1, ...others] = pointed;
  return others.length === 0 && place >= 0 && place < area.columns ? place : undefined;
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
