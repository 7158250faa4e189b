import type { Outcome } from '../../core/finding/outcome';
import { printSheetArea } from '../address/address';
import type { Block, HeadWords } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import { headCells, wordsOfHead } from '../block/head';
import type { CellEntry } from '../block/lay-out-block';
import type { BlockReading } from '../inserted/block-reading';
import { keptHead } from '../inserted/head-cells';
import { findColumns, type FoundColumns } from '../inserted/find-columns';
import { findRows, type FoundRows } from '../inserted/find-rows';
import { KINDS } from '../kind/kinds';

import { compareFrame } from './compare-frame';
import { compareRows, offersOf, linkRemarks } from './compare-rows';

import { rekeyed } from './follow-head';
import {
  headAfter,
  headChanges,
  ownedRows,
  ownText,
  rememberCell,
  switchBlock,
} from './switch-block';
import type { CellChange, RefreshPlan, RefreshRemark, RowAddition } from './refresh-plan';

/**
 * What a refresh of one block would change, cell by cell, and what it leaves alone; nothing is
 * written. `composed` is the block as it would be inserted today, or why it could not be.
 * @example planRefresh(reading, succeed(block)).changes.map(({ address }) => address) // ['Sheet1!F5']
 */
export function planRefresh(
  reading: BlockReading,
  composed: Outcome<Block, RefreshRemark>,
): RefreshPlan {
  if (reading.isFrozen) return idle(reading, { kind: 'frozen' });
  if (!composed.ok) return idle(reading, composed.finding);
  const block = composed.value;
  const { counterparts, renamed } = block;
  const now = counterparts === undefined ? reading : rekeyed(reading, counterparts, renamed);
  const { descriptor } = now;
  const { query } = reading.descriptor;
  const isSwitched =
    block.planId !== query.planId ||
    block.comparison?.year !== query.comparison?.year ||
    counterparts !== undefined;
  const current = block.rows.map(({ key }) => key);
  const rows = findRows(now.entries, descriptor, current);
  if (rows === undefined) return idle(reading, { kind: 'keys-missing' });

  const columns = findColumns(now, rows);
  const head = reading.head ? headCells(block.head, reading.head.cells) : wordsOfHead(block.head);
  const body = compareRows(now, block, rows, columns, head);
  const frame = compareFrame(now, block, rows, columns, head);
  const switched = isSwitched ? switchBlock(reading, now, block, rows, columns) : undefined;
  const wanted = addRows(now, block, rows, columns, head, switched?.returning);
  const additions = reading.isAlone ? wanted : [];
  const removals = switched?.removals ?? [];
  // What was typed there waits elsewhere: the cell is ours again.
  const freed = body.remarks.flatMap((remark) =>
    remark.kind === 'edited-by-user' && switched?.freed.includes(remark.change.address)
      ? [remark.change]
      : [],
  );
  const hindered = reading.isAlone
    ? ownedRows(now, removals, columns)
    : [...removals, ...wanted].map(({ key }) => key);
  if (isSwitched && hindered.length > 0)
    return idle(reading, { kind: 'head-not-followed', keys: hindered });
  const isOver = ({ address }: CellChange): boolean =>
    switched?.changes.some((each) => each.address === address) === true;
  // Figures first: they are what a preview is read for.
  const changes = [
    ...[...body.changes, ...freed].filter((change) => !isOver(change)),
    ...(switched?.changes ?? headChanges(now, block)),
    ...frame.changes,
  ];
  const remarks: RefreshRemark[] = [
    ...(switched?.remarks ?? []),
    ...body.remarks.filter(
      (remark) =>
        !(isSwitched && remark.kind === 'row-withdrawn') &&
        !(remark.kind === 'edited-by-user' && freed.includes(remark.change)),
    ),
    ...(isSwitched ? ownText(now, rows, columns, removals) : []),
    ...linkRemarks(reading, body.changes),
    ...columnRemarks(descriptor, block, columns.columns),
    ...listed('rows-ambiguous', rows.ambiguous),
    ...listed('rows-deleted', deletedKeys(descriptor, block, rows)),
    ...listed('rows-not-inserted', reading.isAlone ? [] : wanted.map(({ key }) => key)),
    ...(reading.hasHidden && changes.length + additions.length + removals.length > 0
      ? [{ kind: 'rows-hidden' } as const]
      : []),
    ...(reading.isStale ? [{ kind: 'values-stale' } as const] : []),
  ];
  if (reading.isProtected)
    return idle(reading, { kind: 'sheet-protected', sheet: reading.area.sheet }, ...remarks);
  const added = <Item extends CellEntry>(line: (addition: RowAddition) => readonly Item[]) =>
    Object.fromEntries(
      additions.map((addition) => [
        addition.key,
        columns.columns.map((place) => (place === undefined ? '' : (line(addition)[place] ?? ''))),
      ]),
    );
  const isKept = ([key]: readonly [string, unknown]): boolean =>
    !removals.some((removal) => removal.key === key);
  const only = <Line>(lines: Readonly<Record<string, Line>>): Readonly<Record<string, Line>> =>
    Object.fromEntries(Object.entries(lines).filter(isKept));
  const after: BlockDescriptor = {
    ...keptHead(descriptor, reading.head),
    ...headAfter(reading, block, frame.live),
    ...(switched === undefined ? {} : { held: switched.held }),
    package: { name: block.packageName, version: block.packageVersion },
    frame: frame.frame,
    written: {
      ...only(descriptor.written),
      ...freed.reduce(rememberCell(descriptor.columns), body.written),
      ...added(({ entries }) => entries),
    },
    // A block of an earlier version goes on without.
    ...(descriptor.formats === undefined
      ? {}
      : {
          formats: {
            ...only(descriptor.formats),
            ...body.formats,
            ...added(({ numberFormats }) => numberFormats),
          },
        }),
  };
  return {
    ...idle(reading, ...remarks),
    to: packageLine(after),
    changes,
    additions,
    removals,
    descriptor: JSON.stringify(after) === JSON.stringify(reading.descriptor) ? undefined : after,
  };
}

/** A plan that changes nothing. */
function idle(reading: BlockReading, ...remarks: readonly RefreshRemark[]): RefreshPlan {
  const line = packageLine(reading.descriptor);
  return {
    id: reading.descriptor.id,
    address: printSheetArea(reading.area),
    table: { kind: reading.descriptor.kind, mode: reading.descriptor.mode },
    from: line,
    to: line,
    changes: [],
    additions: [],
    removals: [],
    remarks,
    descriptor: undefined,
  };
}

const packageLine = ({ package: { name, version } }: BlockDescriptor): string =>
  `${name} ${version}`;

function listed(
  kind: 'rows-deleted' | 'rows-not-inserted' | 'rows-ambiguous',
  keys: readonly string[],
): readonly RefreshRemark[] {
  return keys.length === 0 ? [] : [{ kind, keys }];
}

/** Written once, still in the plan, no longer on the sheet. */
function deletedKeys(
  descriptor: BlockDescriptor,
  block: Block,
  { rows, ambiguous }: FoundRows,
): readonly string[] {
  return block.rows
    .map(({ key }) => key)
    .filter((key) => Object.hasOwn(descriptor.written, key))
    .filter((key) => !rows.has(key) && !ambiguous.includes(key));
}

function columnRemarks(
  descriptor: BlockDescriptor,
  block: Block,
  places: readonly (number | undefined)[],
): readonly RefreshRemark[] {
  return [
    ...descriptor.columns
      // The key is hidden: who deleted it along with its column need not hear of it.
      .filter((column, index) => places[index] === undefined && column !== '编码')
      .map((column) => ({ kind: 'column-deleted' as const, column })),
    ...[...block.columns.map(({ column }) => column), ...(block.lacking ?? [])]
      .filter((column) => !descriptor.columns.includes(column))
      .map((column) => ({ kind: 'column-new' as const, column })),
  ];
}

/**
 * The rows of the plan that the block never had, each below the row that precedes it in the plan
 * (or, where that one is gone, below the block's last row). Rows the user deleted are not new.
 * @example addRows(reading, block, rows, columns)[0]?.key // '350104-14-21'
 */
function addRows(
  reading: BlockReading,
  block: Block,
  { rows }: FoundRows,
  { columns }: FoundColumns,
  head: HeadWords,
  returning: Readonly<Record<string, CellEntry>> = {},
): readonly RowAddition[] {
  const { descriptor, area } = reading;
  const last = Math.max(...[...rows.values()].flat());
  const names = descriptor.columns;
  const offers = offersOf(block, descriptor.mode, { area, names, columns, head });
  const counts = new Map<number, number>();
  return block.rows.flatMap(({ key }, index) => {
    if (Object.hasOwn(descriptor.written, key) || rows.has(key)) return [];
    const offer = offers.get(key);
    const at = <Value>(read: (index: number) => Value, blank: Value): Value[] =>
      Array.from({ length: area.columns }, (_, place) => {
        const own = columns.indexOf(place);
        return own < 0 ? blank : read(own);
      });
    const cell = (own: number) => offer?.get(descriptor.columns[own] ?? '');
    const after = precedingRow(block, index, rows) ?? last;
    // Several new rows may follow the same one.
    const nth = (counts.get(after) ?? 0) + 1;
    counts.set(after, nth);
    const entries = at((own) => cell(own)?.entryAt(after + nth) ?? '', '');
    const typed = returning[key];
    const place = columns[names.indexOf(KINDS[descriptor.kind].followed?.column ?? '编码')];
    return {
      ...{ key, after, entries },
      ...(typed === undefined
        ? {}
        : { standing: entries.map((entry, column) => (column === place ? typed : entry)) }),
      numberFormats: at((own) => cell(own)?.numberFormat ?? 'General', 'General'),
    };
  });
}

function precedingRow(block: Block, index: number, rows: FoundRows['rows']): number | undefined {
  for (let before = index - 1; before >= 0; before--) {
    const places = rows.get(block.rows[before]?.key ?? '');
    if (places !== undefined) return Math.max(...places);
  }
  return undefined;
}
