import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea } from '../address/address';
import { refusalOf, type HostError } from '../excel/refusal';
import {
  FROZEN_KEY,
  frozenEntry,
  nextFrozenName,
  readFrozen,
  type Frozen,
  type FrozenArea,
} from './frozen';
import { groupCells } from './group-cells';
import { hideCalls, repairCalls } from '../../core/function/plan-call';
import { readPlanCells, type PlanCell, type PlanCellSheet } from './read-plan-cells';

/** What freezing would do, or did. */
export interface Freezing {
  readonly sheets: readonly { readonly name: string; readonly formulas: number }[];
}

/** Shown while a function has not answered yet, or nobody answers for it. */
const UNANSWERED = ['#BUSY!', '#NAME?', '#CONNECT!'];

/**
 * What freezing would do; nothing is written. Three syncs.
 * @example await previewFreeze(context) // { ok: true, value: { sheets: [{ name: '十四五', formulas: 63 }] } }
 */
export async function previewFreeze(
  context: Excel.RequestContext,
): Promise<Outcome<Freezing, WorkbookFinding>> {
  const read = await readPlanCells(context);
  return read.ok ? check(read.value) : read;
}

/**
 * Turns every formula that calls our functions into what it shows, so that the workbook reads the same
 * where the add-in is missing, and remembers the formulas for `thawWorkbook`. Nothing is written while
 * a function has not answered: a value would be lost. Five syncs whatever the size, the last one
 * writes; one step to undo.
 * @example await freezeWorkbook(context) // { ok: true, value: { sheets: [{ name: '十四五', formulas: 63 }] } }
 */
export async function freezeWorkbook(
  context: Excel.RequestContext,
): Promise<Outcome<Freezing, WorkbookFinding>> {
  const { names, settings } = context.workbook;
  names.load('items/name');
  const setting = settings.getItemOrNullObject(FROZEN_KEY);
  setting.load('value');
  const unread = await refusalOf(context.sync());
  if (unread !== undefined) return fail({ kind: 'read-rejected', ...unread });
  const before = setting.isNullObject ? { areas: [] } : readFrozen(setting.value);
  if (before === undefined) return fail({ kind: 'setting-unreadable', key: FROZEN_KEY });
  const read = await readPlanCells(context);
  if (!read.ok) return read;
  const checked = check(read.value);
  if (!checked.ok) return checked;

  const added = toAreas(
    read.value,
    names.items.map(({ name }) => name),
  );
  for (const area of added) writeValues(context, area);
  const frozen: Frozen = { format: 1, areas: [...before.areas, ...added] };
  settings.add(FROZEN_KEY, frozen);
  const refusal = await refusalOf(context.sync());
  if (refusal === undefined) return checked;
  const former: unknown = setting.isNullObject ? undefined : setting.value;
  return fail(await restoreFormulas(context, read.value, added, former, refusal));
}

function check(sheets: readonly PlanCellSheet[]): Outcome<Freezing, WorkbookFinding> {
  if (sheets.length === 0) return fail({ kind: 'nothing-to-freeze' });
  const locked = sheets.find(({ isProtected }) => isProtected);
  if (locked !== undefined) return fail({ kind: 'sheet-protected', sheet: locked.name });
  const silent = sheets.flatMap(({ cells }) => cells.filter(isUnanswered));
  if (silent.length > 0)
    return fail({
      kind: 'functions-unanswered',
      cells: silent.map(({ area, values }) => ({
        address: printSheetArea(area),
        content: String(values[0]?.[0]),
      })),
    });
  return succeed({ sheets: sheets.map(({ name, cells }) => ({ name, formulas: cells.length })) });
}

function isUnanswered({ values }: PlanCell): boolean {
  return UNANSWERED.includes(String(values[0]?.[0]));
}

function toAreas(
  sheets: readonly PlanCellSheet[],
  taken: readonly string[],
): readonly FrozenArea[] {
  const names = [...taken];
  return sheets.flatMap(({ id, cells }) =>
    groupCells(cells).map(({ area, cells: grouped }): FrozenArea => {
      const name = nextFrozenName(names);
      names.push(name);
      const formulas = grouped.map((cell) => ({
        row: cell.area.row - area.row,
        column: cell.area.column - area.column,
        formula: hideCalls(repairCalls(cell.formula)),
        values: cell.values,
      }));
      return { name, sheetId: id, area, formulas };
    }),
  );
}

/**
 * Queues the values of an area in place of its formulas, and the hidden name that follows its cells.
 * No sync.
 * @example writeValues(context, { name: 'PLAN_frozen_1', sheetId, area, formulas })
 */
function writeValues(
  context: Excel.RequestContext,
  { name, sheetId, area, formulas }: FrozenArea,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const whole = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  context.workbook.names.add(name, whole).visible = false;
  const [first] = formulas;
  if (formulas.length === area.rows * area.columns) {
    // Every cell is one of ours: one request for all of them.
    const lines = Array.from({ length: area.rows }, () =>
      Array.from({ length: area.columns }, (): unknown => ''),
    );
    for (const { row, column, values } of formulas) {
      const line = lines[row];
      if (line !== undefined) line[column] = frozenEntry(values[0]?.[0] ?? '');
    }
    whole.values = lines;
    return;
  }
  if (formulas.length === 1 && first !== undefined) {
    whole.values = first.values.map((line) => line.map(frozenEntry));
    return;
  }
  for (const { row, column, values } of formulas)
    sheet.getRangeByIndexes(
      area.row + row,
      area.column + column,
      values.length,
      values[0]?.length ?? 1,
    ).values = values.map((line) => line.map(frozenEntry));
}

/**
 * Takes back a freezing that Excel refused half-way: formulas where they were (a spilled result spills
 * again by itself), no names of ours, the former setting. Returns what to tell the user.
 * @example await restoreFormulas(context, sheets, added, undefined, refusal) // { kind: 'write-rejected', … }
 */
async function restoreFormulas(
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
