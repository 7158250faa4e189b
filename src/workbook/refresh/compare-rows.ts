import { printCell, quoteSheet } from '../address/address';
import type { SheetArea } from '../address/area';
import type { Column } from '../../core/column/column';
import type { Block, BlockMode, HeadWords } from '../block/block';
import { isAlikeFormat } from '../block/align-decimals';
import { printedCell } from '../../core/figure/table-cell';
import { entryOf, numberFormatOf, type CellEntry } from '../block/lay-out-block';
import type { BlockReading } from '../inserted/block-reading';
import { KINDS } from '../kind/kinds';
import { entryOfWritten, isSameEntry, pointsAlike, type Entry } from '../inserted/entry';
import type { FoundColumns } from '../inserted/find-columns';
import type { FoundRows } from '../inserted/find-rows';
import type { CellChange, RefreshRemark } from './refresh-plan';

interface RowComparison {
  readonly changes: readonly CellChange[];
  readonly remarks: readonly RefreshRemark[];
  /** What each row found holds of ours from now on, in the order of the descriptor's columns. */
  readonly written: Readonly<Record<string, readonly CellEntry[]>>;
  readonly formats: Readonly<Record<string, readonly string[]>>;
}

/** One column of one row of the plan, wherever it stands, as it was last written. */
interface Written {
  readonly key: string;
  readonly column: Column;
  readonly entry: CellEntry;
  /** undefined for a block that remembers no formats. */
  readonly format: string | undefined;
}

interface CellComparison {
  readonly change: CellChange | undefined;
  readonly remark: RefreshRemark | undefined;
  readonly isOwnFormat: boolean;
}

/**
 * Compares the block's rows, as the user left them, with what the plan in force says. A cell is
 * written only where it still holds what was last written into it; anything else is the user's.
 * @example compareRows(reading, block, rows, columns).changes // [{ address: 'Sheet1!F5', … }]
 */
export function compareRows(
  reading: BlockReading,
  block: Block,
  { keyColumn, nameColumn, rows }: FoundRows,
  { columns }: FoundColumns,
  head: HeadWords,
): RowComparison {
  const { descriptor, area } = reading;
  const changes: CellChange[] = [];
  const remarks: RefreshRemark[] = [];
  const written: Record<string, readonly CellEntry[]> = {};
  const formats: Record<string, readonly string[]> = {};
  const names = descriptor.columns;
  const offers = offersOf(block, descriptor.mode, { area, names, columns, head });
  for (const [key, places] of rows) {
    const last = descriptor.written[key] ?? names.map(() => '');
    const lastFormats = descriptor.formats?.[key];
    const next = offers.get(key);
    const [first = 0] = places;
    if (next === undefined) {
      const seen = nameColumn ?? keyColumn ?? 0;
      remarks.push({ kind: 'row-withdrawn', key, address: addressOf(reading, first, seen) });
      continue;
    }
    const lines = names.map((column, index) => {
      const entry = last[index] ?? '';
      const before: Written = { key, column, entry, format: lastFormats?.[index] };
      const place = columns[index];
      const offer = next.get(column);
      if (place === undefined || offer === undefined || column === '编码')
        return [entry, before.format ?? ''] as const;
      const cells = places.map((row) => compareCell(reading, before, offer, row, place));
      changes.push(...cells.flatMap(({ change }) => change ?? []));
      remarks.push(...cells.flatMap(({ remark }) => remark ?? []));
      return [
        cells.some(({ remark }) => remark !== undefined) ? entry : offer.entryAt(first),
        cells.every((cell) => cell.isOwnFormat && cell.remark === undefined) &&
        !isAlikeFormat(before.format ?? '', offer.numberFormat)
          ? offer.numberFormat
          : (before.format ?? ''),
      ] as const;
    });
    written[key] = lines.map(([entry]) => entry);
    formats[key] = lines.map(([, format]) => format);
  }
  return { changes, remarks, written, formats };
}

function compareCell(
  reading: BlockReading,
  before: Written,
  offer: Offer,
  row: number,
  place: number,
): CellComparison {
  const { key, column } = before;
  const current = reading.entries[row]?.[place] ?? { kind: 'blank' };
  const format = reading.numberFormats[row]?.[place];
  const entry = offer.entryAt(row);
  const own = format !== undefined && isOwnFormat(format, before.format);
  const change: CellChange = {
    what: { kind: 'cell', key, column },
    address: addressOf(reading, row, place),
    row,
    column: place,
    old: current,
    written: entry,
    ...(entryOfWritten(entry).kind === 'formula' ? { shown: offer.shown } : {}),
    oldFormat: format ?? 'General',
    numberFormat:
      (own && !isAlikeFormat(format, offer.numberFormat)) || isKeptAsText(format, entry)
        ? offer.numberFormat
        : undefined,
  };
  const nothing = { change: undefined, remark: undefined, isOwnFormat: own };
  if (isSameEntry(current, entryOfWritten(entry))) {
    if (!pointsAlike(current, entryOfWritten(entry))) return { ...nothing, change };
    // The same number may have come to be printed with other decimals, or to be a lower bound no more.
    const isShownAnew = before.format !== undefined && change.numberFormat !== undefined;
    return isShownAnew ? { ...nothing, change } : nothing;
  }
  const isOurs =
    isSameEntry(current, entryOfWritten(before.entry)) || isItsText(format, current, before.entry);
  const { isFollowed } = offer;
  return isOurs
    ? { ...nothing, change }
    : { ...nothing, remark: { kind: 'edited-by-user', key, column, change, isFollowed } };
}

/** In a cell of texts Excel keeps a number as one that does not count, and shows a formula itself. */
function isKeptAsText(format: string | undefined, entry: CellEntry): boolean {
  return format === '@' && entryOfWritten(entry).kind !== 'text' && entry !== '';
}

/** A number or a formula of ours that a cell of texts took for one. */
function isItsText(format: string | undefined, current: Entry, written: CellEntry): boolean {
  return (
    isKeptAsText(format, written) && current.kind === 'text' && current.text === String(written)
  );
}

/**
 * Address of a cell of the area, with its sheet.
 * @example addressOf(reading, 3, 5) // 'Sheet1!F5'
 */
export function addressOf({ area }: BlockReading, row: number, column: number): string {
  return `${quoteSheet(area.sheet)}!${printCell(area.row + row, area.column + column)}`;
}

/** What the plan in force offers for one cell. A formula may need to know where its row now stands. */
interface Offer {
  readonly entryAt: (row: number) => CellEntry;
  readonly numberFormat: string;
  /** What a formula of it answers. */
  readonly shown: string;
  readonly isFollowed: boolean;
}

/** Where the block's columns stand in its area now. */
interface Places {
  readonly area: SheetArea;
  readonly names: readonly Column[];
  readonly columns: readonly (number | undefined)[];
  readonly head: HeadWords;
}

/**
 * What the plan in force offers, by 编码 and column. Rows are counted from 0 in the area.
 * @example offersOf(block, 'values', places).get('350104-14-01')?.get('目标值')?.entryAt(3) // 1500
 */
export function offersOf(
  block: Block,
  mode: BlockMode,
  places: Places,
): ReadonlyMap<string, ReadonlyMap<string, Offer>> {
  const { followed } = KINDS[block.kind];
  return new Map(
    block.rows.map((row) => {
      const offers = block.columns.flatMap(({ column }, index): [string, Offer][] => {
        const cell = row.cells[index];
        if (cell === undefined) return [];
        const entryAt = (at: number) =>
          entryOf(cell, mode, (name) => cellAt(places, at, name), places.head);
        const numberFormat = cell.numberFormats?.[mode] ?? numberFormatOf(cell.content);
        const isFollowed = column === followed?.column && row.followsTyped === true;
        const shown = printedCell(cell.content);
        return [[column, { entryAt, numberFormat, shown, isFollowed }]];
      });
      return [row.key, new Map(offers)];
    }),
  );
}

/** A cell of the same row, while the user has left its column. */
function cellAt({ area, names, columns }: Places, row: number, name: Column): string | undefined {
  const column = columns[names.indexOf(name)];
  return column === undefined ? undefined : printCell(area.row + row, area.column + column);
}

/** Every format that blocks are given, for those of earlier versions, which do not remember theirs. */
const GIVEN = /^(?:General|(?:"[^"]*")?0(?:\.0+)?%?(?:"[^"]*")?)$/;

/**
 * Whether a cell still has the number format that was written; another one is the user's and is kept.
 * @param written undefined where the block does not remember
 * @example isOwnFormat('#,##0', '0.00') // false
 */
function isOwnFormat(current: string, written: string | undefined): boolean {
  return written === undefined ? GIVEN.test(current) : current === written;
}

/**
 * What the formulas go by from now on: tables of an earlier version hold actual values as numbers,
 * which nothing brings up to date; the cells of a head may have been deleted.
 * @example linkRemarks(reading, changes) // [{ kind: 'head-lost', region: '仓山区', year: 2023 }]
 */
export function linkRemarks(
  { descriptor: { kind, mode, head }, head: found }: BlockReading,
  changes: readonly CellChange[],
): readonly RefreshRemark[] {
  const isLinked = changes.some(
    ({ what, old, written }) =>
      what.kind === 'cell' &&
      what.column === '实际值' &&
      old.kind !== 'formula' &&
      entryOfWritten(written).kind === 'formula',
  );
  const isMeant = KINDS[kind].followed?.column === '实际值' && mode === 'formulas' && isLinked;
  return [
    ...(isMeant ? ([{ kind: 'actuals-linked' }] as const) : []),
    ...(head && !found
      ? ([{ kind: 'head-lost', region: head.region, year: head.year }] as const)
      : []),
  ];
}
