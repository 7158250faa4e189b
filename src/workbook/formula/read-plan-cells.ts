import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { contains, type SheetArea } from '../address/area';
import { readAddress } from '../address/address';
import { refusalOf } from '../excel/refusal';
import type { FrozenValue } from '../thaw/frozen';
import { callsPlan } from '../../core/function/plan-call';

/** A cell whose formula calls one of our functions. */
export interface PlanCell {
  /** The cell, or the cells its result spills into; itself included. */
  readonly area: SheetArea;
  readonly formula: string;
  readonly values: readonly (readonly FrozenValue[])[];
}

/** A sheet in which anything stands, with its cells of that kind. */
export interface PlanCellSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly cells: readonly PlanCell[];
  /** All that stands on it, from its first used cell on. */
  readonly contents: {
    readonly row: number;
    readonly column: number;
    readonly values: readonly (readonly unknown[])[];
  };
}

interface Found {
  readonly range: Excel.Range;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: FrozenValue;
}

/**
 * All cells of the workbook whose formulas call our functions, hidden sheets too. Three syncs: the
 * sheets, their contents, and what spills.
 * @example await readPlanCells(context) // { ok: true, value: [{ name: '十四五', cells: [{ formula: '=PLAN.TARGET(…)', … }], … }] }
 */
export async function readPlanCells(
  context: Excel.RequestContext,
): Promise<Outcome<readonly PlanCellSheet[], WorkbookFinding>> {
  const { worksheets } = context.workbook;
  worksheets.load(['items/id', 'items/name', 'items/protection/protected']);
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });

  const pending = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(['formulas', 'values', 'rowIndex', 'columnIndex', 'hasSpill']);
    return { sheet, used };
  });
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });

  const sheets = pending.flatMap(({ sheet, used }) =>
    used.isNullObject ? [] : [{ sheet, used, cells: findCells(sheet, used) }],
  );
  const asked = sheets.map(({ cells, used }) =>
    cells.map(({ range }) => {
      // One answer for the whole sheet saves a question for each cell.
      if (used.hasSpill === false) return undefined;
      const spill = range.getSpillingToRangeOrNullObject();
      return spill.load(['address', 'values']);
    }),
  );
  const third = await refusalOf(context.sync());
  if (third !== undefined) return fail({ kind: 'read-rejected', ...third });

  return succeed(
    sheets.map(({ sheet, used, cells }, index) => {
      const all = cells.map((cell, at) => toPlanCell(sheet.name, cell, asked[index]?.[at]));
      const { id, name, protection } = sheet;
      const { rowIndex: row, columnIndex: column, values } = used;
      return {
        ...{ id, name, isProtected: protection.protected, cells: withoutSpilled(all) },
        contents: { row, column, values: values as unknown[][] },
      };
    }),
  );
}

/** Region and year of a table's head, as the functions below name them. */
const HEAD_CELL = /PLAN[._][A-Z]+\((\$[A-Z]{1,3}\$\d+),(?:"(?:[^"]|"")*",(\$[A-Z]{1,3}\$\d+),)?/giu;
const CELL = /\$?[A-Z]{1,3}\$?\d+/giu;

/**
 * Cells whose formulas call our functions, and those that say in words what these are about: a title
 * that follows a head whose numbers no longer do would be wrong.
 */
function findCells(sheet: Excel.Worksheet, used: Excel.Range): readonly Found[] {
  const all = used.formulas.flat().map(String);
  const heads = new Set(
    all.flatMap((formula) =>
      [...formula.matchAll(HEAD_CELL)].flatMap(([, region, year]) => [region, year]),
    ),
  );
  const isAboutHead = (formula: string): boolean => {
    const cells = formula.replace(/"(?:[^"]|"")*"/gu, '').match(CELL) ?? [];
    return cells.length > 0 && cells.every((cell) => heads.has(cell));
  };
  return used.formulas.flatMap((line, atRow) =>
    line.flatMap((formula: unknown, atColumn): Found[] => {
      if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
      const value = used.values[atRow]?.[atColumn] as FrozenValue;
      // A text that begins with = reads the same as its value; a formula does not.
      if (formula === value || !(callsPlan(formula) || isAboutHead(formula))) return [];
      const row = used.rowIndex + atRow;
      const column = used.columnIndex + atColumn;
      return [{ range: sheet.getCell(row, column), row, column, formula, value }];
    }),
  );
}

function toPlanCell(
  sheet: string,
  { row, column, formula, value }: Found,
  spill: Excel.Range | undefined,
): PlanCell {
  const area = spill === undefined || spill.isNullObject ? undefined : readAddress(spill.address);
  if (area === undefined || spill === undefined)
    return { area: { sheet, row, column, rows: 1, columns: 1 }, formula, values: [[value]] };
  return { area, formula, values: spill.values as FrozenValue[][] };
}

/** Excel may give the formula of a spilled result for each of its cells; only the first is one. */
function withoutSpilled(cells: readonly PlanCell[]): readonly PlanCell[] {
  const spilled = cells.filter(({ area }) => area.rows * area.columns > 1);
  return cells.filter(
    (cell) => !spilled.some((other) => other !== cell && contains(other.area, cell.area)),
  );
}
