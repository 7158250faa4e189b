import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea } from '../address/address';
import { readHostError } from '../excel/refusal';
import { HEAD_ROWS } from './observation-sheet';
import type { ObservationWrite } from './plan-observation-write';

/**
 * Takes back what was written before Excel refused: a sheet that was added goes, else the rows that
 * were empty before are emptied again. Returns what to tell the user.
 * @example await restoreObservationSheet(context, write, error) // { kind: 'write-rejected', area: '实际值!A3:H102', … }
 */
export async function restoreObservationSheet(
  context: Excel.RequestContext,
  write: ObservationWrite,
  error: unknown,
): Promise<WorkbookFinding> {
  const { code, reason } = readHostError(error);
  const area = areaOf(write);
  try {
    await takeBack(context, write);
    return { kind: 'write-rejected', area, code, reason };
  } catch {
    return { kind: 'write-half-done', area, code, reason, left: undefined };
  }
}

function areaOf({ sheet, rows, at, columns, isNew }: ObservationWrite): string {
  const positions = [...columns.values()];
  const column = Math.min(...positions);
  const top = isNew ? 0 : at;
  return printSheetArea({
    sheet,
    row: top,
    column,
    rows: rows.length + at - top,
    columns: Math.max(...positions) - column + 1,
  });
}

async function takeBack(context: Excel.RequestContext, write: ObservationWrite): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(write.sheet);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return;
  if (write.isAdded) sheet.delete();
  else {
    if (write.isNew) {
      const head = sheet.getRangeByIndexes(0, 0, HEAD_ROWS, write.columns.size);
      head.unmerge();
      head.clear(Excel.ClearApplyTo.all);
      sheet.freezePanes.unfreeze();
    }
    for (const position of write.rows.length === 0 ? [] : write.columns.values())
      sheet.getRangeByIndexes(write.at, position, write.rows.length, 1).clear();
  }
  await context.sync();
}
