import { SHEET_ROWS, contains } from '../address/area';
import { readAddress } from '../address/read-address';
import { anchorName, settingKey } from '../block/descriptor';
import { readDescriptor } from '../block/read-descriptor';
import type { BlockReading } from './block-reading';
import { readEntry } from './entry';

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
  range.load(['address', 'formulas', 'values', 'valueTypes', 'numberFormat']);
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
  return {
    descriptor,
    sheetId: sheet.id,
    area,
    isProtected: sheet.protection.protected,
    isFrozen: false,
    entries: (range.formulas as unknown[][]).map((line, row) =>
      line.map((formula, column) =>
        readEntry(formula, values[row]?.[column], types[row]?.[column] ?? ''),
      ),
    ),
    numberFormats: (range.numberFormat as unknown[][]).map((line) => line.map(String)),
    isAlone: contains({ ...area, row: 0, rows: SHEET_ROWS }, usedArea),
  };
}
