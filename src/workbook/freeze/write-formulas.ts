import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { SheetArea } from '../address/area';
import { printSheetArea } from '../address/print-area';
import type { HostError } from '../excel/host-error';
import { refusalOf } from '../excel/refusal-of';
import { FROZEN_KEY, type Frozen, type FrozenArea } from './frozen';
import { frozenEntry } from './frozen-entry';
import type { Placing } from './place-formulas';

/** A frozen area whose cells are still there. */
export interface OpenedArea {
  readonly frozen: FrozenArea;
  readonly area: SheetArea;
  readonly sheetId: string;
  readonly isProtected: boolean;
  readonly placing: Placing;
}

/**
 * Queues the formulas that have found their cells, drops the names of areas that are done, and
 * remembers the rest. No sync.
 * @example writeFormulas(context, frozen, opened)
 */
export function writeFormulas(
  context: Excel.RequestContext,
  { areas }: Frozen,
  opened: readonly OpenedArea[],
): void {
  const { names, settings, worksheets } = context.workbook;
  for (const { frozen, area, sheetId, placing } of opened) {
    const sheet = worksheets.getItem(sheetId);
    for (const { row, column, formula, frozen: from } of placing.placed) {
      const [down, across] = [from.values.length, from.values[0]?.length ?? 1];
      const range = sheet.getRangeByIndexes(area.row + row, area.column + column, down, across);
      // What was spilled has to make room, or the formula could not spill again.
      if (down * across > 1) range.clear(Excel.ClearApplyTo.contents);
      range.getCell(0, 0).formulas = [[formula]];
    }
    if (placing.left.length === 0) names.getItem(frozen.name).delete();
  }
  const rest = areas.flatMap((frozen): FrozenArea[] => {
    const one = opened.find((each) => each.frozen === frozen);
    const formulas = one === undefined ? frozen.formulas : one.placing.left;
    return formulas.length === 0 ? [] : [{ ...frozen, formulas }];
  });
  const remembered: Frozen = { format: 1, areas: rest };
  if (rest.length === 0) settings.getItem(FROZEN_KEY).delete();
  else settings.add(FROZEN_KEY, remembered);
}

/**
 * Takes back a thawing that Excel refused half-way: the frozen values, the names and what was
 * remembered. Returns what to tell the user.
 * @example await restoreValues(context, frozen, opened, refusal) // { kind: 'write-rejected', … }
 */
export async function restoreValues(
  context: Excel.RequestContext,
  frozen: Frozen,
  opened: readonly OpenedArea[],
  { code, reason }: HostError,
): Promise<WorkbookFinding> {
  const area = opened.map((one) => printSheetArea(one.area)).join('、');
  const half: WorkbookFinding = { kind: 'write-half-done', area, code, reason, left: undefined };
  const { names, settings, worksheets } = context.workbook;
  names.load('items/name');
  if ((await refusalOf(context.sync())) !== undefined) return half;
  const present = new Set(names.items.map(({ name }) => name));
  for (const { frozen: one, area: at, sheetId, placing } of opened) {
    const sheet = worksheets.getItem(sheetId);
    const { row: top, column: left, rows, columns } = at;
    if (!present.has(one.name)) {
      const whole = sheet.getRangeByIndexes(top, left, rows, columns);
      names.add(one.name, whole).visible = false;
    }
    for (const { row, column, frozen: from } of placing.placed) {
      const [down, across] = [from.values.length, from.values[0]?.length ?? 1];
      sheet.getRangeByIndexes(top + row, left + column, down, across).values = from.values.map(
        (line) => line.map(frozenEntry),
      );
    }
  }
  settings.add(FROZEN_KEY, frozen);
  const refused = await refusalOf(context.sync());
  return refused === undefined ? { kind: 'write-rejected', area, code, reason } : half;
}
