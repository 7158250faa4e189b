import type { Outcome } from '../../core/finding/outcome';
import type { Block } from '../block/block';
import type { BlockDescriptor } from '../block/descriptor';
import type { CellEntry } from '../block/lay-out-block';
import { printSheetArea } from '../address/print-area';
import { addRows } from './add-rows';
import type { BlockReading } from './block-reading';
import { compareFrame } from './compare-frame';
import { compareRows } from './compare-rows';
import { findColumns } from './find-columns';
import { findRows } from './find-rows';
import type { RefreshPlan, RefreshRemark, RowAddition } from './refresh-plan';

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
  const { descriptor } = reading;
  const block = composed.value;
  const keys = new Set([...Object.keys(descriptor.written), ...block.rows.map((row) => row.key)]);
  const rows = findRows(reading.entries, keys);
  if (rows === undefined) return idle(reading, { kind: 'keys-missing' });

  const columns = findColumns(reading.entries, descriptor, rows);
  const body = compareRows(reading, block, rows, columns);
  const frame = compareFrame(reading, block, rows, columns);
  const wanted = addRows(reading, block, rows, columns);
  const additions = reading.isAlone ? wanted : [];
  // Figures first: they are what a preview is read for.
  const changes = [...body.changes, ...frame.changes];
  const remarks: RefreshRemark[] = [
    ...body.remarks,
    ...columnRemarks(descriptor, block, columns.columns),
    ...listed('rows-deleted', deletedKeys(descriptor, block, rows.rows)),
    ...listed('rows-not-inserted', reading.isAlone ? [] : wanted.map(({ key }) => key)),
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
  const after: BlockDescriptor = {
    ...descriptor,
    package: { name: block.packageName, version: block.packageVersion },
    frame: frame.frame,
    written: { ...descriptor.written, ...body.written, ...added(({ entries }) => entries) },
    // A block of an earlier version goes on without.
    ...(descriptor.formats === undefined
      ? {}
      : {
          formats: {
            ...descriptor.formats,
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
    descriptor: JSON.stringify(after) === JSON.stringify(descriptor) ? undefined : after,
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
    remarks,
    descriptor: undefined,
  };
}

const packageLine = ({ package: { name, version } }: BlockDescriptor): string =>
  `${name} ${version}`;

function listed(
  kind: 'rows-deleted' | 'rows-not-inserted',
  keys: readonly string[],
): readonly RefreshRemark[] {
  return keys.length === 0 ? [] : [{ kind, keys }];
}

/** Written once, still in the plan, no longer on the sheet. */
function deletedKeys(
  descriptor: BlockDescriptor,
  block: Block,
  rows: ReadonlyMap<string, unknown>,
): readonly string[] {
  return block.rows
    .map(({ key }) => key)
    .filter((key) => Object.hasOwn(descriptor.written, key) && !rows.has(key));
}

function columnRemarks(
  descriptor: BlockDescriptor,
  block: Block,
  places: readonly (number | undefined)[],
): readonly RefreshRemark[] {
  return [
    ...descriptor.columns
      .filter((_, index) => places[index] === undefined)
      .map((column) => ({ kind: 'column-deleted' as const, column })),
    ...block.columns
      .filter(({ column }) => !descriptor.columns.includes(column))
      .map(({ column }) => ({ kind: 'column-new' as const, column })),
  ];
}
