import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { HostError } from '../excel/host-error';
import { refusalOf } from '../excel/refusal-of';
import { FROZEN_KEY, type FrozenArea } from './frozen';
import type { PlanCellSheet } from './read-plan-cells';

/**
 * Takes back a freezing that Excel refused half-way: formulas where they were (a spilled result spills
 * again by itself), no names of ours, the former setting. Returns what to tell the user.
 * @example await restoreFormulas(context, sheets, added, undefined, refusal) // { kind: 'write-rejected', … }
 */
export async function restoreFormulas(
  context: Excel.RequestContext,
  sheets: readonly PlanCellSheet[],
  added: readonly FrozenArea[],
  former: unknown,
  { code, reason }: HostError,
): Promise<WorkbookFinding> {
  const area = sheets.map(({ name }) => name).join('、');
  const names = added.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  const setting = context.workbook.settings.getItemOrNullObject(FROZEN_KEY);
  const unread = await refusalOf(context.sync());
  if (unread === undefined) {
    for (const name of names) if (!name.isNullObject) name.delete();
    for (const { id, cells } of sheets) {
      const sheet = context.workbook.worksheets.getItem(id);
      for (const { area: at, formula } of cells) {
        const { row, column, rows, columns } = at;
        if (rows * columns > 1)
          sheet.getRangeByIndexes(row, column, rows, columns).clear('Contents');
        sheet.getCell(row, column).formulas = [[formula]];
      }
    }
    if (former !== undefined) context.workbook.settings.add(FROZEN_KEY, former);
    else if (!setting.isNullObject) setting.delete();
    if ((await refusalOf(context.sync())) === undefined)
      return { kind: 'write-rejected', area, code, reason };
  }
  return { kind: 'write-half-done', area, code, reason, left: undefined };
}
