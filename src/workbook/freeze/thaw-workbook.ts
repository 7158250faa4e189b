import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea } from '../address/print-area';
import { readAddress } from '../address/read-address';
import { refusalOf } from '../excel/refusal-of';
import { readSetting } from '../setting/read-setting';
import { FROZEN_KEY, readFrozen, type FrozenArea, type FrozenValue } from './frozen';
import { placeFormulas } from './place-formulas';
import { showCalls } from './plan-call';
import { restoreValues, writeFormulas, type OpenedArea } from './write-formulas';

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
