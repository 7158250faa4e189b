import { readAddress } from '../address/address';
import { SHEET_ROWS, contains, type SheetArea } from '../address/area';
import { anchorName, readDescriptor, settingKey, type BlockDescriptor } from '../block/descriptor';
import { readEntry, type Entry } from './entry';
import { readHead, withWords, type HeadReading } from './head-cells';

/** A block as it stands in the workbook now, wherever the user has taken it. */
export interface BlockReading {
  readonly descriptor: BlockDescriptor;
  readonly sheetId: string;
  /** The area its name stands for: rows and columns the user put into it included. */
  readonly area: SheetArea;
  readonly isProtected: boolean;
  /** Whether its formulas were turned into values for sharing. */
  readonly isFrozen: boolean;
  /** What its head says now; undefined where no formula follows it. */
  readonly head: HeadReading | undefined;
  /** Row by row over the area; a line of the frame that follows the head as the words it was written for. */
  readonly entries: readonly (readonly Entry[])[];
  /** The same with those lines as the formulas they are: what is put back after a refusal. */
  readonly standing: readonly (readonly Entry[])[];
  readonly numberFormats: readonly (readonly string[])[];
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

/** The requests for one block, to be read after the next sync. */
export interface PendingBlock {
  readonly id: string;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly setting: Excel.Setting;
}

/**
 * Asks for all of a block that a refresh compares, without a sync of its own.
 * @example queueBlock(context, 'b1')
 */
export function queueBlock(context: Excel.RequestContext, id: string): PendingBlock {
  return queueBlockIn(context, id, context.workbook.names.getItem(anchorName(id)).getRange());
}

/**
 * The same of a block whose cells are known, without a sync of its own.
 * @example queueBlockIn(context, 'b1', sheet.getRange('A1:J27'))
 */
export function queueBlockIn(
  context: Excel.RequestContext,
  id: string,
  range: Excel.Range,
): PendingBlock {
  range.load(['address', 'formulas', 'values', 'valueTypes', 'numberFormat', 'rowHidden']);
  const { worksheet: sheet } = range;
  sheet.load('id');
  sheet.protection.load('protected');
  const used = sheet.getUsedRange(true);
  used.load('address');
  const setting = context.workbook.settings.getItem(settingKey(id));
  setting.load('value');
  return { id, range, sheet, used, setting };
}

/**
 * The block as the answers show it, undefined where its descriptor is not one of ours.
 * @example answerBlock(pending)?.area // { sheet: 'Sheet1', row: 0, column: 0, rows: 27, columns: 10 }
 */
export function answerBlock(pending: PendingBlock): BlockReading | undefined {
  const { range, sheet, used } = pending;
  const descriptor = readDescriptor(pending.setting.value);
  const area = readAddress(range.address);
  const usedArea = readAddress(used.address);
  if (descriptor === undefined || area === undefined || usedArea === undefined) return undefined;
  const values = range.values as unknown[][];
  const types = range.valueTypes as string[][];
  const entries = (range.formulas as unknown[][]).map((line, row) =>
    line.map((formula, column) =>
      readEntry(formula, values[row]?.[column], types[row]?.[column] ?? ''),
    ),
  );
  const numberFormats = (range.numberFormat as unknown[][]).map((line) => line.map(String));
  return {
    descriptor,
    sheetId: sheet.id,
    area,
    isProtected: sheet.protection.protected,
    isFrozen: false,
    // true: all rows; null: some.
    hasHidden: range.rowHidden !== false,
    isStale: false,
    entries: withWords(descriptor, entries),
    standing: entries,
    head: readHead({ descriptor, area, entries, values, numberFormats }),
    numberFormats,
    isAlone: contains({ ...area, row: 0, rows: SHEET_ROWS }, usedArea),
  };
}
