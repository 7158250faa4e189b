import { printCell, readAddress } from '../address/address';
import { year as yearArgument } from '../../core/function/argument';
import type { SheetArea } from '../address/area';
import type { BlockDescriptor } from '../block/descriptor';
import { absolute, REGION_FORMAT, YEAR_FORMAT } from '../block/lay-out-block';
import { entryOfWritten, isSameEntry, type Entry } from './entry';

type Entries = readonly (readonly Entry[])[];

/** The cells that a block's formulas follow, and what stands in them now. */
export interface HeadReading {
  /** As formulas name them: `$A$2`. */
  readonly cells: { readonly region: string; readonly year: string | undefined };
  /** As people wrote it; '' where the cell is blank or no longer in the block. */
  readonly region: string;
  /** In plain digits where it is a year; undefined in a plan's own table. */
  readonly year: string | undefined;
  /** Whether formulas read it as it stands: not what is typed as 二〇二三, or in wide digits. */
  readonly isPlain: boolean;
}

const CELL = String.raw`\$[A-Z]{1,3}\$\d{1,7}`;
const REGION = new RegExp(String.raw`PLAN[._][A-Z]+\((${CELL}),`, 'giu');
const YEAR = new RegExp(String.raw`PLAN[._]DETAIL\(${CELL},"(?:[^"]|"")*",(${CELL}),`, 'giu');

/**
 * Region and year as the head of a block says them now: in the cells that still carry its labels, else
 * in those that most of its formulas name, since Excel moves their references along. Undefined for a
 * block whose formulas follow no cells, or do so no longer.
 * @example readHead(reading)?.region // '丰泽区'
 */
export function readHead({
  descriptor,
  area,
  entries,
  values,
  numberFormats,
}: {
  readonly descriptor: BlockDescriptor;
  readonly area: SheetArea;
  readonly entries: Entries;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}): HeadReading | undefined {
  if (descriptor.head === undefined) return undefined;
  const formulas = entries.flatMap((line) =>
    line.flatMap((entry) => (entry.kind === 'formula' ? [entry.text] : [])),
  );
  const labelled = (format: string): string | undefined => {
    const row = numberFormats.findIndex((line) => line.includes(format));
    const column = numberFormats[row]?.indexOf(format) ?? -1;
    const isThere = column >= 0 && entries[row]?.[column]?.kind !== 'blank';
    return isThere ? absoluteIn(area, row, column) : undefined;
  };
  const region = labelled(REGION_FORMAT) ?? mostNamed(formulas, REGION);
  const hasYear = descriptor.head.year !== undefined;
  const year = hasYear ? (labelled(YEAR_FORMAT) ?? mostNamed(formulas, YEAR)) : undefined;
  if (region === undefined || (hasYear && year === undefined)) return undefined;
  const textAt = (cell: string): string => {
    const place = readAddress(`S!${cell}`);
    // What a cell shows counts: it may itself ask another one.
    const value = place && values[place.row - area.row]?.[place.column - area.column];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const typed = year === undefined ? '' : textAt(year).replace('年', '').trim();
  const read = yearArgument('').read(typed);
  const plain = read.ok && read.value !== undefined ? String(read.value) : typed;
  return {
    cells: { region, year },
    region: textAt(region),
    year: year && plain,
    isPlain: plain === typed,
  };
}

/** Whether the head says something else than what the block was last brought up to date for. */
export function isHeadChanged(
  { head }: BlockDescriptor,
  reading: Pick<HeadReading, 'region' | 'year'> | undefined,
): boolean {
  if (head === undefined || reading === undefined) return false;
  const isOtherYear = reading.year !== undefined && reading.year !== String(head.year);
  return reading.region !== head.region || isOtherYear;
}

/**
 * What a refresh remembers of a block: one whose head was deleted goes on without, and never looks for
 * it again.
 * @example keptHead(descriptor, undefined).head // undefined
 */
export function keptHead(
  descriptor: BlockDescriptor,
  reading: HeadReading | undefined,
): BlockDescriptor {
  if (reading !== undefined || descriptor.head === undefined) return descriptor;
  return Object.fromEntries(
    Object.entries(descriptor).filter(([part]) => part !== 'head' && part !== 'live'),
  ) as BlockDescriptor;
}

function mostNamed(formulas: readonly string[], pattern: RegExp): string | undefined {
  const counts = new Map<string, number>();
  for (const formula of formulas)
    for (const [, cell = ''] of formula.matchAll(pattern))
      counts.set(cell.toUpperCase(), (counts.get(cell.toUpperCase()) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * Lines of the frame that follow the head, as the words they were written for: so they are found and
 * told apart like every other line.
 * @example withWords(descriptor, entries)[0]?.[0] // { kind: 'text', text: '仓山区“十四五”…' }
 */
export function withWords({ live }: BlockDescriptor, entries: Entries): Entries {
  if (live === undefined) return entries;
  const lines = Object.entries(live).map(
    ([text, formula]) => [text, entryOfWritten(formula)] as const,
  );
  return entries.map((line) =>
    line.map((entry) => {
      if (entry.kind !== 'formula') return entry;
      const found = lines.find(([, formula]) => isSameEntry(formula, entry));
      return found === undefined ? entry : { kind: 'text', text: found[0] };
    }),
  );
}

/**
 * A cell of a block's area as its formulas name it.
 * @example absoluteIn(area, 3, 0) // '$A$4'
 */
export function absoluteIn(area: SheetArea, row: number, column: number): string {
  return absolute(printCell(area.row + row, area.column + column));
}
