import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import type { Host } from '../../../src/excel-host/host';
import type { BlockMode } from '../../../src/workbook/block/block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { applyMove, previewMove, type MovePreview } from '../../../src/workbook/move/move-workbook';
import { comparisonWords } from '../../../src/wording/comparison';
import { catalog } from './counties';

const planOf = (id: string) => {
  const plan = catalog.plans.get(id);
  if (plan === undefined) throw new Error(id);
  return plan;
};
/** What is asked of `previewMove` and `applyMove`. */
export const moving = (from: string, to: string, year?: number) => ({
  catalog,
  words: comparisonWords,
  move: { from: planOf(from), to: planOf(to), year },
});

/** A plan's own table, or where a year is given its comparison. */
export async function insertInto(
  host: Host,
  planId: string,
  mode: BlockMode,
  year?: number,
  sheet = 'Sheet1',
) {
  const plan = planOf(planId);
  const compared = year === undefined ? undefined : compareWithPlan(catalog, plan, year);
  const block =
    compared?.ok === true
      ? composeComparison(catalog, compared.value, comparisonWords, { mode })
      : composeBlock(catalog, plan);
  if ('ok' in block && !block.ok) throw new Error(block.finding.kind);
  if (sheet !== 'Sheet1') host.workbook.Worksheets.Add(sheet);
  await Excel.run((context) =>
    insertBlock(context, {
      block: 'ok' in block ? block.value : block,
      mode,
      anchor: { kind: 'cell', sheet, row: 0, column: 0 },
    }),
  );
  await host.idle();
}

/** What would change. */
export async function preview(from: string, to: string, year?: number): Promise<MovePreview> {
  const shown = await Excel.run((context) => previewMove(context, moving(from, to, year)));
  if (!shown.ok) throw new Error(shown.finding.kind);
  return shown.value;
}

/** Moves all, as a user who agrees to everything. */
export async function move(host: Host, from: string, to: string, year?: number) {
  const shown = await preview(from, to, year);
  const done = await Excel.run((context) =>
    applyMove(
      context,
      moving(from, to, year),
      { ...shown, declined: [], adopted: [] },
      '2026-03-01T08:00:00.000Z',
    ),
  );
  await host.idle();
  return done;
}
