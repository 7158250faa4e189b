import { hideCalls, repairCalls } from '../../src/core/function/plan-call';
import { groupCells } from '../../src/workbook/formula/group-cells';
import { readPlanCells, type PlanCellSheet } from '../../src/workbook/formula/read-plan-cells';
import {
  FROZEN_KEY,
  frozenEntry,
  readFrozen,
  type Frozen,
  type FrozenArea,
} from '../../src/workbook/thaw/frozen';

/**
 * What version 0.1 did at 冻结为数值: formulas of ours become values in place and are remembered. No later
 * version does; kept so that workbooks of 0.1 can be made in any shape.
 */
export async function freezeInPlace(context: Excel.RequestContext): Promise<void> {
  const { names, settings } = context.workbook;
  names.load('items/name');
  const setting = settings.getItemOrNullObject(FROZEN_KEY);
  setting.load('value');
  await context.sync();
  const before = setting.isNullObject ? undefined : readFrozen(setting.value);
  const read = await readPlanCells(context);
  if (!read.ok) throw new Error(JSON.stringify(read.finding));
  const added = toAreas(
    read.value,
    names.items.map(({ name }) => name),
  );
  for (const area of added) writeValues(context, area);
  const frozen: Frozen = { format: 1, areas: [...(before?.areas ?? []), ...added] };
  settings.add(FROZEN_KEY, frozen);
  await context.sync();
}

const NAME_PREFIX = 'PLAN_frozen_';

function nextFrozenName(names: readonly string[]): string {
  const used = names.flatMap((name) =>
    name.startsWith(NAME_PREFIX) ? [Number(name.slice(NAME_PREFIX.length)) || 0] : [],
  );
  return `${NAME_PREFIX}${String(Math.max(0, ...used) + 1)}`;
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
