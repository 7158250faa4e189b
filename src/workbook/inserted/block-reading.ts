import { readAddress } from '../address/address';
import { SHEET_ROWS, contains, type SheetArea } from '../address/area';
import { anchorName, type BlockDescriptor } from '../block/descriptor';
import {
  answerDescriptor,
  memoryOf,
  queueDescriptor,
  writtenAt,
  type BlockMemory,
  type PendingDescriptor,
} from '../block/memory';
import { readEntry, type Entry } from './entry';
import { readHead, withWords, type HeadReading } from './head-cells';

/** The cells of a block as they stand in the workbook now, wherever the user has taken it. */
export interface BlockCells {
  readonly descriptor: BlockDescriptor;
  /** The area its name stands for: rows and columns the user put into it included. */
  readonly area: SheetArea;
  /** Whether its formulas were turned into values for sharing. */
  readonly isFrozen: boolean;
  /** What its head says now; undefined where no formula follows it. */
  readonly head: HeadReading | undefined;
  /** Row by row over the area; a line of the frame that follows the head as the words it was written for. */
  readonly entries: readonly (readonly Entry[])[];
  /** The same with those lines as the formulas they are: what is put back after a refusal. */
  readonly standing: readonly (readonly Entry[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** The same with all that decides what a refresh may write. */
export interface BlockReading extends BlockCells {
  readonly sheetId: string;
  readonly memory: BlockMemory;
  /** When that was written, where it is known. */
  readonly writtenAt?: string | undefined;
  readonly isProtected: boolean;
  /** Whether rows of it are hidden, by hand or by a filter. */
  readonly hasHidden: boolean;
  /** Whether its formulas may show former results, since Excel calculates only when it is told to. */
  readonly isStale: boolean;
  /** Whether all that stands on the sheet stands in the block's own columns. */
  readonly isAlone: boolean;
}

/**
 * Whether a block still holds formulas of ours: one that was inserted after a freezing is not frozen.
 * @example holdsFormulas(reading) // true
 */
export function holdsFormulas({ entries }: Pick<BlockReading, 'entries'>): boolean {
  return entries.some((line) =>
    line.some((entry) => entry.kind === 'formula' && /PLAN[._]/iu.test(entry.text)),
  );
}

/** A block that the workbook remembers but that cannot be read. */
export interface LostBlock {
  readonly id: string;
  /** `place`: its cells were deleted or its name is gone; `descriptor`: what is kept of it is not ours. */
  readonly missing: 'place' | 'descriptor';
}

/** The requests for the cells of one block, to be read after the next sync. */
export interface PendingCells {
  readonly id: string;
  readonly range: Excel.Range;
  readonly descriptor: PendingDescriptor;
}

/** The same with all that decides what a refresh may write. */
export interface PendingBlock extends PendingCells {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/**
 * Asks for all of a block that a refresh compares, without a sync of its own.
 * @param memory left out, it is asked for where this version keeps it, and the batch refused where
 * it is not there
 * @example queueBlock(context, 'b1')
 */
export function queueBlock(
  context: Excel.RequestContext,
  id: string,
  memory?: BlockMemory,
): PendingBlock {
  const range = context.workbook.names.getItem(anchorName(id)).getRange();
  const pending = queueCells(context, id, range, memory);
  range.load('rowHidden');
  const { worksheet: sheet } = range;
  sheet.load('id');
  sheet.protection.load('protected');
  const used = sheet.getUsedRange(true);
  used.load('address');
  return { ...pending, sheet, used };
}

/**
 * Asks for what stands in a block whose cells are known, without a sync of its own.
 * @example queueCells(context, 'b1', sheet.getRange('A1:J27'))
 */
export function queueCells(
  context: Excel.RequestContext,
  id: string,
  range: Excel.Range,
  memory?: BlockMemory,
): PendingCells {
  range.load(['address', 'formulas', 'values', 'valueTypes', 'numberFormat']);
  return { id, range, descriptor: queueDescriptor(context, id, memory) };
}

/**
 * The block as the answers show it, undefined where its descriptor is not one of ours.
 * @example answerBlock(pending)?.area // { sheet: 'Sheet1', row: 0, column: 0, rows: 27, columns: 10 }
 */
export function answerBlock(pending: PendingBlock): BlockReading | undefined {
  const { range, sheet, used } = pending;
  const cells = answerCells(pending);
  const usedArea = readAddress(used.address);
  if (cells === undefined || usedArea === undefined) return undefined;
  return {
    ...cells,
    sheetId: sheet.id,
    memory: memoryOf(pending.descriptor),
    writtenAt: writtenAt(pending.descriptor),
    isProtected: sheet.protection.protected,
    // true: all rows; null: some.
    hasHidden: range.rowHidden !== false,
    isStale: false,
    isAlone: contains({ ...cells.area, row: 0, rows: SHEET_ROWS }, usedArea),
  };
}

/**
 * Its cells as the answers show them, undefined where its descriptor is not one of ours.
 * @example answerCells(pending)?.area // { sheet: 'Sheet1', row: 0, column: 0, rows: 27, columns: 10 }
 */
export function answerCells({ range, descriptor: asked }: PendingCells): BlockCells | undefined {
  const descriptor = answerDescriptor(asked);
  const area = readAddress(range.address);
  if (descriptor === undefined || area === undefined) return undefined;
  const entries = entriesIn(range);
  const { values } = range;
  const numberFormats = (range.numberFormat as unknown[][]).map((line) => line.map(String));
  return {
    descriptor,
    area,
    isFrozen: false,
    entries: withWords(descriptor, entries),
    standing: entries,
    head: readHead({ descriptor, area, entries, values, numberFormats }),
    numberFormats,
  };
}

/**
 * What stands in cells that were loaded, line by line.
 * @example entriesIn(range) // [[{ kind: 'text', text: '指标' }], [{ kind: 'number', value: 5 }]]
 */
export function entriesIn(
  range: Pick<Excel.Range, 'formulas' | 'values' | 'valueTypes'>,
): readonly (readonly Entry[])[] {
  const values = range.values as unknown[][];
  const types = range.valueTypes as string[][];
  return (range.formulas as unknown[][]).map((line, row) =>
    line.map((formula, column) =>
      readEntry(formula, values[row]?.[column], types[row]?.[column] ?? ''),
    ),
  );
}
