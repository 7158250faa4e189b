import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea, readAddress } from '../address/address';
import type { SheetArea } from '../address/area';
import { refusalOf, type HostError } from '../excel/refusal';
import { readSetting } from '../setting/setting';
import {
  FROZEN_KEY,
  frozenEntry,
  readFrozen,
  type Frozen,
  type FrozenArea,
  type FrozenValue,
} from './frozen';
import { placeFormulas, type Placing } from './place-formulas';
import { showCalls } from '../../core/function/plan-call';

/** A formula that was not restored, with the cell it stood in, for the user to put in by hand. */
export interface LeftFormula {
  /** With its sheet; '' where its cells were deleted. */
  readonly address: string;
  readonly formula: string;
}

/** What thawing did. */
export interface Thawing {
  readonly restored: number;
  /** Still remembered: a later thawing tries again. */
  readonly left: readonly LeftFormula[];
}

/**
 * Puts back the formulas that `freezeWorkbook` took away, where their values are still those that were
 * frozen; what the user changed since stays. Three syncs, the last one writes; one step to undo.
 * @example await thawWorkbook(context) // { ok: true, value: { restored: 63, left: [] } }
 */
export async function thawWorkbook(
  context: Excel.RequestContext,
): Promise<Outcome<Thawing, WorkbookFinding>> {
  const read = await readSetting(context, FROZEN_KEY);
  if (!read.ok) return read;
  if (read.value === undefined) return fail({ kind: 'nothing-frozen' });
  const frozen = readFrozen(read.value);
  if (frozen === undefined) return fail({ kind: 'setting-unreadable', key: FROZEN_KEY });

  const opened = await open(context, frozen.areas);
  if (!opened.ok) return opened;
  const locked = opened.value.find(({ isProtected }) => isProtected);
  if (locked !== undefined) return fail({ kind: 'sheet-protected', sheet: locked.area.sheet });
  writeFormulas(context, frozen, opened.value);
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return succeed(summarise(frozen.areas, opened.value));
  return fail(await restoreValues(context, frozen, opened.value, refusal));
}

async function open(
  context: Excel.RequestContext,
  areas: readonly FrozenArea[],
): Promise<Outcome<readonly OpenedArea[], WorkbookFinding>> {
  const pending = areas.map((frozen) => {
    const range = context.workbook.names.getItemOrNullObject(frozen.name).getRangeOrNullObject();
    range.load(['address', 'values', 'formulas']);
    range.worksheet.load('id');
    range.worksheet.protection.load('protected');
    return { frozen, range };
  });
  const refusal = await refusalOf(context.sync());
  if (refusal !== undefined) return fail({ kind: 'read-rejected', ...refusal });
  return succeed(
    pending.flatMap(({ frozen, range }) => {
      const area = range.isNullObject ? undefined : readAddress(range.address);
      if (area === undefined) return [];
      const values = range.values as FrozenValue[][];
      const placing = placeFormulas(frozen, { area, values, formulas: range.formulas });
      const { id, protection } = range.worksheet;
      return [{ frozen, area, sheetId: id, placing, isProtected: protection.protected }];
    }),
  );
}

function summarise(areas: readonly FrozenArea[], opened: readonly OpenedArea[]): Thawing {
  const left = areas.flatMap((frozen): LeftFormula[] => {
    const one = opened.find((each) => each.frozen === frozen);
    const formulas = one === undefined ? frozen.formulas : one.placing.left;
    return formulas.map(({ row, column, formula, values }) => ({
      address:
        one === undefined
          ? ''
          : printSheetArea({
              sheet: one.area.sheet,
              row: one.area.row + row,
              column: one.area.column + column,
              rows: values.length,
              columns: values[0]?.length ?? 1,
            }),
      formula: showCalls(formula),
    }));
  });
  const restored = opened.reduce((sum, { placing }) => sum + placing.placed.length, 0);
  return { restored, left };
}

/** A frozen area whose cells are still there. */
interface OpenedArea {
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
function writeFormulas(
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
async function restoreValues(
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

/**
 * Forgets the formulas that could not be restored; the values stay. Two syncs or three, however many
 * there are.
 * @example await forgetFrozen(context) // { ok: true, value: 2 }
 */
export async function forgetFrozen(
  context: Excel.RequestContext,
): Promise<Outcome<number, WorkbookFinding>> {
  const { names, settings } = context.workbook;
  names.load('items/name');
  const setting = settings.getItemOrNullObject(FROZEN_KEY);
  setting.load('value');
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) return fail({ kind: 'read-rejected', ...unread });
  if (setting.isNullObject) return fail({ kind: 'nothing-frozen' });
  // An unreadable setting is forgotten too: there is nothing else a user could do with it.
  const areas = readFrozen(setting.value)?.areas ?? [];
  const ours = new Set(areas.map(({ name }) => name));
  for (const item of names.items) if (ours.has(item.name)) item.delete();
  setting.delete();
  const { code, reason } = (await refusalOf(context.sync())) ?? { code: '', reason: '' };
  return code === ''
    ? succeed(areas.reduce((sum, { formulas }) => sum + formulas.length, 0))
    : fail({ kind: 'setting-rejected', key: FROZEN_KEY, code, reason });
}
