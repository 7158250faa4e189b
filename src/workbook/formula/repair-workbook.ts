import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { printSheetArea } from '../address/address';
import { changedOf, putBackTyped, TYPED_SINCE, watch } from '../destination/watched';
import { refusalOf } from '../excel/refusal';
import { repairCalls } from '../../core/function/plan-call';
import { readPlanCells } from './read-plan-cells';

/** A formula whose function names were put right. */
export interface Repair {
  readonly address: string;
  readonly former: string;
  readonly formula: string;
}

/**
 * Rewrites our functions' names where Excel or another program spelt them in a foreign way
 * (`_xldudf_PLAN_TARGET`, a link to another file), so that they calculate again. Four syncs whatever
 * the size, the last one writes; one step to undo. Nothing else of a formula is changed. Where somebody
 * types into one of the cells meanwhile, nothing is.
 * @example await repairWorkbook(context)
 * // { ok: true, value: [{ address: 'Sheet1!B2', former: '=_xldudf_PLAN_BASE("甲","GDP")', formula: '=PLAN.BASE("甲","GDP")' }] }
 */
export async function repairWorkbook(
  context: Excel.RequestContext,
): Promise<Outcome<readonly Repair[], WorkbookFinding>> {
  const read = await readPlanCells(context);
  if (!read.ok) return read;
  const foreign = read.value.flatMap((sheet) =>
    sheet.cells.flatMap(({ area, formula }) => {
      const repaired = repairCalls(formula);
      return repaired === formula ? [] : [{ sheet, area, former: formula, formula: repaired }];
    }),
  );
  if (foreign.length === 0) return fail({ kind: 'nothing-to-repair' });
  const locked = foreign.find(({ sheet }) => sheet.isProtected);
  if (locked !== undefined) return fail({ kind: 'sheet-protected', sheet: locked.sheet.name });

  const write = (text: (one: (typeof foreign)[number]) => string) => {
    for (const one of foreign)
      context.workbook.worksheets
        .getItem(one.sheet.id)
        .getCell(one.area.row, one.area.column).formulas = [[text(one)]];
    return refusalOf(context.sync());
  };
  const watched = foreign.map(({ sheet, area, former }) =>
    watch(context.workbook.worksheets.getItem(sheet.id), { ...area, rows: 1, columns: 1 }, [
      [former],
    ]),
  );
  const refused = await write(({ formula }) => formula);
  const changed = await changedOf(context, watched);
  if (refused === undefined && changed.length === 0)
    return succeed(
      foreign.map(({ area, former, formula }) => ({
        address: printSheetArea({ ...area, rows: 1, columns: 1 }),
        former,
        formula,
      })),
    );
  const area = foreign
    .map((one) => printSheetArea({ ...one.area, rows: 1, columns: 1 }))
    .join('、');
  const undone = await write(({ former }) => former);
  const cause = refused ?? TYPED_SINCE;
  if (undone !== undefined)
    return fail({ kind: 'write-half-done', area, ...cause, left: undefined });
  const told: WorkbookFinding = { kind: 'write-rejected', area, ...cause };
  return fail(changed.length > 0 ? await putBackTyped(context, changed, told) : told);
}
